import { Ban, CircleCheck, CircleDashed, CirclePause, CircleX, FilePen, LoaderCircle } from 'lucide-react';
import type { CampaignStatus } from '../../src/contract/campaign.ts';
import type { Status } from '../../src/contract/personalize-response.ts';
import type { SequenceStatus } from '../../src/contract/sequence.ts';
import { Badge, type BadgeLook } from './badge.tsx';

const looks = {
  QUEUED: { icon: CircleDashed, kind: 'idle', text: 'Queued' },
  PROCESSING: { icon: LoaderCircle, kind: 'busy', text: 'Processing' },
  SUCCESS: { icon: CircleCheck, kind: 'good', text: 'Success' },
  FAILED: { icon: CircleX, kind: 'bad', text: 'Failed' },
  CANCELED: { icon: Ban, kind: 'idle', text: 'Canceled' },
  DRAFT: { icon: FilePen, kind: 'idle', text: 'Draft' },
  RUNNING: { icon: LoaderCircle, kind: 'busy', text: 'Running' },
  PAUSED: { icon: CirclePause, kind: 'held', text: 'Paused' },
  COMPLETED: { icon: CircleCheck, kind: 'good', text: 'Completed' },
} as const satisfies Record<Status | CampaignStatus | SequenceStatus, BadgeLook>;

export const StatusBadge = ({ status }: { status: Status | CampaignStatus | SequenceStatus }) => (
  <Badge look={looks[status]} />
);
