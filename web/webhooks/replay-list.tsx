import { Progress } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { WebhookReplay } from '../../src/contract/webhook-replay.ts';
import { webhookApi } from '../api/webhook-api.ts';
import { Panel } from '../shell/panel.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import tableClasses from '../shell/table.module.css';
import { TimeText } from '../shell/time-text.tsx';
import { StateBadge } from './state-badge.tsx';
import { useEndpoints } from './use-endpoints.ts';

const isGoing = ({ status, counts }: WebhookReplay): boolean => status === 'RUNNING' || counts.waiting > 0;

/** The last replays and how far they are; nothing while there was none. */
export function ReplayList() {
  const { data, error } = useQuery({
    queryKey: ['webhook-replays'],
    queryFn: ({ signal }) => webhookApi.listReplays(signal),
    refetchInterval: ({ state }) => (state.data?.items.some(isGoing) ? 1_000 : 15_000),
  });
  const endpoints = useEndpoints();
  if (error) return <ProblemAlert error={error} title="The replays could not be listed" />;
  if (!data || data.items.length === 0) return null;
  const urlOf = (id: string) => endpoints.data?.items.find((one) => one.endpoint_id === id)?.url ?? id;
  return (
    <Panel title="Replays">
      <div className={tableClasses.box}>
        <table className={`${tableClasses.table} ${tableClasses.stacked}`} aria-label="Replays">
          <thead>
            <tr>
              <th scope="col">Endpoint</th>
              <th scope="col">State</th>
              <th scope="col">Deliveries</th>
            </tr>
          </thead>
          <tbody>
            {data.items.map((replay) => (
              <tr key={replay.replay_id}>
                <td>
                  {urlOf(replay.endpoint_id)}
                  <span className={tableClasses.sub}>
                    {replay.scope === 'all' ? 'All' : 'Failed'}, <TimeText at={replay.since} /> to{' '}
                    <TimeText at={replay.until} />
                  </span>
                </td>
                <td>
                  <StateBadge state={replay.status} />
                  {replay.stopped_reason && <span className={tableClasses.sub}>{replay.stopped_reason}</span>}
                </td>
                <td>
                  <Progress
                    size="sm"
                    value={(100 * replay.counts.queued) / Math.max(1, replay.counts.matched)}
                    aria-label={`Queued of the replay to ${urlOf(replay.endpoint_id)}`}
                  />
                  <span className={tableClasses.sub}>
                    {replay.counts.queued} of {replay.counts.matched} queued, {replay.counts.delivered} delivered,{' '}
                    {replay.counts.failed} failed, {replay.counts.waiting} waiting
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
