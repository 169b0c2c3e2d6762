import type { CampaignStatus } from '../../contract/campaign.ts';
import { fromStorable, storableText, toStorable } from '../storable.ts';
import type { CampaignStore, LeadChunk } from '../store.ts';
import { streamPages } from '../stream-pages.ts';
import type { Collections } from './collections.ts';
import { insertNew } from './insert-new.ts';

type ChunkMethods = 'appendChunk' | 'getChunk' | 'streamChunks' | 'eraseChunks';

const open: CampaignStatus[] = ['DRAFT', 'RUNNING', 'PAUSED'];

const chunkId = (campaignId: string, seq: number): string => storableText(`${campaignId}/${seq}`);

export function createChunks(collections: Collections): Pick<CampaignStore, ChunkMethods> {
  const { campaigns, leadChunks, openers } = collections;
  const getChunk: CampaignStore['getChunk'] = async (campaignId, seq) => {
    const stored = await leadChunks.findOne({ _id: chunkId(campaignId, seq) });
    if (!stored) return null;
    const { _id, ...chunk } = stored;
    return fromStorable(chunk);
  };
  const campaignOf = (campaignId: string) =>
    campaigns.findOne({ _id: storableText(campaignId) }, { projection: { chunks: 1, status: 1 } });
  /** Counts a chunk that is written: once, whoever does it, and never for a campaign that has ended meanwhile. */
  const count = async (campaignId: string, seq: number, rows: number): Promise<void> => {
    await campaigns.updateOne(
      { _id: storableText(campaignId), chunks: seq, status: { $in: open } },
      { $inc: { chunks: 1, total_rows: rows } },
    );
  };

  return {
    getChunk,
    // Written first and counted second. Whoever finds a chunk written and not yet counted (its writer is on the way,
    // or was killed) counts it, so that a crash never blocks the campaign.
    appendChunk: async (chunk) => {
      const { campaign_id, seq } = chunk;
      const campaign = await campaignOf(campaign_id);
      if (campaign?.chunks !== seq || !open.includes(campaign.status)) return false;
      if (await insertNew(leadChunks, { _id: chunkId(campaign_id, seq), ...toStorable(chunk) })) {
        await count(campaign_id, seq, chunk.rows.length);
        return ((await campaignOf(campaign_id))?.chunks ?? 0) > seq;
      }
      const first = await getChunk(campaign_id, seq);
      if (first) await count(campaign_id, seq, first.rows.length);
      return false;
    },
    streamChunks: (campaignId) =>
      streamPages<LeadChunk, number>(
        -1,
        (chunk) => chunk.seq,
        async (seq) => [await getChunk(campaignId, seq + 1)].filter((chunk) => chunk !== null),
      ),
    eraseChunks: async (campaignId) => {
      await leadChunks.deleteMany({ campaign_id: storableText(campaignId) });
      await openers.deleteMany({ campaign_id: storableText(campaignId) });
    },
  };
}
