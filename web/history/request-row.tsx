import { ActionIcon } from '@mantine/core';
import { BadgeCheck, ChevronDown, ChevronRight, SkipForward } from 'lucide-react';
import { Link } from 'react-router';
import { type Channel, channels } from '../../src/contract/channels.ts';
import type { PersonalizationSummary } from '../../src/contract/personalize-response.ts';
import { FlagTally } from '../review/flag-counts.tsx';
import { StatusBadge } from '../shell/status-badge.tsx';
import tableClasses from '../shell/table.module.css';
import { TimeText } from '../shell/time-text.tsx';
import classes from './request-table.module.css';

const labelOf = (channel: string): string => channels[channel as Channel]?.label ?? channel;

export const reviewButtonId = (requestId: string): string => `review-${requestId}`;

/** Only what was written, and not erased since, can be judged. */
export const isReviewable = (item: PersonalizationSummary): boolean =>
  item.status === 'SUCCESS' && item.lead_name !== '';

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

interface RequestRowProps {
  item: PersonalizationSummary;
  isOpen: boolean;
  onToggle: () => void;
}

/** Who it is to, what would be sent as things stand, and what was found in that. */
export function RequestRow({ item, isOpen, onToggle }: RequestRowProps) {
  const { preview } = item;
  const who = item.lead_name || 'Erased';
  return (
    <tr className={isOpen ? classes.open : undefined}>
      <td className={classes.toggle}>
        <ActionIcon
          id={reviewButtonId(item.request_id)}
          variant="subtle"
          color="gray"
          aria-expanded={isOpen}
          aria-label={`Review ${who} here`}
          disabled={!isReviewable(item)}
          onClick={onToggle}
        >
          {isOpen ? <ChevronDown size={16} aria-hidden /> : <ChevronRight size={16} aria-hidden />}
        </ActionIcon>
      </td>
      <td className={classes.lead}>
        <Link className={tableClasses.main} to={`/requests/${item.request_id}`}>
          {who}
        </Link>
        <span className={tableClasses.sub}>{item.company_name}</span>
        {preview && <span className={classes.onPhone}>{preview.subject ?? oneLine(preview.message)}</span>}
      </td>
      <td className={`${tableClasses.wide} ${classes.message}`}>
        {preview?.subject && <span className={classes.subject}>{preview.subject}</span>}
        {preview && <span className={classes.preview}>{oneLine(preview.message)}</span>}
      </td>
      <td className={tableClasses.wide}>
        {preview && (
          <span className={classes.counts}>
            <FlagTally tally={preview.flags} />
          </span>
        )}
      </td>
      <td>
        {item.selected ? (
          <span className={classes.selected}>
            <BadgeCheck size={15} aria-hidden />
            Selected
          </span>
        ) : item.skipped ? (
          <span className={classes.skipped}>
            <SkipForward size={15} aria-hidden />
            Skipped
          </span>
        ) : (
          <StatusBadge status={item.status} />
        )}
        {item.error && <span className={tableClasses.sub}>{item.error.code}</span>}
        {preview && (
          <span className={classes.onPhone}>
            <FlagTally tally={preview.flags} />
          </span>
        )}
      </td>
      <td className={tableClasses.wide}>
        {labelOf(item.channel)}
        {item.template_id && <span className={tableClasses.sub}>{item.template_id}</span>}
      </td>
      <td className={`${tableClasses.wide} ${classes.time}`}>
        <TimeText at={item.created_at} />
      </td>
    </tr>
  );
}
