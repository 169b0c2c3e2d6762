import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Campaign } from '../../src/contract/campaign.ts';
import type { Wait } from '../../src/contract/waits-for.ts';
import { api } from './api.ts';
import { readEvents } from './read-events.ts';

type Progress = Pick<Campaign, 'campaign_id' | 'status' | 'counts' | 'usage' | 'pause_reason' | 'eta'> & Wait;

/** What progress leaves out is over. */
const withoutWait = ({ waits_for, wait_reason, next_try_at, waits_since, waits_until, ...campaign }: Campaign) =>
  campaign;

const isLive = (status: Campaign['status'] | undefined): boolean => status === 'RUNNING';

/** A campaign, followed through its event stream while it runs, and by polling where the stream is not to be had. */
export function useCampaign(campaignId: string) {
  const client = useQueryClient();
  const [streaming, setStreaming] = useState(false);
  const query = useQuery({
    queryKey: ['campaign', campaignId],
    queryFn: ({ signal }) => api.getCampaign(campaignId, signal),
    refetchInterval: ({ state }) => (isLive(state.data?.status) ? (streaming ? 15_000 : 2_000) : false),
  });
  const live = isLive(query.data?.status);

  useEffect(() => {
    if (!live) return;
    const abort = new AbortController();
    const watch = async () => {
      for await (const event of readEvents(`/campaigns/${campaignId}/events`, abort.signal)) {
        setStreaming(true);
        if (event.event !== 'progress' && event.event !== 'done') continue;
        const progress = JSON.parse(event.data) as Progress;
        client.setQueryData<Campaign>(['campaign', campaignId], (now) =>
          now ? { ...withoutWait(now), ...progress } : now,
        );
        if (event.event === 'done') break;
      }
    };
    watch()
      // Without a stream the polling above goes on by itself.
      .catch(() => undefined)
      .finally(() => {
        if (abort.signal.aborted) return;
        setStreaming(false);
        void client.invalidateQueries({ queryKey: ['campaign', campaignId] });
      });
    return () => {
      abort.abort();
      setStreaming(false);
    };
  }, [campaignId, live, client]);

  return query;
}
