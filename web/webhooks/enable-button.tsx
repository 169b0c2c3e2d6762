import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Power } from 'lucide-react';
import type { WebhookEndpoint } from '../../src/contract/webhook-endpoint.ts';
import { webhookApi } from '../api/webhook-api.ts';
import { ProblemAlert } from '../shell/problem-alert.tsx';

/** Sends to a disabled endpoint again. */
export function EnableButton({ endpoint }: { endpoint: WebhookEndpoint }) {
  const client = useQueryClient();
  const enable = useMutation({
    mutationFn: () => webhookApi.enable(endpoint.endpoint_id),
    onSettled: () => client.invalidateQueries({ queryKey: ['webhook-endpoints'] }),
  });
  return (
    <>
      <Button
        size="xs"
        aria-label={`Enable ${endpoint.url}`}
        leftSection={<Power size={16} aria-hidden />}
        loading={enable.isPending}
        onClick={() => enable.mutate()}
      >
        Enable
      </Button>
      {enable.error && <ProblemAlert error={enable.error} title="It was not enabled" />}
    </>
  );
}
