import type { CampaignDoc, Store } from '../../store/store.ts';
import { leadKey } from './lead-key.ts';

export interface KnownLeads {
  has(key: number): boolean;
  add(key: number): void;
  remove(key: number): void;
  /** Takes in the chunks that the campaign has by now, those of other uploads too. */
  readUpTo(campaign: Pick<CampaignDoc, 'campaign_id' | 'chunks'>): Promise<void>;
  /** Tells that the next chunk was written from leads that are known here. */
  wrote(): void;
}

/** The leads of a campaign, as keys, over all its uploads. */
export function createKnownLeads(store: Pick<Store, 'campaigns'>): KnownLeads {
  const keys = new Set<number>();
  let chunksRead = 0;
  return {
    has: (key) => keys.has(key),
    add: (key) => void keys.add(key),
    remove: (key) => void keys.delete(key),
    async readUpTo({ campaign_id: campaignId, chunks }) {
      for (; chunksRead < chunks; chunksRead += 1) {
        const chunk = await store.campaigns.getChunk(campaignId, chunksRead);
        for (const row of chunk?.rows ?? []) keys.add(leadKey(row));
      }
    },
    wrote: () => {
      chunksRead += 1;
    },
  };
}
