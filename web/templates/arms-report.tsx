import { useQuery } from '@tanstack/react-query';
import { api } from '../api/api.ts';
import { LoadingRows } from '../shell/loading-rows.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { IntervalBar } from './interval-bar.tsx';
import classes from './templates.module.css';

const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** How often each variant group was selected, with how much that can be trusted, and no more said than that allows. */
export function ArmsReport({ templateId }: { templateId: string }) {
  const { data, error } = useQuery({
    queryKey: ['template-report', templateId],
    queryFn: ({ signal }) => api.getTemplateReport(templateId, signal),
  });
  if (error) return <ProblemAlert error={error} title="The report could not be read" />;
  if (!data) return <LoadingRows rows={2} label="Loading the report" />;
  return (
    <section aria-label="Selections by variant group">
      <h3 className={classes.heading}>Selections by variant group</h3>
      <ul className={classes.report}>
        {data.arms.map((arm) => (
          <li key={arm.arm}>
            <strong>{arm.arm}</strong>
            <IntervalBar rate={arm.selection_rate} interval={arm.interval} />
            <span className={classes.figures}>
              {arm.selection_rate === null || arm.interval === null
                ? `no results yet, ${arm.assigned} assigned`
                : `${arm.selected} of ${arm.succeeded} · ${percent(arm.selection_rate)} (${percent(arm.interval.low)} to ${percent(arm.interval.high)})`}
            </span>
          </li>
        ))}
      </ul>
      <p className={classes.verdict}>{data.verdict}</p>
    </section>
  );
}
