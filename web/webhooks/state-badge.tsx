import { Ban, CircleCheck, CircleDashed, CircleX, LoaderCircle, RotateCw } from 'lucide-react';
import type { DeliveryState } from '../../src/contract/webhook-delivery.ts';
import type { WebhookEndpoint } from '../../src/contract/webhook-endpoint.ts';
import type { WebhookReplay } from '../../src/contract/webhook-replay.ts';
import classes from '../shell/status-badge.module.css';

type State = DeliveryState | WebhookEndpoint['state'] | WebhookReplay['status'];

const looks = {
  PENDING: { icon: CircleDashed, kind: 'idle', text: 'Pending' },
  RETRYING: { icon: RotateCw, kind: 'held', text: 'Retrying' },
  DELIVERED: { icon: CircleCheck, kind: 'good', text: 'Delivered' },
  FAILED: { icon: CircleX, kind: 'bad', text: 'Failed' },
  DISABLED: { icon: Ban, kind: 'bad', text: 'Disabled' },
  ENABLED: { icon: CircleCheck, kind: 'good', text: 'Enabled' },
  RUNNING: { icon: LoaderCircle, kind: 'busy', text: 'Running' },
  COMPLETED: { icon: CircleCheck, kind: 'good', text: 'Completed' },
  STOPPED: { icon: Ban, kind: 'bad', text: 'Stopped' },
} as const satisfies Record<State, unknown>;

/** A state by shape, word and colour. */
export function StateBadge({ state }: { state: State }) {
  const { icon: Icon, kind, text } = looks[state];
  return (
    <span className={classes.badge} data-kind={kind}>
      <Icon size={14} strokeWidth={2.2} aria-hidden />
      {text}
    </span>
  );
}
