import { Link } from 'react-router';
import type { Campaign } from '../../src/contract/campaign.ts';
import { formatCost } from '../shell/format-cost.ts';
import { StatusBadge } from '../shell/status-badge.tsx';
import classes from '../shell/table.module.css';
import { TimeText } from '../shell/time-text.tsx';
import { pauseNote } from './pause-note.ts';

/** Campaigns, newest first. */
export function CampaignTable({ items }: { items: Campaign[] }) {
  return (
    <div className={classes.box}>
      <table className={classes.table} aria-label="Campaigns">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Status</th>
            <th scope="col" className={classes.number}>
              Done
            </th>
            <th scope="col" className={`${classes.number} ${classes.wide}`}>
              Failed
            </th>
            <th scope="col" className={`${classes.number} ${classes.wide}`}>
              Cost
            </th>
            <th scope="col" className={classes.wide}>
              Created
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ campaign_id, name, status, pause_reason, counts, usage, created_at }) => (
            <tr key={campaign_id}>
              <td>
                <Link className={classes.main} to={`/campaigns/${campaign_id}`}>
                  {name}
                </Link>
              </td>
              <td>
                <StatusBadge status={status} />
                {pauseNote(pause_reason) && <span className={classes.sub}>{pauseNote(pause_reason)}</span>}
              </td>
              <td className={classes.number}>
                {(counts.succeeded + counts.failed + counts.canceled).toLocaleString()} /{' '}
                {counts.total.toLocaleString()}
              </td>
              <td className={`${classes.number} ${classes.wide}`}>{counts.failed.toLocaleString()}</td>
              <td className={`${classes.number} ${classes.wide}`}>{formatCost(usage.cost_usd)}</td>
              <td className={classes.wide}>
                <TimeText at={created_at} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
