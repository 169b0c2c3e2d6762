import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { isFinal } from '../api/is-final.ts';
import { usePersonalization } from '../api/use-personalization.ts';
import { FlagCounts } from '../review/flag-counts.tsx';
import { VariantSkeletons } from '../review/variant-skeletons.tsx';
import { formatCost } from '../shell/format-cost.ts';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import classes from './campaign.module.css';

/** One of the rows that are written before the start. */
export function PreviewRow({ row, requestId }: { row: number; requestId: string }) {
  const { data, error } = usePersonalization(requestId);
  const lead = data?.input?.lead;
  return (
    <li>
      <p className={classes.previewHead}>
        <strong>
          Row {row}
          {lead && `: ${lead.first_name} ${lead.last_name}`.trimEnd()}
        </strong>{' '}
        {lead?.company_name}{' '}
        <Anchor component={Link} to={`/requests/${requestId}`} size="sm">
          Open
        </Anchor>{' '}
        {isFinal(data?.status) && <span className={classes.note}>Cost {formatCost(data?.usage.cost_usd ?? 0)}</span>}
      </p>
      {error && <ProblemAlert error={error} title="The row could not be read" />}
      {data && data.status === 'FAILED' && (
        <ProblemAlert error={new Error(data.error?.message ?? '')} title="The row failed" />
      )}
      {!error && !isFinal(data?.status) && <VariantSkeletons count={3} hasSubject={false} />}
      <div className={classes.previewVariants}>
        {data?.variants.map((variant, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a variant's index is its identity
          <article key={index} aria-label={`Row ${row}, variant ${index + 1}`}>
            {variant.subject !== undefined && <strong>{variant.subject}</strong>}
            <p>{variant.message}</p>
            <FlagCounts flags={variant.risk_flags} />
          </article>
        ))}
      </div>
    </li>
  );
}
