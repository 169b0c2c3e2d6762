import { Button, NativeSelect } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { BadgeCheck, Download } from 'lucide-react';
import { useState } from 'react';
import { callApi } from '../api/call-api.ts';
import { saveFile } from '../api/save-file.ts';
import classes from './download-bar.module.css';
import { fileFormats, fileOf } from './file-formats.ts';

interface DownloadBarProps {
  /** Where the results are. */
  path: string;
  /** Of the file, without what the format adds. */
  name: string;
  /** What they are asked for, beside the format. */
  queryOf: (approved: boolean) => Record<string, unknown>;
  label: string;
  /** Title of a failure. */
  failed: string;
  /** Whether those that were approved are to be had alone. */
  hasApproved: boolean;
}

/** Saves results as a file. Fetched, since a link carries no API key. */
export function DownloadBar({ path, name, queryOf, label, failed, hasApproved }: DownloadBarProps) {
  const [format, setFormat] = useState('csv');
  const download = useMutation({
    mutationFn: async (approved: boolean) => {
      const { query, tool, kind, accept } = fileOf(format);
      const answer = await callApi(path, { query: { ...queryOf(approved), ...query }, accept });
      await saveFile(answer, `${name}${tool}${approved ? '-approved' : ''}.${kind}`);
    },
    onError: (error) => notifications.show({ color: 'red', title: failed, message: error.message }),
  });
  return (
    <section className={classes.bar} aria-label="Download">
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
        {label}
      </Button>
      {hasApproved && (
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
