import { Group, NativeSelect } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Campaign } from '../../src/contract/campaign.ts';
import type { Status } from '../../src/contract/personalize-response.ts';
import { RequestList } from '../history/request-list.tsx';
import { EmptyState } from '../shell/empty-state.tsx';
import classes from './campaign.module.css';
import { DownloadButton } from './download-button.tsx';

/** Which of the rows are listed; "to be selected" is what a reviewer has still to do. */
const views: Record<string, { label: string; filter: { status?: Status; selected?: string } }> = {
  '': { label: 'All rows', filter: {} },
  open: { label: 'To be selected', filter: { status: 'SUCCESS', selected: 'false' } },
  selected: { label: 'Selected', filter: { selected: 'true' } },
  failed: { label: 'Failed', filter: { status: 'FAILED' } },
  processing: { label: 'Processing', filter: { status: 'PROCESSING' } },
  queued: { label: 'Queued', filter: { status: 'QUEUED' } },
  canceled: { label: 'Canceled', filter: { status: 'CANCELED' } },
};

/** The messages of a campaign: read, judge and select them here, or take them all away. */
export function CampaignResults({ campaign }: { campaign: Campaign }) {
  const [shown, setShown] = useState('');
  const client = useQueryClient();
  const { campaign_id, counts } = campaign;
  const standing = JSON.stringify(counts);

  // The list is as old as the counts it was read with: whenever they move, the last time included, it is read again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the counts are what moves it
  useEffect(() => {
    void client.invalidateQueries({ queryKey: ['personalizations'] });
  }, [client, standing]);

  return (
    <section className={classes.results} aria-labelledby="results">
      <div className={classes.resultsHead}>
        <h2 className={classes.resultsTitle} id="results">
          Results
        </h2>
        {counts.total > 0 && (
          <Group gap="xs" align="end">
            <NativeSelect
              size="xs"
              w={170}
              aria-label="Which rows"
              data={Object.entries(views).map(([value, { label }]) => ({ value, label }))}
              value={shown}
              onChange={(event) => setShown(event.currentTarget.value)}
            />
            <DownloadButton campaign={campaign} format="csv" />
            <DownloadButton campaign={campaign} format="ndjson" />
          </Group>
        )}
      </div>
      <RequestList
        filter={{ campaign_id, ...views[shown]?.filter }}
        label="Results"
        empty={
          <EmptyState title={counts.total === 0 ? 'No leads yet' : 'No rows here yet'}>
            {counts.total === 0
              ? 'Import a CSV above; the messages will be listed here as they are written.'
              : 'Rows appear here once they are dispatched to the writers.'}
          </EmptyState>
        }
      />
    </section>
  );
}
