import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { RotateCcw } from 'lucide-react';
import { useSearchParams } from 'react-router';
import type { Campaign } from '../../src/contract/campaign.ts';
import { api } from '../api/api.ts';
import { Panel } from '../shell/panel.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import classes from './campaign.module.css';

/** Failed rows by reason, each with the way to run them again. */
export function FailuresPanel({ campaign }: { campaign: Campaign }) {
  const { campaign_id, counts } = campaign;
  const client = useQueryClient();
  const [, setParams] = useSearchParams();
  const { data, error } = useQuery({
    queryKey: ['failures', campaign_id, counts.failed],
    queryFn: ({ signal }) => api.listFailures(campaign_id, signal),
    enabled: counts.failed > 0,
  });
  const retry = useMutation({
    mutationFn: (reason: string) => api.retryRows(campaign_id, reason),
    onSuccess: ({ retried }) => {
      notifications.show({ message: `${retried.toLocaleString()} ${retried === 1 ? 'row runs' : 'rows run'} again.` });
      void client.invalidateQueries({ queryKey: ['campaign', campaign_id] });
      return client.invalidateQueries({ queryKey: ['rows', campaign_id] });
    },
  });
  if (counts.failed === 0) return null;
  return (
    <Panel title={`${counts.failed.toLocaleString()} failed`}>
      {error && <ProblemAlert error={error} title="The reasons could not be read" />}
      {retry.error && <ProblemAlert error={retry.error} title="The rows were not run again" />}
      <ul className={classes.failures} aria-label="Failed rows by reason">
        {data?.items.map(({ reason, message, rows }) => (
          <li key={reason}>
            <span>
              <strong>{rows.toLocaleString()}</strong> <code>{reason}</code>
              {rows > 1 ? ', such as: ' : ': '}
              {message}
            </span>
            <span className={classes.failureActions}>
              <Button
                size="compact-xs"
                variant="default"
                aria-label={`Show the rows of ${reason}`}
                onClick={() => setParams({ status: 'FAILED', reason })}
              >
                Show
              </Button>
              <Button
                size="compact-xs"
                variant="default"
                leftSection={<RotateCcw size={14} aria-hidden />}
                aria-label={`Run these again: ${reason}`}
                loading={retry.isPending && retry.variables === reason}
                onClick={() => retry.mutate(reason)}
              >
                Run these again
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
