import { Button, Group } from '@mantine/core';
import type { WebhookEndpoint } from '../../src/contract/webhook-endpoint.ts';
import tableClasses from '../shell/table.module.css';
import { TimeText } from '../shell/time-text.tsx';
import { EnableButton } from './enable-button.tsx';
import { ReplayButton } from './replay-button.tsx';
import { StateBadge } from './state-badge.tsx';
import { UnregisterButton } from './unregister-button.tsx';

interface EndpointTableProps {
  items: WebhookEndpoint[];
  onShowDeliveries: (endpointId: string) => void;
}

/** Each endpoint with how it fares, and what can be done about it. */
export function EndpointTable({ items, onShowDeliveries }: EndpointTableProps) {
  return (
    <div className={tableClasses.box}>
      <table className={`${tableClasses.table} ${tableClasses.stacked}`} aria-label="Endpoints">
        <thead>
          <tr>
            <th scope="col">URL</th>
            <th scope="col">State</th>
            <th scope="col">Actions</th>
          </tr>
        </thead>
        <tbody>
          {items.map((endpoint) => (
            <tr key={endpoint.endpoint_id}>
              <td>
                {endpoint.url}
                <span className={tableClasses.sub}>
                  {endpoint.registered ? endpoint.events.join(', ') : 'from a callback_url'}
                </span>
              </td>
              <td>
                <StateBadge state={endpoint.state} />
                <Health endpoint={endpoint} />
              </td>
              <td>
                <Group gap="xs">
                  {endpoint.state === 'DISABLED' && <EnableButton endpoint={endpoint} />}
                  <ReplayButton endpoint={endpoint} />
                  <Button
                    size="xs"
                    variant="default"
                    aria-label={`Show deliveries to ${endpoint.url}`}
                    onClick={() => onShowDeliveries(endpoint.endpoint_id)}
                  >
                    Deliveries
                  </Button>
                  {endpoint.registered && <UnregisterButton endpoint={endpoint} />}
                </Group>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Health({ endpoint: { disabled_reason, failing_since } }: { endpoint: WebhookEndpoint }) {
  if (disabled_reason) return <span className={tableClasses.sub}>It {disabled_reason}</span>;
  if (!failing_since) return null;
  return (
    <span className={tableClasses.sub}>
      Failing since <TimeText at={failing_since} />
    </span>
  );
}
