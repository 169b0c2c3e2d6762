import { Link } from 'react-router';
import { channels } from '../../src/contract/channels.ts';
import type { SequenceSummary } from '../../src/contract/sequence.ts';
import { StatusBadge } from '../shell/status-badge.tsx';
import classes from '../shell/table.module.css';
import { TimeText } from '../shell/time-text.tsx';

const shownChannels = (names: SequenceSummary['channels']): string =>
  names.map((name) => channels[name].label).join(', ');

/** Sequences, newest first. */
export function SequenceTable({ items }: { items: SequenceSummary[] }) {
  return (
    <div className={classes.box}>
      <table className={classes.table} aria-label="Sequences">
        <thead>
          <tr>
            <th scope="col">Lead</th>
            <th scope="col">Status</th>
            <th scope="col" className={classes.number}>
              Written
            </th>
            <th scope="col" className={classes.number}>
              Selected
            </th>
            <th scope="col" className={classes.wide}>
              Touches
            </th>
            <th scope="col" className={classes.wide}>
              Created
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.sequence_id}>
              <td>
                <Link className={classes.main} to={`/sequences/${item.sequence_id}`}>
                  {item.lead_name || 'Erased'}
                </Link>
                <span className={classes.sub}>{item.company_name}</span>
              </td>
              <td>
                <StatusBadge status={item.status} />
                {item.stale > 0 && <span className={classes.sub}>{item.stale} stale</span>}
              </td>
              <td className={classes.number}>
                {item.written} / {item.channels.length}
              </td>
              <td className={classes.number}>{item.selected}</td>
              <td className={classes.wide}>{shownChannels(item.channels)}</td>
              <td className={classes.wide}>
                <TimeText at={item.created_at} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
