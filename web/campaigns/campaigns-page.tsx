import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../api/api.ts';
import { CursorPager } from '../shell/cursor-pager.tsx';
import { EmptyState } from '../shell/empty-state.tsx';
import { LoadingRows } from '../shell/loading-rows.tsx';
import { Page } from '../shell/page.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import tableClasses from '../shell/table.module.css';
import { CampaignForm } from './campaign-form.tsx';
import { CampaignTable } from './campaign-table.tsx';

/** Every campaign, and a new one. */
export function CampaignsPage() {
  const navigate = useNavigate();
  const [creating, setCreating] = useState(false);
  const [position, setPosition] = useState({ trail: [] as string[], cursor: '' });
  const { data, error } = useQuery({
    queryKey: ['campaigns', position.cursor],
    queryFn: ({ signal }) => api.listCampaigns(position.cursor, signal),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.items.some((item) => item.status === 'RUNNING') ? 3_000 : 15_000),
  });
  return (
    <Page
      title="Campaigns"
      lead="One message for each lead of a list, each with its own context."
      actions={
        <Button size="sm" leftSection={<Plus size={17} aria-hidden />} onClick={() => setCreating(true)}>
          New campaign
        </Button>
      }
    >
      <CampaignForm
        opened={creating}
        onClose={() => setCreating(false)}
        onCreated={(id) => void navigate(`/campaigns/${id}`)}
      />
      {error ? (
        <ProblemAlert error={error} title="The campaigns could not be listed" />
      ) : !data ? (
        <div className={tableClasses.box}>
          <LoadingRows label="Loading the campaigns" />
        </div>
      ) : data.items.length === 0 ? (
        <div className={tableClasses.box}>
          <EmptyState title="No campaigns yet">
            A campaign takes a CSV of leads, shows how its columns will be read and what it may cost, and starts when
            you say so.
          </EmptyState>
        </div>
      ) : (
        <CampaignTable items={data.items} />
      )}
      {data && (
        <CursorPager
          label="Pages of campaigns"
          trail={position.trail}
          cursor={position.cursor}
          next={data.next_cursor}
          onMove={(trail, cursor) => setPosition({ trail, cursor })}
        />
      )}
    </Page>
  );
}
