import { Button } from '@mantine/core';
import { PenLine } from 'lucide-react';
import { Link, useParams } from 'react-router';
import { ApiProblem } from '../api/api-problem.ts';
import { isFinal } from '../api/is-final.ts';
import { usePersonalization } from '../api/use-personalization.ts';
import { GenerationProgress } from '../compose/generation-progress.tsx';
import { CopyText } from '../review/copy-text.tsx';
import { EmptyState } from '../shell/empty-state.tsx';
import { LoadingRows } from '../shell/loading-rows.tsx';
import { Page } from '../shell/page.tsx';
import { Panel } from '../shell/panel.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { AuditFacts } from './audit-facts.tsx';
import { AuditResult } from './audit-result.tsx';
import { EraseRequest } from './erase-request.tsx';
import { RawInput } from './raw-input.tsx';
import { ReplayDiffPanel } from './replay-diff-panel.tsx';
import { ReplayPanel } from './replay-panel.tsx';
import { RoundList } from './round-list.tsx';

/** Where one request's sentences came from: all that was asked, prompted, answered, found, chosen. */
export function AuditPage() {
  const { id = '' } = useParams();
  const { data: record, error, steps } = usePersonalization(id);
  if (!record)
    return (
      <Page title="Request" lead={<code>{id}</code>}>
        {error ? (
          error instanceof ApiProblem && error.status === 404 ? (
            <EmptyState title="No such request">It may belong to another key, or never have been.</EmptyState>
          ) : (
            <ProblemAlert error={error} title="The request could not be read" />
          )
        ) : (
          <LoadingRows label="Loading the request" />
        )}
      </Page>
    );
  const ended = isFinal(record.status);
  const who = record.input ? `${record.input.lead.first_name} ${record.input.lead.last_name}`.trim() : 'Erased request';
  return (
    <Page
      title={record.input ? `${who}, ${record.input.lead.company_name}` : who}
      lead={
        <>
          <code>{id}</code> <CopyText text={id} label="Copy the request id" compact />
        </>
      }
      actions={
        record.input && (
          <>
            <Button
              component={Link}
              to={`/?request=${id}`}
              size="xs"
              variant="default"
              leftSection={<PenLine size={16} aria-hidden />}
            >
              Open in compose
            </Button>
            {(ended || record.row !== undefined) && <EraseRequest requestId={id} isOpen={!ended} />}
          </>
        )
      }
    >
      <Panel title="Facts">
        <AuditFacts record={record} />
      </Panel>
      {!ended && <GenerationProgress status={record.status} steps={steps} wait={record} />}
      {record.error && <ProblemAlert error={new Error(record.error.message)} title={`Failed: ${record.error.code}`} />}
      {record.erased_at && (
        <Panel title="Erased">
          Input, prompts, outputs and variants were erased on {new Date(record.erased_at).toLocaleString()}. Times,
          usage and the chain of the audit are kept.
        </Panel>
      )}
      <AuditResult record={record} />
      {ended && record.replay_of && <ReplayDiffPanel requestId={id} replayOf={record.replay_of} />}
      {record.prompts.length > 0 && (
        <Panel title="Prompts and raw outputs">
          <RoundList record={record} />
        </Panel>
      )}
      {ended && record.input && <ReplayPanel requestId={id} />}
      {record.input && <RawInput input={record.input} />}
    </Page>
  );
}
