import type { ReactNode } from 'react';
import { Facts } from '../shell/facts.tsx';
import { LoadingRows } from '../shell/loading-rows.tsx';
import { Panel } from '../shell/panel.tsx';
import { useSettings } from './use-settings.ts';

const orNone = (limit: number | null): ReactNode => (limit === null ? 'no limit' : limit.toLocaleString());

/** How much, how fast, how long. */
export function LimitsPanel() {
  const { data, error } = useSettings();
  if (error) return null;
  return (
    <Panel title="Limits">
      {!data ? (
        <LoadingRows rows={3} label="Loading the limits" />
      ) : (
        <Facts
          facts={[
            { name: 'Calls of a writer a minute', value: orNone(data.limits.llm_requests_per_minute) },
            { name: 'Tokens of a writer a minute', value: orNone(data.limits.llm_tokens_per_minute) },
            { name: 'Model calls at the same time', value: data.limits.llm_concurrency.toLocaleString() },
            { name: 'A request fails after', value: `${Math.round(data.limits.request_deadline_seconds / 60)} min` },
            { name: 'Messages are kept for', value: `${data.limits.retention_days} days` },
            ...(data.api_key
              ? [
                  { name: 'Your calls a minute', value: data.api_key.requests_per_minute.toLocaleString() },
                  { name: 'Your calls a day', value: data.api_key.daily_quota.toLocaleString() },
                ]
              : [{ name: 'Your calls', value: 'no limit without a key' }]),
          ]}
        />
      )}
    </Panel>
  );
}
