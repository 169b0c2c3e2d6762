import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Repeat, ShieldCheck } from 'lucide-react';
import { useNavigate } from 'react-router';
import type { ReplayRequest } from '../../src/contract/replay.ts';
import { api } from '../api/api.ts';
import { Panel } from '../shell/panel.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import classes from './audit.module.css';
import { DiffView } from './diff-view.tsx';
import { RerenderForm } from './rerender-form.tsx';

/** Ask again, ask differently, or check again. A new request shows its difference on its own page. */
export function ReplayPanel({ requestId }: { requestId: string }) {
  const navigate = useNavigate();
  const replay = useMutation({
    mutationFn: (body: ReplayRequest) => api.replay(requestId, body),
    onSuccess: (answer) => {
      if (answer.mode !== 'recheck') void navigate(`/requests/${answer.request_id}`);
    },
  });
  const pending = replay.isPending ? replay.variables.mode : null;
  return (
    <Panel title="Replay">
      <div className={classes.stack}>
        <div className={classes.replays}>
          <div className={classes.replay}>
            <h3>Exact</h3>
            <p>The same prompts, model and temperature, as a new request.</p>
            <Button
              size="xs"
              variant="default"
              leftSection={<Repeat size={16} aria-hidden />}
              loading={pending === 'exact'}
              onClick={() => replay.mutate({ mode: 'exact' })}
            >
              Replay exactly
            </Button>
          </div>
          <div className={classes.replay}>
            <h3>Recheck</h3>
            <p>Today's guardrails on the stored variants. No writer is called, nothing is stored.</p>
            <Button
              size="xs"
              variant="default"
              leftSection={<ShieldCheck size={16} aria-hidden />}
              loading={pending === 'recheck'}
              onClick={() => replay.mutate({ mode: 'recheck' })}
            >
              Check again
            </Button>
          </div>
          <RerenderForm
            error={replay.error && replay.variables?.mode === 'rerender' ? replay.error : null}
            loading={pending === 'rerender'}
            onSubmit={(body) => replay.mutate(body)}
          />
        </div>
        {replay.error && replay.variables?.mode !== 'rerender' && (
          <ProblemAlert error={replay.error} title="The replay was not made" />
        )}
        {replay.data?.mode === 'recheck' && (
          <section aria-label="What the new check found">
            <DiffView diff={replay.data} same="Today's guardrails find the same as they did then." />
          </section>
        )}
      </div>
    </Panel>
  );
}
