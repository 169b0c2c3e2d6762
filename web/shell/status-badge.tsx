import { Ban, CircleCheck, CircleDashed, CirclePause, CircleX, FilePen, LoaderCircle } from 'lucide-react';
import type { CampaignStatus } from '../../src/contract/campaign.ts';
import type { Status } from '../../src/contract/personalize-response.ts';
import classes from './status-badge.module.css';

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
} as const;

/** A status by shape, word and colour. */
export function StatusBadge({ status }: { status: Status | CampaignStatus }) {
  const { icon: Icon, kind, text } = looks[status];
  return (
    <span className={classes.badge} data-kind={kind}>
      <Icon size={14} strokeWidth={2.2} aria-hidden />
      {text}
    </span>
  );
}
