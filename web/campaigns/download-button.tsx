import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import type { Campaign } from '../../src/contract/campaign.ts';
import { callApi } from '../api/call-api.ts';

const types = { csv: 'text/csv', ndjson: 'application/x-ndjson' };

/** Saves the results as a file. Fetched rather than linked to, since a link carries no API key. */
export function DownloadButton({ campaign, format }: { campaign: Campaign; format: 'csv' | 'ndjson' }) {
  const download = useMutation({
    mutationFn: async () => {
      const answer = await callApi(`/campaigns/${campaign.campaign_id}/results`, {
        query: { format },
        accept: types[format],
      });
      const url = URL.createObjectURL(await answer.blob());
      const link = document.createElement('a');
      link.href = url;
      link.download = `${campaign.name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').toLowerCase()}.${format}`;
      link.click();
      URL.revokeObjectURL(url);
    },
    onError: (error) =>
      notifications.show({ color: 'red', title: 'The results were not downloaded', message: error.message }),
  });
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={<Download size={16} aria-hidden />}
      aria-label={`Download ${format.toUpperCase()}`}
      loading={download.isPending}
      onClick={() => download.mutate()}
    >
      {format.toUpperCase()}
    </Button>
  );
}
