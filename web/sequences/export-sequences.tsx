import { Button, NativeSelect } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { BadgeCheck, Download } from 'lucide-react';
import { useState } from 'react';
import { callApi } from '../api/call-api.ts';
import { saveFile } from '../api/save-file.ts';
import { fileFormats, fileOf } from '../campaigns/file-formats.ts';
import classes from './sequences.module.css';

/** Saves what is to be sent as a file: of one sequence, or of all, those that are approved alone if that is asked for. */
export function ExportSequences({ sequenceId }: { sequenceId?: string }) {
  const [format, setFormat] = useState('csv');
  const download = useMutation({
    mutationFn: async (approved: boolean) => {
      const { query, accept, tool, kind } = fileOf(format);
      const answer = await callApi(`/sequences${sequenceId ? `/${sequenceId}` : ''}/results`, {
        query: { ...query, ...(approved ? { approved } : {}) },
        accept,
      });
      await saveFile(answer, `${sequenceId ?? 'sequences'}${tool}${approved ? '-approved' : ''}.${kind}`);
    },
    onError: (error) =>
      notifications.show({ color: 'red', title: 'The file was not downloaded', message: error.message }),
  });
  return (
    <section className={classes.exports} aria-label="Download">
      <NativeSelect
        size="xs"
        aria-label="Format of the file"
        data={fileFormats}
        value={format}
        onChange={(event) => setFormat(event.currentTarget.value)}
      />
      <Button
        size="xs"
        variant="default"
        leftSection={<Download size={16} aria-hidden />}
        loading={download.isPending && !download.variables}
        onClick={() => download.mutate(false)}
      >
        {sequenceId ? 'Download' : 'Download all'}
      </Button>
      {!sequenceId && (
        <Button
          size="xs"
          variant="default"
          leftSection={<BadgeCheck size={16} aria-hidden />}
          loading={download.isPending && download.variables}
          onClick={() => download.mutate(true)}
        >
          Approved only
        </Button>
      )}
    </section>
  );
}
