import { Button, FileInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FileUp } from 'lucide-react';
import { useState } from 'react';
import { api } from '../api/api.ts';
import { ApiProblem } from '../api/api-problem.ts';
import { Panel } from '../shell/panel.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import classes from './campaign.module.css';
import { ImportReportView, RefusedRows } from './import-report-view.tsx';
import { MappingTable } from './mapping-table.tsx';

const issuePrefix = 'query/mapping/';

interface Chosen {
  file: File;
  /** What the reviewer decided; the service names the other columns. */
  choices: Record<string, string>;
}

/** A CSV is read without being kept first: how its columns go, what is wrong with it, what it may cost. */
export function UploadPanel({ campaignId, hasRows }: { campaignId: string; hasRows: boolean }) {
  const client = useQueryClient();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const send = ({ file, choices }: Chosen, dry_run: boolean) =>
    api.importLeads(campaignId, file, {
      dry_run,
      mapping: Object.keys(choices).length > 0 ? choices : undefined,
    });
  const dryRun = useMutation({ mutationFn: (upload: Chosen) => send(upload, true) });
  const upload = useMutation({
    mutationFn: (ready: Chosen) => send(ready, false),
    onSuccess: async () => {
      setChosen(null);
      dryRun.reset();
      await client.invalidateQueries({ queryKey: ['campaign', campaignId] });
      await client.invalidateQueries({ queryKey: ['personalizations'] });
    },
  });
  const tryOut = (next: Chosen) => {
    setChosen(next);
    dryRun.mutate(next);
  };
  const choose = (file: File | null) => {
    upload.reset();
    dryRun.reset();
    setChosen(null);
    if (file) tryOut({ file, choices: {} });
  };
  const report = dryRun.data;
  const issues = dryRun.error instanceof ApiProblem ? dryRun.error.issues : [];
  const columns = report?.columns ?? (dryRun.error instanceof ApiProblem ? dryRun.error.columns : undefined);
  const columnIssues = new Map(
    issues
      .filter(({ pointer }) => pointer.startsWith(issuePrefix))
      .map(({ pointer, detail }) => [pointer.slice(issuePrefix.length), detail]),
  );

  return (
    <Panel title={hasRows ? 'Add more leads' : 'Leads'}>
      <div className={classes.stack}>
        <FileInput
          label="CSV file"
          description="The first line names the columns. Nothing is kept until you import."
          placeholder="Choose a file"
          accept=".csv,text/csv"
          leftSection={<FileUp size={16} aria-hidden />}
          clearable
          clearButtonProps={{ 'aria-label': 'Choose no file' }}
          maw={420}
          value={chosen?.file ?? null}
          onChange={choose}
        />
        {upload.data && (
          <p className={classes.note} role="status">
            {upload.data.accepted.toLocaleString()} {upload.data.accepted === 1 ? 'row' : 'rows'} imported.
            {upload.data.rejected > 0 &&
              ` ${upload.data.rejected.toLocaleString()} ${upload.data.rejected === 1 ? 'was' : 'were'} refused: mend them in the file and import it again; rows that are there already are left out.`}
          </p>
        )}
        {upload.data && <RefusedRows errors={upload.data.errors} />}
        {dryRun.error && columnIssues.size === 0 && (
          <ProblemAlert error={dryRun.error} title="The file cannot be imported like this" />
        )}
        {chosen && columns && (
          <MappingTable
            columns={columns}
            mapping={{ ...report?.mapping, ...chosen.choices }}
            issues={columnIssues}
            busy={dryRun.isPending}
            onChoose={(column, path) => tryOut({ ...chosen, choices: { ...chosen.choices, [column]: path } })}
          />
        )}
        {chosen && report && (
          <>
            <ImportReportView report={report} />
            <div>
              <Button
                disabled={report.accepted === 0 || dryRun.isPending}
                loading={upload.isPending}
                onClick={() => upload.mutate(chosen)}
              >
                Import {report.accepted.toLocaleString()} {report.accepted === 1 ? 'row' : 'rows'}
              </Button>
            </div>
          </>
        )}
        {chosen && dryRun.isPending && (
          <p className={classes.note} role="status">
            Reading the file…
          </p>
        )}
        {upload.error && <ProblemAlert error={upload.error} title="The rows were not imported" />}
      </div>
    </Panel>
  );
}
