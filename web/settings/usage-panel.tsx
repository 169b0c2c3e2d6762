import { SegmentedControl } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { UsageReport } from '../../src/contract/usage.ts';
import { api } from '../api/api.ts';
import { EmptyState } from '../shell/empty-state.tsx';
import { formatCost } from '../shell/format-cost.ts';
import { LoadingRows } from '../shell/loading-rows.tsx';
import { Panel } from '../shell/panel.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import tableClasses from '../shell/table.module.css';
import classes from './settings.module.css';

const dayName = new Intl.DateTimeFormat(undefined, {
  weekday: 'short',
  month: 'short',
  day: 'numeric',
  timeZone: 'UTC',
});
const tokens = ({ prompt_tokens, completion_tokens }: UsageReport['total']['usage']): string =>
  (prompt_tokens + completion_tokens).toLocaleString();

/** Spend by day, with its share of the largest day as a bar. */
export function UsagePanel() {
  const [days, setDays] = useState('30');
  const { data, error } = useQuery({
    queryKey: ['usage', days],
    queryFn: ({ signal }) => api.getUsage(Number(days), signal),
    placeholderData: keepPreviousData,
  });
  const most = Math.max(0, ...(data?.items ?? []).map(({ usage }) => usage.cost_usd));
  const mostRequests = Math.max(1, ...(data?.items ?? []).map(({ requests }) => requests));
  return (
    <Panel
      title="Spend by day"
      actions={
        <SegmentedControl
          size="xs"
          aria-label="How many days"
          value={days}
          onChange={setDays}
          data={['7', '30', '92'].map((value) => ({ value, label: `${value} days` }))}
        />
      }
    >
      {error && <ProblemAlert error={error} title="The usage could not be read" />}
      {!data && !error && <LoadingRows rows={4} label="Loading the usage" />}
      {data && data.items.length === 0 && <EmptyState title="No requests in these days" />}
      {data && data.items.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section className={classes.scroll} aria-label="Days" tabIndex={0}>
          <table className={tableClasses.table} aria-label="Spend by day">
            <thead>
              <tr>
                <th scope="col">Day (UTC)</th>
                <th scope="col" className={tableClasses.number}>
                  Requests
                </th>
                <th scope="col" className={tableClasses.number}>
                  Tokens
                </th>
                <th scope="col" className={tableClasses.number}>
                  Cost
                </th>
                <th scope="col" className={classes.barCell}>
                  <span className="visually-hidden">{most > 0 ? 'Cost as a bar' : 'Requests as a bar'}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {[...data.items].reverse().map(({ day, requests, usage }) => {
                const share = most > 0 ? usage.cost_usd / most : requests / mostRequests;
                return (
                  <tr key={day}>
                    <td>
                      <time dateTime={day}>{dayName.format(new Date(day))}</time>
                    </td>
                    <td className={tableClasses.number}>{requests.toLocaleString()}</td>
                    <td className={tableClasses.number}>{tokens(usage)}</td>
                    <td className={tableClasses.number}>{formatCost(usage.cost_usd)}</td>
                    <td className={classes.barCell}>
                      <span className={classes.bar} style={{ width: `${share * 100}%` }} aria-hidden />
                    </td>
                  </tr>
                );
              })}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">Total</th>
                <td className={tableClasses.number}>{data.total.requests.toLocaleString()}</td>
                <td className={tableClasses.number}>{tokens(data.total.usage)}</td>
                <td className={tableClasses.number}>{formatCost(data.total.usage.cost_usd)}</td>
                <td />
              </tr>
            </tfoot>
          </table>
        </section>
      )}
    </Panel>
  );
}
