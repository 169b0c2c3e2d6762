import type { Filter } from 'mongodb';
import { insertRequest } from '../insert-request.ts';
import { readPage } from '../read-page.ts';
import { fromStorable, storableText, toStorable } from '../storable.ts';
import type { RequestDoc, RequestStore } from '../store.ts';
import { streamPages } from '../stream-pages.ts';
import { toTombstone } from '../to-tombstone.ts';
import type { Collections, StoredRequest } from './collections.ts';
import { countByCampaign, countByTemplateArm } from './count-requests.ts';
import { insertAllNew, insertNew } from './insert-new.ts';
import { createRequestRecords } from './request-records.ts';

const open: Filter<StoredRequest> = { status: { $in: ['QUEUED', 'PROCESSING'] } };
const final: Filter<StoredRequest> = { status: { $in: ['SUCCESS', 'FAILED', 'CANCELED'] } };
const pageSize = 500;

const toStored = (doc: RequestDoc): StoredRequest => ({ _id: storableText(doc.request_id), ...toStorable(doc) });

function toDoc(stored: StoredRequest): RequestDoc {
  const { _id, ...doc } = stored;
  return fromStorable(doc);
}

const byId = (requestId: string, tenant?: string): Filter<StoredRequest> => ({
  _id: storableText(requestId),
  ...(tenant === undefined ? {} : { tenant }),
});

export function createRequests(collections: Collections): RequestStore {
  const { requests, idempotency } = collections;
  const get: RequestStore['get'] = async (requestId, tenant) => {
    const stored = await requests.findOne(byId(requestId, tenant));
    return stored && toDoc(stored);
  };
  const claimId = (tenant: string, key: string) => storableText(`${tenant}:${key}`);

  return {
    ...createRequestRecords(collections),
    insert: (doc) =>
      insertRequest(
        {
          get,
          claim: async (tenant, key, claim) => {
            const _id = claimId(tenant, key);
            if (await insertNew(idempotency, { _id, ...claim })) return claim;
            return (await idempotency.findOne({ _id })) ?? claim;
          },
          insertDoc: (claimed) => insertNew(requests, toStored(claimed)),
        },
        doc,
      ),
    insertMany: (docs) => insertAllNew(requests, docs.map(toStored)),
    get,
    getMany: async (requestIds) =>
      (await requests.find({ _id: { $in: requestIds.map(storableText) } }).toArray()).map(toDoc),
    list: (tenant, { selected, ...filter }, cursor, limit) =>
      readPage(
        'requests',
        cursor,
        limit,
        (doc) => doc.request_id,
        async (before, count) => {
          const wanted: Filter<StoredRequest> = {
            ...toStorable({ tenant, ...filter }),
            ...(selected === undefined ? {} : { selection: { $exists: selected } }),
          };
          const found = requests.find(before === null ? wanted : { ...wanted, _id: { $lt: before } });
          return (await found.sort({ _id: -1 }).limit(count).toArray()).map(toDoc);
        },
      ),
    start: async (requestId, now) => {
      const stored = await requests.findOneAndUpdate(
        { ...byId(requestId), ...open },
        // $min sets what is missing and keeps the earliest.
        { $set: { status: 'PROCESSING' }, $inc: { attempts: 1 }, $min: { started_at: now } },
        { returnDocument: 'after' },
      );
      return stored && toDoc(stored);
    },
    takeBackStart: async (requestId, run) => {
      await requests.updateOne({ ...byId(requestId), ...open, attempts: run }, { $inc: { attempts: -1 } });
    },
    finish: async (requestId, result) => {
      const written = await requests.updateOne({ ...byId(requestId), ...open }, { $set: toStorable(result) });
      return written.matchedCount === 1;
    },
    raiseUsage: async (requestId, usage) => {
      const { prompt_tokens, completion_tokens, cost_usd } = usage;
      await requests.updateOne(
        {
          ...byId(requestId),
          'usage.prompt_tokens': { $lte: prompt_tokens },
          'usage.completion_tokens': { $lte: completion_tokens },
          'usage.cost_usd': { $lte: cost_usd },
        },
        { $set: { usage } },
      );
    },
    select: async (requestId, tenant, selection) => {
      const written = await requests.updateOne(
        { ...byId(requestId, tenant), status: 'SUCCESS', erased_at: { $exists: false } },
        { $set: { selection: toStorable(selection) } },
      );
      return written.matchedCount === 1;
    },
    listOpen: async (after, limit) => {
      const stored = await requests
        .find(after === null ? open : { ...open, _id: { $gt: storableText(after) } })
        .project<RequestDoc>({ _id: 0, request_id: 1, campaign_id: 1, deadline_at: 1, status: 1, created_at: 1 })
        .sort({ _id: 1 })
        .limit(limit)
        .toArray();
      return stored.map(fromStorable);
    },
    listPendingOutbox: async (limit) =>
      (await requests.find({ 'outbox.state': 'PENDING' }).sort({ _id: 1 }).limit(limit).toArray()).map(toDoc),
    markOutboxHandedOver: async (requestId) => {
      await requests.updateOne(
        { ...byId(requestId), 'outbox.state': 'PENDING' },
        { $set: { 'outbox.state': 'HANDED_OVER' } },
      );
    },
    countByCampaign: (campaignId) => countByCampaign(requests, campaignId),
    streamByCampaign: (campaignId, fromRow = 1) =>
      streamPages<RequestDoc, number>(
        fromRow - 1,
        (doc) => doc.row ?? 0,
        async (row) => {
          const page = async (rows: Filter<StoredRequest>['row']) => {
            const found = requests.find({ campaign_id: storableText(campaignId), row: rows });
            return (await found.sort({ row: 1 }).limit(pageSize).toArray()).map(toDoc);
          };
          // Rows follow each other, so a page is a short range of the index; only past a gap is the rest looked through.
          const near = await page({ $gt: row, $lte: row + pageSize });
          return near.length > 0 ? near : page({ $gt: row + pageSize });
        },
      ),
    cancelByCampaign: async (campaignId, finishedAt) => {
      const written = await requests.updateMany(
        { campaign_id: storableText(campaignId), status: 'QUEUED' },
        { $set: { status: 'CANCELED', finished_at: finishedAt } },
      );
      return written.modifiedCount;
    },
    countByTemplateArm: (tenant, templateId) => countByTemplateArm(requests, tenant, templateId),
    erase: async (requestId, tenant, erasedAt) => {
      const doc = await get(requestId, tenant);
      if (!doc || doc.status === 'QUEUED' || doc.status === 'PROCESSING') return false;
      await collections.prompts.deleteMany({ request_id: storableText(requestId) });
      await collections.outputs.deleteMany({ request_id: storableText(requestId) });
      if (doc.idempotency) await idempotency.deleteOne({ _id: claimId(tenant, doc.idempotency.key) });
      // Last: an erasure that a crash cut short shows no erased_at and is run again.
      await requests.replaceOne(byId(requestId), toStored(toTombstone(doc, erasedAt)));
      return true;
    },
    listExpired: async (now, limit) => {
      const stored = await requests
        .find({ ...final, erased_at: { $exists: false }, expires_at: { $lt: now } })
        .project<Pick<RequestDoc, 'request_id' | 'tenant'>>({ _id: 0, request_id: 1, tenant: 1 })
        .sort({ expires_at: 1 })
        .limit(limit)
        .toArray();
      return stored.map(fromStorable);
    },
  };
}
