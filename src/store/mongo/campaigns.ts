import type { Filter } from 'mongodb';
import { blankLeadRow } from '../blank-lead-row.ts';
import { budgetRoundingUsd } from '../budget-rounding.ts';
import { readPage } from '../read-page.ts';
import { fromStorable, storableText, toStorable } from '../storable.ts';
import type { CampaignDoc, CampaignStore } from '../store.ts';
import { createChunks } from './chunks.ts';
import type { Collections } from './collections.ts';
import { insertNew } from './insert-new.ts';

type StoredCampaign = CampaignDoc & { _id: string };

function toDoc(stored: StoredCampaign): CampaignDoc {
  const { _id, ...doc } = stored;
  return fromStorable(doc);
}

const byId = (campaignId: string, tenant?: string): Filter<StoredCampaign> => ({
  _id: storableText(campaignId),
  ...(tenant === undefined ? {} : { tenant }),
});

/** `patch` as an update: a key without a value is removed. */
function toUpdate(patch: Partial<CampaignDoc>) {
  const unset = Object.entries(patch).flatMap(([key, value]) => (value === undefined ? [[key, '']] : []));
  return {
    $set: toStorable(patch),
    ...(unset.length > 0 ? { $unset: Object.fromEntries(unset) as Record<string, ''> } : {}),
  };
}

export function createCampaigns(collections: Collections): CampaignStore {
  const { campaigns, openers } = collections;
  const update = async (filter: Filter<StoredCampaign>, patch: Partial<CampaignDoc>): Promise<CampaignDoc | null> => {
    const stored = await campaigns.findOneAndUpdate(filter, toUpdate(patch), { returnDocument: 'after' });
    return stored && toDoc(stored);
  };
  /** By pause_reason. One sum a pass: the stand-in of the tests takes no second one. */
  const sumOfPaused = async (field: 'total_rows' | 'fed_rows'): Promise<Map<string | null, number>> => {
    const groups = await campaigns
      .aggregate<{ _id: string | null; sum: number }>([
        { $match: { status: 'PAUSED' } },
        { $group: { _id: '$pause_reason', sum: { $sum: `$${field}` } } },
      ])
      .toArray();
    return new Map(groups.map(({ _id, sum }) => [_id, sum]));
  };
  const openerId = (campaignId: string, signature: string) => storableText(`${campaignId}/${signature}`);

  return {
    ...createChunks(collections),
    insert: async (doc) => {
      await insertNew(campaigns, { _id: storableText(doc.campaign_id), ...toStorable(doc) });
    },
    get: async (campaignId, tenant) => {
      const stored = await campaigns.findOne(byId(campaignId, tenant));
      return stored && toDoc(stored);
    },
    list: (tenant, cursor, limit) =>
      readPage(
        'campaigns',
        cursor,
        limit,
        (doc) => doc.campaign_id,
        async (before, count) => {
          const found = campaigns.find(before === null ? { tenant } : { tenant, _id: { $lt: before } });
          return (await found.sort({ _id: -1 }).limit(count).toArray()).map(toDoc);
        },
      ),
    removeDraft: async (campaignId) =>
      (await campaigns.deleteOne({ ...byId(campaignId), status: 'DRAFT', chunks: 0 })).deletedCount === 1,
    listRunning: async () => (await campaigns.find({ status: 'RUNNING' }).sort({ _id: 1 }).toArray()).map(toDoc),
    listBatching: async () =>
      (
        await campaigns
          .find({ batches: { $exists: true } })
          .sort({ _id: 1 })
          .toArray()
      ).map(toDoc),
    saveBatches: async (campaignId, version, batches) => {
      const written = await campaigns.updateOne(
        { ...byId(campaignId), batches_version: version === 0 ? { $exists: false } : version },
        toUpdate({ batches_version: version + 1, batches: batches.length > 0 ? batches : undefined }),
      );
      return written.matchedCount === 1;
    },
    addSuppressed: async (campaignId, rows) => {
      await campaigns.updateOne(byId(campaignId), { $inc: { suppressed_rows: rows } });
    },
    sumPaused: async () => {
      const total = await sumOfPaused('total_rows');
      const fed = await sumOfPaused('fed_rows');
      return [...total].map(([reason, rows]) => ({
        ...(reason === null ? {} : { pause_reason: reason }),
        rows: rows - (fed.get(reason) ?? 0),
      }));
    },
    advance: async (campaignId, from, to) => {
      const written = await campaigns.updateOne({ ...byId(campaignId), fed_rows: from }, { $set: { fed_rows: to } });
      return written.matchedCount === 1;
    },
    setStatus: (campaignId, from, to, patch = {}) =>
      update({ ...byId(campaignId), status: { $in: from } }, { ...patch, status: to }),
    complete: (campaignId, totalRows, patch) =>
      update(
        { ...byId(campaignId), status: 'RUNNING', total_rows: totalRows, fed_rows: totalRows },
        { ...patch, status: 'COMPLETED' },
      ),
    reserveBudget: async (campaignId, reservation) => {
      const { id, request_id, usd, at } = reservation;
      for (;;) {
        const campaign = await campaigns.findOne(byId(campaignId), { projection: { budget_usd: 1 } });
        if (!campaign) return false;
        const budget = campaign.budget_usd;
        const allowed: Filter<StoredCampaign> =
          budget === undefined
            ? { budget_usd: { $exists: false } }
            : { budget_usd: budget, budget_reserved_usd: { $lte: budget - usd + budgetRoundingUsd } };
        const written = await campaigns.updateOne(
          { ...byId(campaignId), ...allowed },
          { $inc: { budget_reserved_usd: usd }, $push: { reservations: toStorable({ id, request_id, usd, at }) } },
        );
        if (written.matchedCount === 1) return true;
        // Refused by what is reserved, unless the budget itself was set or changed meanwhile.
        if (budget === undefined) continue;
        if (await campaigns.findOne({ ...byId(campaignId), budget_usd: budget }, { projection: { _id: 1 } }))
          return false;
      }
    },
    settleBudget: async (campaignId, { id, usd, request_id, at }, costUsd) => {
      const written = await campaigns.updateOne(
        { ...byId(campaignId), 'reservations.id': storableText(id) },
        {
          $inc: { budget_reserved_usd: costUsd - usd },
          $pull: { reservations: toStorable({ id, request_id, usd, at }) },
        },
      );
      return written.matchedCount === 1;
    },
    listReserved: async (madeBefore, limit) =>
      (
        await campaigns
          .find({ 'reservations.at': { $lt: madeBefore } })
          .sort({ _id: 1 })
          .limit(limit)
          .toArray()
      ).map(toDoc),
    listPendingOutbox: async (limit) =>
      (await campaigns.find({ 'outbox.state': 'PENDING' }).sort({ _id: 1 }).limit(limit).toArray()).map(toDoc),
    listExpired: async (now, limit) => {
      const expired: Filter<StoredCampaign> = {
        status: { $in: ['DRAFT', 'COMPLETED', 'CANCELED'] },
        rows_erased_at: { $exists: false },
        expires_at: { $lt: now },
      };
      return (await campaigns.find(expired).sort({ _id: 1 }).limit(limit).toArray()).map(toDoc);
    },
    listUnstamped: async (limit) => {
      const unstamped = { expires_at: { $exists: false }, rows_erased_at: { $exists: false } };
      return (await campaigns.find(unstamped).sort({ _id: 1 }).limit(limit).toArray()).map(toDoc);
    },
    markOutboxHandedOver: async (campaignId) => {
      await campaigns.updateOne(
        { ...byId(campaignId), 'outbox.state': 'PENDING' },
        { $set: { 'outbox.state': 'HANDED_OVER' } },
      );
    },
    countOpeners: async (campaignId, signatures) => {
      if (signatures.length === 0) return;
      const updates = signatures.map((signature) => ({
        updateOne: {
          filter: { _id: openerId(campaignId, signature) },
          update: { $inc: { used: 1 }, $setOnInsert: { campaign_id: storableText(campaignId) } },
          upsert: true,
        },
      }));
      await openers.bulkWrite(updates);
    },
    getOpenerCounts: async (campaignId, signatures) => {
      if (signatures.length === 0) return new Map();
      const names = new Map(signatures.map((signature) => [openerId(campaignId, signature), signature]));
      const found = await openers.find({ _id: { $in: [...names.keys()] } }).toArray();
      return new Map(found.map(({ _id, used }) => [names.get(_id)!, used]));
    },
    eraseRow: async (campaignId, row, erasedAt) => {
      const chunk = await collections.leadChunks
        .find({ campaign_id: storableText(campaignId), first_row: { $lte: row } })
        .project<{ _id: string; first_row: number }>({ first_row: 1 })
        .sort({ first_row: -1 })
        .limit(1)
        .next();
      if (!chunk) return false;
      const place = `rows.${row - chunk.first_row}`;
      const written = await collections.leadChunks.updateOne(
        { _id: chunk._id, [place]: { $exists: true }, [`${place}.erased_at`]: { $exists: false } },
        { $set: { [place]: blankLeadRow(erasedAt) } },
      );
      return written.modifiedCount > 0;
    },
  };
}
