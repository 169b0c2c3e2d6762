import { Button, Switch } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Ban } from 'lucide-react';
import { useParams } from 'react-router';
import { EvidenceProvider } from '../review/evidence-context.tsx';
import { MarkLegend } from '../review/mark-legend.tsx';
import board from '../review/variant-board.module.css';
import { Facts } from '../shell/facts.tsx';
import { formatCost } from '../shell/format-cost.ts';
import { LoadingRows } from '../shell/loading-rows.tsx';
import { Page } from '../shell/page.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { StatusBadge } from '../shell/status-badge.tsx';
import { TimeText } from '../shell/time-text.tsx';
import { EraseSequence } from './erase-sequence.tsx';
import { ExportSequences } from './export-sequences.tsx';
import { sequenceApi } from './sequence-api.ts';
import { SequenceTouch } from './sequence-touch.tsx';
import classes from './sequences.module.css';
import { useSequence } from './use-sequence.ts';

/** The touches of a sequence one under the other, each with its variants. */
export function SequencePage() {
  const { id = '' } = useParams();
  const client = useQueryClient();
  const { data, error } = useSequence(id);
  const [showGrounding, setShowGrounding] = useLocalStorage({ key: 'candor-show-grounding', defaultValue: true });
  const cancel = useMutation({
    mutationFn: () => sequenceApi.cancel(id),
    onSuccess: () => client.invalidateQueries({ queryKey: ['sequence', id] }),
  });
  if (error)
    return (
      <Page title="Sequence">
        <ProblemAlert error={error} title="The sequence could not be read" />
      </Page>
    );
  if (!data)
    return (
      <Page title="Sequence">
        <LoadingRows label="Loading the sequence" />
      </Page>
    );
  const { status, input, touches, usage } = data;
  const selected = touches.filter(({ selection }) => selection !== null).length;
  const stale = touches.filter((touch) => touch.stale).length;
  const name = input ? [input.lead.first_name, input.lead.last_name].filter(Boolean).join(' ') : '';
  return (
    <Page
      title={input ? `Sequence for ${name}` : 'Erased sequence'}
      lead={input ? `${input.lead.company_name}: ${input.goal}` : 'Its personal data was removed.'}
      actions={
        <>
          {status === 'RUNNING' && (
            <Button
              size="xs"
              variant="default"
              leftSection={<Ban size={16} aria-hidden />}
              loading={cancel.isPending}
              onClick={() => cancel.mutate()}
            >
              Write no more
            </Button>
          )}
          {input && status !== 'RUNNING' && <EraseSequence sequenceId={id} />}
        </>
      }
    >
      <Facts
        facts={[
          { name: 'Status', value: <StatusBadge status={status} /> },
          ...(input ? [{ name: 'Selected', value: `${selected} of ${touches.length}` }] : []),
          ...(stale > 0 ? [{ name: 'Stale', value: stale }] : []),
          { name: 'Cost', value: formatCost(usage.cost_usd) },
          { name: 'Created', value: <TimeText at={data.created_at} /> },
        ]}
      />
      {data.error && <p className={classes.note}>{data.error.message}</p>}
      {cancel.error && <ProblemAlert error={cancel.error} title="The sequence goes on" />}
      {input && (
        <EvidenceProvider>
          <ExportSequences sequenceId={id} />
          <div className={board.bar}>
            <MarkLegend />
            <Switch
              size="sm"
              label="Show what the input supports"
              checked={showGrounding}
              onChange={(event) => setShowGrounding(event.currentTarget.checked)}
            />
          </div>
          <ol className={classes.touches} aria-label="Touches">
            {touches.map((touch) => (
              <li key={touch.request_id}>
                <SequenceTouch sequence={data} touch={touch} showGrounding={showGrounding} />
              </li>
            ))}
          </ol>
        </EvidenceProvider>
      )}
    </Page>
  );
}
