import { Stack } from '@mantine/core';
import { useState } from 'react';
import type { DeliveryFilter } from '../api/webhook-api.ts';
import { DeliveryLog } from './delivery-log.tsx';
import { EndpointList } from './endpoint-list.tsx';
import { ReplayList } from './replay-list.tsx';

/** Where webhooks go, how it fares there, what was sent, and sending it again. */
export function WebhooksPanel() {
  const [filter, setFilter] = useState<DeliveryFilter>({});
  return (
    <Stack gap="md">
      <EndpointList onShowDeliveries={(endpoint_id) => setFilter({ endpoint_id })} />
      <ReplayList />
      <DeliveryLog filter={filter} onChange={setFilter} />
    </Stack>
  );
}
