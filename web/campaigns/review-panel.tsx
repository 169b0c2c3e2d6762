import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ListChecks } from 'lucide-react';
import { useSearchParams } from 'react-router';
import type { Campaign } from '../../src/contract/campaign.ts';
import type { ReviewReport } from '../../src/contract/review-report.ts';
import { api } from '../api/api.ts';
import { LoadingRows } from '../shell/loading-rows.tsx';
import { Panel } from '../shell/panel.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import tableClasses from '../shell/table.module.css';
import classes from './campaign.module.css';
import { describeResidual } from './describe-residual.ts';

const toReview = {
  review: 'planned',
  status: 'SUCCESS',
  selected: 'false',
  skipped: 'false',
  sort: 'risk',
  order: 'desc',
};

/** How far the review has come, and what it says of the rows that nobody read. */
export function ReviewPanel({ campaign }: { campaign: Campaign }) {
  const [, setParams] = useSearchParams();
  const { data, error } = useQuery({
    queryKey: ['review-report', campaign.campaign_id],
    queryFn: ({ signal }) => api.getReviewReport(campaign.campaign_id, signal),
    refetchInterval: 5_000,
  });
  return (
    <Panel
      title="Review"
      actions={
        <Button
          size="xs"
          variant="default"
          leftSection={<ListChecks size={16} aria-hidden />}
          onClick={() => setParams(toReview)}
        >
          Show what is to be read, riskiest first
        </Button>
      }
    >
      <div className={classes.stack}>
        {error && <ProblemAlert error={error} title="The review could not be read" />}
        {!data && !error && <LoadingRows rows={3} label="Loading the review" />}
        {data && <Report report={data} />}
      </div>
    </Panel>
  );
}

function Report({ report }: { report: ReviewReport }) {
  const parts = [
    { name: `The riskiest ${report.riskiest_percent} %`, ...report.riskiest },
    { name: `Random sample: ${report.sample_percent} % of the others`, ...report.sample },
    { name: 'The rest', ...report.rest },
  ];
  return (
    <>
      <div role="status">
        {describeResidual(report).map((sentence) => (
          <p key={sentence} className={classes.note}>
            {sentence}
          </p>
        ))}
      </div>
      <div className={tableClasses.box}>
        <table className={tableClasses.table} aria-label="Parts of the review">
          <thead>
            <tr>
              <th scope="col">Part</th>
              {['Rows', 'Read', 'Edited', 'Skipped'].map((name) => (
                <th key={name} scope="col" className={tableClasses.number}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {parts.map(({ name, rows, reviewed, edited, skipped }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {[rows, reviewed, edited, skipped].map((number, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the columns stand where they stand
                  <td key={at} className={tableClasses.number}>
                    {number.toLocaleString()}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <details>
        <summary>How this is reckoned</summary>
        <p className={classes.note}>
          A row counts as read when somebody selected or skipped it by itself; actions on many rows do not count. An
          edit or a skip counts as an error. The sample is drawn at random from all rows, before anybody knows how they
          turn out, so its share of errors tells of the rest: the bound is the one-sided upper one of Clopper and
          Pearson, which is wrong in one case out of twenty at most. It says nothing of the riskiest part, which is to
          be read in whole.
        </p>
      </details>
    </>
  );
}
