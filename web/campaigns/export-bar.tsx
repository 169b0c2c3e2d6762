import { Button, NativeSelect } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { BadgeCheck, Download } from 'lucide-react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Campaign } from '../../src/contract/campaign.ts';
import { callApi } from '../api/call-api.ts';
import { saveFile } from '../api/save-file.ts';
import classes from './campaign.module.css';
import { fileFormats, fileOf } from './file-formats.ts';
import { readView } from './table/rows-view.ts';

/** Saves the rows that are shown as a file, or of them those that were approved. Fetched, since a link carries no API key. */
export function ExportBar({ campaign }: { campaign: Campaign }) {
  const [params] = useSearchParams();
  const [format, setFormat] = useState('csv');
  const download = useMutation({
    mutationFn: async (approved: boolean) => {
      const { query, tool, kind, accept } = fileOf(format);
      const { selected: _, ...others } = readView(params).filter;
      const answer = await callApi(`/campaigns/${campaign.campaign_id}/results`, {
        query: { ...(approved ? { ...others, approved: true } : readView(params).filter), ...query },
        accept,
      });
      const name = campaign.name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').toLowerCase();
      await saveFile(answer, `${name}${tool}${approved ? '-approved' : ''}.${kind}`);
    },
    onError: (error) =>
      notifications.show({ color: 'red', title: 'The rows were not downloaded', message: error.message }),
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
        Download what is shown
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={<BadgeCheck size={16} aria-hidden />}
        loading={download.isPending && download.variables}
        onClick={() => download.mutate(true)}
      >
        Approved only
      </Button>
    </section>
  );
}
