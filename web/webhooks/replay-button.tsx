import { Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { History } from 'lucide-react';
import { useState } from 'react';
import type { WebhookEndpoint } from '../../src/contract/webhook-endpoint.ts';
import { webhookApi } from '../api/webhook-api.ts';
import { Dialog } from '../shell/dialog.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { toIso, toLocal } from './local-time.ts';

const dayMs = 86_400_000;

/** Sends what an endpoint missed in a time range again; from its first failure on, unless told otherwise. */
export function ReplayButton({ endpoint }: { endpoint: WebhookEndpoint }) {
  const client = useQueryClient();
  const [opened, setOpened] = useState(false);
  const [since, setSince] = useState('');
  const [until, setUntil] = useState('');
  const [all, setAll] = useState(false);
  const replay = useMutation({
    mutationFn: () =>
      webhookApi.replay({
        endpoint_id: endpoint.endpoint_id,
        scope: all ? 'all' : 'failed',
        since: toIso(since),
        ...(until ? { until: toIso(until) } : {}),
      }),
    onSuccess: async () => {
      await Promise.all(
        ['webhook-replays', 'webhook-endpoints', 'webhook-deliveries'].map((key) =>
          client.invalidateQueries({ queryKey: [key] }),
        ),
      );
      setOpened(false);
    },
  });
  const open = () => {
    setSince(toLocal(endpoint.failing_since ?? new Date(Date.now() - dayMs).toISOString()));
    setUntil('');
    setOpened(true);
  };
  return (
    <>
      <Button
        size="xs"
        variant="default"
        aria-label={`Replay deliveries to ${endpoint.url}`}
        leftSection={<History size={16} aria-hidden />}
        onClick={open}
      >
        Replay
      </Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title="Send deliveries again">
        <form
          aria-label="Replay"
          onSubmit={(event) => {
            event.preventDefault();
            replay.mutate();
          }}
        >
          <Stack gap="md">
            <Text size="sm">
              What failed at {endpoint.url} in this time is sent again, each delivery once. The endpoint is enabled.
            </Text>
            <TextInput
              label="Created since"
              type="datetime-local"
              step={1}
              required
              value={since}
              onChange={(event) => setSince(event.currentTarget.value)}
            />
            <TextInput
              label="Created before"
              description="Empty: until now"
              type="datetime-local"
              step={1}
              value={until}
              onChange={(event) => setUntil(event.currentTarget.value)}
            />
            <Checkbox
              label="Delivered ones too"
              checked={all}
              onChange={(event) => setAll(event.currentTarget.checked)}
            />
            {replay.error && <ProblemAlert error={replay.error} title="Nothing is sent again" />}
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={() => setOpened(false)}>
                Cancel
              </Button>
              <Button type="submit" loading={replay.isPending}>
                Send again
              </Button>
            </Group>
          </Stack>
        </form>
      </Dialog>
    </>
  );
}
