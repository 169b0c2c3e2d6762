import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { subjectChannels } from '../../src/contract/channels.ts';
import { isFinal } from '../api/is-final.ts';
import type { usePersonalization } from '../api/use-personalization.ts';
import { VariantBoard } from '../review/variant-board.tsx';
import { VariantSkeletons } from '../review/variant-skeletons.tsx';
import { EmptyState } from '../shell/empty-state.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { StatusBadge } from '../shell/status-badge.tsx';
import { BeforeFirst } from './before-first.tsx';
import classes from './compose.module.css';
import { GenerationProgress } from './generation-progress.tsx';
import { WriteAgain } from './write-again.tsx';

interface ComposeResultProps {
  requestId: string | undefined;
  query: ReturnType<typeof usePersonalization>;
  onSubmitted: (requestId: string) => void;
}

/** What has become of the request so far. */
export function ComposeResult({ requestId, query, onSubmitted }: ComposeResultProps) {
  const { data: record, error, steps } = query;
  if (!requestId) return <BeforeFirst />;
  if (error && !record) return <ProblemAlert error={error} title="The request could not be read" />;
  if (!record)
    return (
      <div role="status" aria-label="Loading the request">
        <VariantSkeletons count={3} hasSubject />
      </div>
    );
  const { input } = record;
  return (
    <>
      <div className={classes.resultHead}>
        <h2 className={classes.resultTitle}>Variants</h2>
        <StatusBadge status={record.status} />
        <Anchor component={Link} to={`/requests/${requestId}`} size="sm">
          Audit this request
        </Anchor>
      </div>
      {input && isFinal(record.status) && <WriteAgain input={input} onSubmitted={onSubmitted} />}
      {!isFinal(record.status) && <GenerationProgress status={record.status} steps={steps} wait={record} />}
      {!isFinal(record.status) && input && (
        <VariantSkeletons
          count={input.variant_count}
          hasSubject={input.constraints.include_subjects && subjectChannels.includes(input.channel)}
        />
      )}
      {record.status === 'FAILED' && (
        <ProblemAlert
          error={new Error(record.error?.message ?? 'No reason was given.')}
          title={`The request failed${record.error ? `: ${record.error.code}` : ''}`}
        />
      )}
      {record.erased_at ? (
        <div className={classes.box}>
          <EmptyState title="This request was erased">Its content is gone; the audit keeps that it was.</EmptyState>
        </div>
      ) : (
        record.variants.length > 0 && <VariantBoard record={record} />
      )}
    </>
  );
}
