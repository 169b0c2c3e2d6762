import { ActionIcon } from '@mantine/core';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { Fragment, useState } from 'react';
import type { WebhookDelivery } from '../../src/contract/webhook-delivery.ts';
import tableClasses from '../shell/table.module.css';
import { TimeText } from '../shell/time-text.tsx';
import { DeliveryDetail } from './delivery-detail.tsx';
import { StateBadge } from './state-badge.tsx';

/** Deliveries; each opens in place. */
export function DeliveryTable({ items }: { items: WebhookDelivery[] }) {
  const [openId, setOpenId] = useState<string | null>(null);
  return (
    <div className={tableClasses.box}>
      <table className={tableClasses.table} aria-label="Deliveries">
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">Open</span>
            </th>
            <th scope="col">Event</th>
            <th scope="col">State</th>
            <th scope="col" className={tableClasses.wide}>
              URL
            </th>
            <th scope="col" className={tableClasses.wide}>
              Created
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((delivery) => {
            const isOpen = openId === delivery.delivery_id;
            const last = delivery.attempts.at(-1);
            return (
              <Fragment key={delivery.delivery_id}>
                <tr>
                  <td>
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      aria-expanded={isOpen}
                      aria-label={`Delivery ${delivery.delivery_id}`}
                      onClick={() => setOpenId(isOpen ? null : delivery.delivery_id)}
                    >
                      {isOpen ? <ChevronDown size={16} aria-hidden /> : <ChevronRight size={16} aria-hidden />}
                    </ActionIcon>
                  </td>
                  <td>
                    {delivery.type}
                    <span className={tableClasses.sub}>{delivery.subject_id}</span>
                  </td>
                  <td>
                    <StateBadge state={delivery.state} />
                    {last?.error && <span className={tableClasses.sub}>{last.error}</span>}
                  </td>
                  <td className={tableClasses.wide}>{delivery.url}</td>
                  <td className={tableClasses.wide}>
                    <TimeText at={delivery.created_at} />
                  </td>
                </tr>
                {isOpen && (
                  <tr>
                    <td colSpan={5}>
                      <DeliveryDetail deliveryId={delivery.delivery_id} />
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
