import { Button, FileInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FileUp } from 'lucide-react';
import { useState } from 'react';
import type { SuppressionReport } from '../../src/contract/suppression.ts';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import classes from './suppressions.module.css';
import { suppressionsApi } from './suppressions-api.ts';

/** Entries of a CSV file. */
export function ImportForm() {
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const send = useMutation({
    mutationFn: (chosen: File) => suppressionsApi.import(chosen),
    onSuccess: () => {
      setFile(null);
      return client.invalidateQueries({ queryKey: ['suppressions'] });
    },
  });
  return (
    <form
      aria-label="Import entries"
      className={classes.stack}
      onSubmit={(event) => {
        event.preventDefault();
        if (file) send.mutate(file);
      }}
    >
      <div className={classes.line}>
        <FileInput
          className={classes.grows}
          label="CSV file"
          description="Columns email, domain, hash or value, or one without a header"
          placeholder="Choose a file"
          accept=".csv,text/csv"
          leftSection={<FileUp size={16} aria-hidden />}
          clearable
          clearButtonProps={{ 'aria-label': 'Choose no file' }}
          value={file}
          onChange={setFile}
        />
        <Button type="submit" variant="default" loading={send.isPending} disabled={!file}>
          Import the file
        </Button>
      </div>
      {send.error && <ProblemAlert error={send.error} title="The file was not imported" />}
      {send.data && <Report report={send.data} />}
    </form>
  );
}

function Report({ report: { added, already_listed, rejected, errors } }: { report: SuppressionReport }) {
  return (
    <>
      <p className={classes.note} role="status">
        {added.toLocaleString()} added, {already_listed.toLocaleString()} on the list before,{' '}
        {rejected.toLocaleString()} refused.
      </p>
      {errors.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <ul className={classes.errors} aria-label="Refused lines" tabIndex={0}>
          {errors.map(({ line, detail }) => (
            <li key={`${line} ${detail}`}>
              <strong>Line {line}</strong> {detail}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
