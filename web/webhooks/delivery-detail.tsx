import { Button, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Send } from 'lucide-react';
import type { WebhookDelivery } from '../../src/contract/webhook-delivery.ts';
import { webhookApi } from '../api/webhook-api.ts';
import { LoadingRows } from '../shell/loading-rows.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { RawText } from '../shell/raw-text.tsx';
import { TimeText } from '../shell/time-text.tsx';

/** As it is sent, laid out for reading. */
const laidOut = (body: string): string => JSON.stringify(JSON.parse(body), null, 2);

/** Each attempt of one delivery, what is sent, and sending it again. */
export function DeliveryDetail({ deliveryId }: { deliveryId: string }) {
  const client = useQueryClient();
  const { data, error } = useQuery({
    queryKey: ['webhook-delivery', deliveryId],
    queryFn: ({ signal }) => webhookApi.getDelivery(deliveryId, signal),
    refetchInterval: ({ state }) => (state.data?.state === 'PENDING' ? 1_000 : 5_000),
  });
  const redeliver = useMutation({
    mutationFn: () => webhookApi.redeliver(deliveryId),
    onSettled: () =>
      Promise.all(
        ['webhook-delivery', 'webhook-deliveries', 'webhook-endpoints'].map((key) =>
          client.invalidateQueries({ queryKey: [key] }),
        ),
      ),
  });
  if (error) return <ProblemAlert error={error} title="The delivery could not be read" />;
  if (!data) return <LoadingRows rows={3} label="Loading the delivery" />;
  return (
    <Stack gap="sm" role="region" aria-label={`Attempts and body of ${deliveryId}`}>
      {data.attempts.length === 0 ? (
        <Text size="sm">It was not sent yet.</Text>
      ) : (
        <ol>
          {data.attempts.map((attempt, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: attempts are only ever added at the end
            <Attempt key={at} attempt={attempt} />
          ))}
        </ol>
      )}
      {data.next_at && data.state === 'RETRYING' && (
        <Text size="sm">
          The next attempt is due <TimeText at={data.next_at} />.
        </Text>
      )}
      {data.body === null ? (
        <Text size="sm">The body was erased with its request.</Text>
      ) : (
        <>
          <RawText label="Body" text={laidOut(data.body)} />
          <div>
            <Button
              size="xs"
              leftSection={<Send size={16} aria-hidden />}
              loading={redeliver.isPending}
              onClick={() => redeliver.mutate()}
            >
              Send it again
            </Button>
          </div>
        </>
      )}
      {redeliver.error && <ProblemAlert error={redeliver.error} title="It is not sent again" />}
    </Stack>
  );
}

function Attempt({
  attempt: { at, status, error, latency_ms, response },
}: {
  attempt: WebhookDelivery['attempts'][0];
}) {
  return (
    <li>
      <TimeText at={at} />: {error ?? `answered ${status}`}, {latency_ms} ms
      {response && <RawText label="Reply" text={response} />}
    </li>
  );
}
