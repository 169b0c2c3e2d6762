import { BadgeCheck, SkipForward } from 'lucide-react';
import type { CampaignRow } from '../../../src/contract/campaign-rows.ts';
import { StatusBadge } from '../../shell/status-badge.tsx';
import { TimeText } from '../../shell/time-text.tsx';
import { waitsForNames } from '../../shell/waits-for-names.ts';
import classes from './rows.module.css';

/** Where the row stands, and why it waits or failed. */
export function RowState({ row }: { row: CampaignRow }) {
  if (row.erased_at) return <span className={classes.soft}>Erased</span>;
  if (row.selection)
    return (
      <span className={classes.selected}>
        <BadgeCheck size={15} aria-hidden />
        Selected
      </span>
    );
  if (row.skipped_at)
    return (
      <span className={classes.skipped}>
        <SkipForward size={15} aria-hidden />
        Skipped
      </span>
    );
  return (
    <>
      <StatusBadge status={row.status} />
      {row.waits_for && (
        <span className={classes.soft}>
          {waitsForNames[row.waits_for]}
          {row.waits_until && (
            <>
              , at most until <TimeText at={row.waits_until} />
            </>
          )}
        </span>
      )}
      {row.error && (
        <span className={classes.soft}>
          {row.error.code}: {row.error.message}
        </span>
      )}
    </>
  );
}
