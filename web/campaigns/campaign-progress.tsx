import type { Campaign, CampaignCounts } from '../../src/contract/campaign.ts';
import { type Fact, Facts } from '../shell/facts.tsx';
import { formatCost } from '../shell/format-cost.ts';
import { Panel } from '../shell/panel.tsx';
import { TimeText } from '../shell/time-text.tsx';
import { WaitNote } from '../shell/wait-note.tsx';
import classes from './campaign.module.css';
import { formatMinutes } from './format-minutes.ts';

const parts: { key: Exclude<keyof CampaignCounts, 'total'>; name: string }[] = [
  { key: 'succeeded', name: 'Succeeded' },
  { key: 'failed', name: 'Failed' },
  { key: 'canceled', name: 'Canceled' },
  { key: 'processing', name: 'Processing' },
  { key: 'queued', name: 'Queued' },
];

/** Where the rows stand, as a bar and in numbers. */
export function CampaignProgress({ campaign }: { campaign: Campaign }) {
  const { counts, usage, budget_usd, eta, suppressed } = campaign;
  const done = counts.succeeded + counts.failed + counts.canceled;
  const percent = counts.total === 0 ? 0 : Math.floor((100 * done) / counts.total);
  const facts: (Fact | false)[] = [
    { name: 'Rows', value: counts.total.toLocaleString() },
    suppressed !== undefined && {
      name: 'Not imported: on the suppression list',
      value: suppressed.toLocaleString(),
    },
    eta !== undefined && { name: 'Left, about', value: formatMinutes(eta.seconds_left) },
    eta !== undefined && { name: 'Rows a minute', value: Math.round(eta.rows_per_minute).toLocaleString() },
    { name: 'Cost', value: formatCost(usage.cost_usd) },
    budget_usd !== undefined && { name: 'Budget', value: formatCost(budget_usd) },
    { name: 'Tokens', value: (usage.prompt_tokens + usage.completion_tokens).toLocaleString() },
    { name: 'Created', value: <TimeText at={campaign.created_at} /> },
    campaign.started_at !== undefined && { name: 'Started', value: <TimeText at={campaign.started_at} /> },
    campaign.finished_at !== undefined && { name: 'Ended', value: <TimeText at={campaign.finished_at} /> },
  ];
  return (
    <Panel title="Progress">
      <div className={classes.progress}>
        <div
          className={classes.bar}
          role="progressbar"
          aria-label="Rows done"
          aria-valuenow={percent}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuetext={`${done} of ${counts.total} rows`}
        >
          {parts.map(
            ({ key }) =>
              counts[key] > 0 && <span key={key} data-part={key} style={{ flexGrow: counts[key], flexBasis: 0 }} />,
          )}
        </div>
        <ul className={classes.legend} aria-label="Rows by state">
          {parts.map(({ key, name }) => (
            <li key={key}>
              <span className={classes.swatch} data-part={key} aria-hidden />
              {name} <strong>{counts[key].toLocaleString()}</strong>
            </li>
          ))}
        </ul>
        {campaign.status === 'RUNNING' && <WaitNote wait={campaign} />}
        <Facts facts={facts.filter((fact) => fact !== false)} />
      </div>
    </Panel>
  );
}
