import { Ban, CircleCheck, CircleDashed, CircleX, LoaderCircle, RotateCw } from 'lucide-react';
import type { DeliveryState } from '../../src/contract/webhook-delivery.ts';
import type { WebhookEndpoint } from '../../src/contract/webhook-endpoint.ts';
import type { WebhookReplay } from '../../src/contract/webhook-replay.ts';
import { Badge, type BadgeLook } from '../shell/badge.tsx';

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
} as const satisfies Record<State, BadgeLook>;

export const StateBadge = ({ state }: { state: State }) => <Badge look={looks[state]} />;
