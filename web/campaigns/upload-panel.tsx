import { Button, FileInput, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FileUp } from 'lucide-react';
import { useState } from 'react';
import { api } from '../api/api.ts';
import { Panel } from '../shell/panel.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import classes from './campaign.module.css';
import { ImportReportView } from './import-report-view.tsx';
import { MappingTable } from './mapping-table.tsx';
import { readCsv } from './read-csv.ts';

/** Enough of the file for its header and a few rows, however large it is. */
const previewBytes = 65_536;

interface Chosen {
  file: File;
  /** Header first, then the first rows. */
  records: string[][];
}

/** A CSV is read without being kept first: how its columns go, what is wrong with it, what it may cost. */
export function UploadPanel({ campaignId, hasRows }: { campaignId: string; hasRows: boolean }) {
  const client = useQueryClient();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const dryRun = useMutation({
    mutationFn: ({ file, mapping }: { file: File; mapping?: Record<string, string> }) =>
      api.importLeads(campaignId, file, { dry_run: true, mapping }),
  });
  const upload = useMutation({
    mutationFn: ({ file, mapping }: { file: File; mapping: Record<string, string> }) =>
      api.importLeads(campaignId, file, { dry_run: false, mapping }),
    onSuccess: async () => {
      setChosen(null);
      dryRun.reset();
      await client.invalidateQueries({ queryKey: ['campaign', campaignId] });
    },
  });
  const choose = async (file: File | null) => {
    upload.reset();
    dryRun.reset();
    if (!file) return setChosen(null);
    setChosen({ file, records: readCsv(await file.slice(0, previewBytes).text(), 4) });
    dryRun.mutate({ file });
  };
  const report = dryRun.data;

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
          onChange={(file) => void choose(file)}
        />
        {upload.data && (
          <p className={classes.note} role="status">
            {upload.data.accepted.toLocaleString()} rows imported.
          </p>
        )}
        {dryRun.error && <ProblemAlert error={dryRun.error} title="The file could not be read" />}
        {chosen && report && (
          <>
            <MappingTable
              records={chosen.records}
              mapping={report.mapping}
              busy={dryRun.isPending}
              onChange={(mapping) => dryRun.mutate({ file: chosen.file, mapping })}
            />
            <ImportReportView report={report} />
            <Group gap="xs">
              <Button
                disabled={report.accepted === 0 || dryRun.isPending}
                loading={upload.isPending}
                onClick={() => upload.mutate({ file: chosen.file, mapping: report.mapping })}
              >
                Import {report.accepted.toLocaleString()} {report.accepted === 1 ? 'row' : 'rows'}
              </Button>
            </Group>
          </>
        )}
        {chosen && dryRun.isPending && !report && (
          <p className={classes.note} role="status">
            Reading the file…
          </p>
        )}
        {upload.error && <ProblemAlert error={upload.error} title="The rows were not imported" />}
      </div>
    </Panel>
  );
}
