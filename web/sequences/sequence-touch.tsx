import { Alert, Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { RefreshCw, SkipForward, TriangleAlert, Undo2 } from 'lucide-react';
import { Link } from 'react-router';
import { channels } from '../../src/contract/channels.ts';
import type { Sequence, SequenceTouch as Touch } from '../../src/contract/sequence.ts';
import { api } from '../api/api.ts';
import { isFinal } from '../api/is-final.ts';
import { FlagList } from '../review/flag-list.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { StatusBadge } from '../shell/status-badge.tsx';
import { WaitNote } from '../shell/wait-note.tsx';
import { sequenceApi } from './sequence-api.ts';
import classes from './sequences.module.css';
import { TouchVariants } from './touch-variants.tsx';

interface SequenceTouchProps {
  sequence: Sequence;
  touch: Touch;
  showGrounding: boolean;
}

const day = (time: string): string => new Date(time).toLocaleDateString('en', { dateStyle: 'medium' });

const delayed = ({ touch, delay_days: days }: Touch): string =>
  `${days} ${days === 1 ? 'day' : 'days'} after ${touch === 1 ? 'the start' : `touch ${touch - 1}`}`;

const standingOf = ({ status, waits_for }: Touch): string => {
  if (waits_for === 'turn') return 'Waits for the touches before it.';
  return status === 'PROCESSING' ? 'Being written…' : 'Is about to be written.';
};

/** One touch of a sequence: when it is to go out, how it stands, and its variants. */
export function SequenceTouch({ sequence, touch, showGrounding }: SequenceTouchProps) {
  const client = useQueryClient();
  const { sequence_id: id, status } = sequence;
  const { request_id: requestId, touch: number } = touch;
  const again = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['sequence', id] }),
      client.invalidateQueries({ queryKey: ['personalization', requestId] }),
    ]);
  const regenerate = useMutation({ mutationFn: () => sequenceApi.regenerate(id, number), onSuccess: again });
  const skip = useMutation({
    mutationFn: () => (touch.skipped_at ? api.reopen(requestId) : api.skip(requestId)),
    onSuccess: again,
  });
  const isRunning = status === 'RUNNING';
  const heading = `touch-${number}`;
  return (
    <section className={classes.touch} aria-labelledby={heading} data-stale={touch.stale || undefined}>
      <header className={classes.touchHead}>
        <h2 className={classes.touchTitle} id={heading}>
          Touch {number}: {channels[touch.channel].label}
        </h2>
        <StatusBadge status={touch.status} />
        <span className={classes.when}>
          {day(touch.planned_at)}, {delayed(touch)}
          {touch.angle && `; angle: ${touch.angle}`}
        </span>
        <span className={classes.touchActions}>
          {touch.text && (
            <Button
              size="xs"
              variant="default"
              loading={skip.isPending}
              leftSection={touch.skipped_at ? <Undo2 size={15} aria-hidden /> : <SkipForward size={15} aria-hidden />}
              aria-label={touch.skipped_at ? `Undo skip of touch ${number}` : `Skip touch ${number}`}
              onClick={() => skip.mutate()}
            >
              {touch.skipped_at ? 'Undo skip' : 'Skip'}
            </Button>
          )}
          {!isRunning && isFinal(touch.status) && (
            <Button
              size="xs"
              variant={touch.stale ? 'filled' : 'default'}
              loading={regenerate.isPending}
              leftSection={<RefreshCw size={15} aria-hidden />}
              aria-label={`Regenerate from here: touch ${number} and those after it`}
              onClick={() => regenerate.mutate()}
            >
              Regenerate from here
            </Button>
          )}
          <Link className={classes.audit} to={`/requests/${requestId}`} aria-label={`Audit of touch ${number}`}>
            Audit
          </Link>
        </span>
      </header>
      {touch.stale && (
        <Alert
          classNames={{ root: classes.stale }}
          icon={<TriangleAlert size={18} aria-hidden />}
          title="Stale"
          role="status"
          data-severity="warning"
        >
          An earlier touch is another text by now than when this one was written. Read it again, or regenerate from
          here.
        </Alert>
      )}
      {touch.skipped_at && <p className={classes.note}>Left out: it is not sent, and no later touch follows it.</p>}
      {touch.error && <p className={classes.note}>{touch.error.message}</p>}
      <FlagList flags={touch.input_flags} label={`Findings on the input of touch ${number}`} />
      {touch.variants.length > 0 ? (
        <TouchVariants sequenceId={id} requestId={requestId} showGrounding={showGrounding} />
      ) : (
        !isFinal(touch.status) &&
        (touch.waits_for && touch.waits_for !== 'turn' ? (
          <WaitNote wait={touch} />
        ) : (
          <p className={classes.note}>{standingOf(touch)}</p>
        ))
      )}
      {regenerate.error && <ProblemAlert error={regenerate.error} title="Nothing was written anew" />}
      {skip.error && <ProblemAlert error={skip.error} title="The touch stays as it was" />}
    </section>
  );
}
