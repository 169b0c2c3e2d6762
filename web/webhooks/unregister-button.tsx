import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { WebhookEndpoint } from '../../src/contract/webhook-endpoint.ts';
import { webhookApi } from '../api/webhook-api.ts';
import { Dialog } from '../shell/dialog.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';

/** Ends a registration, once that is confirmed. */
export function UnregisterButton({ endpoint }: { endpoint: WebhookEndpoint }) {
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const unregister = useMutation({
    mutationFn: () => webhookApi.unregister(endpoint.endpoint_id),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['webhook-endpoints'] });
      setAsking(false);
    },
  });
  return (
    <>
      <Button size="xs" variant="default" aria-label={`Unregister ${endpoint.url}`} onClick={() => setAsking(true)}>
        Unregister
      </Button>
      <Dialog opened={asking} onClose={() => setAsking(false)} title="Send it nothing more?">
        <Text size="sm" mb="md">
          {endpoint.url} is no longer told of {endpoint.events.join(', ')}. What was sent stays in the log.
        </Text>
        {unregister.error && <ProblemAlert error={unregister.error} title="It is still registered" />}
        <Group justify="flex-end" gap="xs" mt="md">
          <Button variant="default" onClick={() => setAsking(false)}>
            Keep it
          </Button>
          <Button color="red" loading={unregister.isPending} onClick={() => unregister.mutate()}>
            Unregister it
          </Button>
        </Group>
      </Dialog>
    </>
  );
}
