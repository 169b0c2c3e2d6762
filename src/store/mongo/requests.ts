import type { Filter } from 'mongodb';
import { isFinal } from '../../contract/is-final.ts';
import type { AuditEvent, AuditHead } from '../audit-store.ts';
import { insertRequest } from '../insert-request.ts';
import { newMark } from '../new-mark.ts';
import { readPage } from '../read-page.ts';
import { fromStorable, storableText, toStorable } from '../storable.ts';
import type { DerivedRequest, OpenRequest, RequestDoc, RequestStore } from '../store.ts';
import { streamPages } from '../stream-pages.ts';
import { toTombstone } from '../to-tombstone.ts';
import { chainOf } from './chain-of.ts';
import { claimId, claimKey } from './claims.ts';
import type { Collections, StoredRequest } from './collections.ts';
import { countByCampaign, countByTemplateArm, sumByDay } from './count-requests.ts';
import { createFinish } from './finish-request.ts';
import { insertAllNew } from './insert-new.ts';
import { final, open } from './open-request.ts';
import { createRequestRecords } from './request-records.ts';
import { createRows } from './rows.ts';

const pageSize = 500;

const openFields = {
  request_id: 1,
  campaign_id: 1,
  deadline_at: 1,
  status: 1,
  created_at: 1,
  waits_for: 1,
  wait_reason: 1,
  next_try_at: 1,
  audit_head: 1,
  audit_pending: 1,
} satisfies Record<keyof OpenRequest, 1>;

const toStored = (doc: RequestDoc): StoredRequest => ({ _id: storableText(doc.request_id), ...toStorable(doc) });

function toDoc(stored: StoredRequest): RequestDoc {
  const { _id, audit_next, audit_first, ...doc } = stored;
  return fromStorable(doc);
}

const byId = (requestId: string, tenant?: string): Filter<StoredRequest> => ({
  _id: storableText(requestId),
  ...(tenant === undefined ? {} : { tenant }),
});

const headOf = ({ seq, hash }: AuditEvent): AuditHead => ({ seq, hash });

export function createRequests(collections: Collections): RequestStore {
  const { requests, idempotency, audit } = collections;
  const get: RequestStore['get'] = async (requestId, tenant) => {
    const stored = await requests.findOne(byId(requestId, tenant));
    return stored && toDoc(stored);
  };

  /**
   * Each document, then each chain, then a head for each chain begun here. What a crash leaves without one keeps its
   * mark, for the reconciling pass. Returns the documents that are new.
   */
  const insertAll = async (docs: RequestDoc[], events: AuditEvent[]): Promise<StoredRequest[]> => {
    const audit_pending = newMark();
    const inserted = await insertAllNew(
      requests,
      docs.map((doc, at) => ({ ...toStored({ ...doc, audit_pending }), audit_next: headOf(events[at]!) })),
    );
    const fresh = new Set(inserted.map(({ _id }) => _id));
    const begun = await insertAllNew(
      audit,
      events.map(chainOf).filter(({ _id }) => fresh.has(_id)),
    );
    if (begun.length > 0)
      await requests.updateMany(
        { _id: { $in: begun.map(({ _id }) => _id) }, audit_pending },
        { $rename: { audit_next: 'audit_head' }, $unset: { audit_pending: '' } },
      );
    return inserted;
  };

  return {
    ...createRequestRecords(collections),
    ...createRows(collections),
    insert: (doc, submitted) =>
      insertRequest(
        {
          get,
          claim: (tenant, key, claim) => claimKey(collections, tenant, key, claim),
          insertDoc: async (claimed, event) =>
            (await insertAll([claimed], [event])).length === 1 ? { ...claimed, audit_head: headOf(event) } : null,
        },
        doc,
        submitted,
      ),
    insertMany: async (docs, submitted) => (await insertAll(docs, docs.map(submitted))).length,
    get,
    getMany: async (requestIds) =>
      (await requests.find({ _id: { $in: requestIds.map(storableText) } }).toArray()).map(toDoc),
    streamAll: (tenant) =>
      streamPages<RequestDoc, string>(
        '',
        (doc) => storableText(doc.request_id),
        async (after) => {
          const found = requests.find({ _id: { $gt: after }, ...(tenant === undefined ? {} : { tenant }) });
          return (await found.sort({ _id: 1 }).limit(pageSize).toArray()).map(toDoc);
        },
      ),
    listLeads: async (tenant, after, limit) => {
      const stored = await requests
        .find({ tenant: storableText(tenant), _id: { $gt: storableText(after) } })
        .project<Pick<RequestDoc, 'request_id' | 'input'>>({
          _id: 0,
          request_id: 1,
          'input.lead': 1,
          'input.metadata': 1,
        })
        .sort({ _id: 1 })
        .limit(limit)
        .toArray();
      return stored.map(fromStorable).map(({ request_id, input }) => {
        if (!input) return { request_id, lead: null };
        const { facts: _, ...lead } = input.lead;
        return { request_id, lead, ...(input.metadata ? { metadata: input.metadata } : {}) };
      });
    },
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
    finish: createFinish(collections),
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
    listNotices: async (limit) =>
      (
        await requests
          .find({ 'notice.at': { $gt: '' } })
          .sort({ 'notice.at': 1 })
          .limit(limit)
          .toArray()
      ).map(toDoc),
    clearNotice: async (requestId, at) => {
      await requests.updateOne({ ...byId(requestId), 'notice.at': at }, { $unset: { notice: '' } });
    },
    listOpen: async (after, limit) => {
      const stored = await requests
        .find(after === null ? open : { ...open, _id: { $gt: storableText(after) } })
        .project<OpenRequest>({ _id: 0, ...openFields })
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
        { $set: { status: 'CANCELED', finished_at: finishedAt, audit_pending: newMark() } },
      );
      return written.modifiedCount;
    },
    countByTemplateArm: (tenant, templateId) => countByTemplateArm(requests, tenant, templateId),
    sumByDay: (tenant, days) => sumByDay(requests, tenant, days),
    erase: async (requestId, tenant, erasedAt) => {
      const doc = await get(requestId, tenant);
      if (!doc || !isFinal(doc.status)) return null;
      const ofRequest = { request_id: storableText(requestId) };
      const removeRecords = async () => ({
        prompts: (await collections.prompts.deleteMany(ofRequest)).deletedCount,
        outputs: (await collections.outputs.deleteMany(ofRequest)).deletedCount,
      });
      const { prompts, outputs } = await removeRecords();
      if (doc.erased_at) return { prompts, outputs };
      if (doc.idempotency) await idempotency.deleteOne({ _id: claimId(tenant, doc.idempotency.key) });
      // An erasure that a crash cut short before shows no erased_at and is run again.
      await requests.replaceOne(byId(requestId), toStored(toTombstone(doc, erasedAt)));
      // Written meanwhile; nothing is after this.
      const since = await removeRecords();
      return { prompts: prompts + since.prompts, outputs: outputs + since.outputs };
    },
    listDerived: async (tenant, requestIds) => {
      const of = { $in: requestIds.map(storableText) };
      // Each by an index of its own.
      const [replays, previews] = await Promise.all(
        [{ replay_of: of }, { preview_of: of }].map((from) =>
          requests
            .find({ tenant: storableText(tenant), ...from })
            .project<DerivedRequest>({ _id: 0, request_id: 1, status: 1, erased_at: 1 })
            .toArray(),
        ),
      );
      return [...replays!, ...previews!]
        .map(fromStorable)
        .sort((one, other) => (one.request_id < other.request_id ? -1 : 1));
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
    listAuditPending: async (limit) => {
      const stored = await requests
        .find({ audit_pending: { $gt: '' } })
        .project<Pick<RequestDoc, 'request_id' | 'tenant' | 'erased_at'>>({
          _id: 0,
          request_id: 1,
          tenant: 1,
          erased_at: 1,
        })
        .sort({ audit_pending: 1 })
        .limit(limit)
        .toArray();
      return stored.map(fromStorable);
    },
    recordHead: async (requestId, from, to, pending) => {
      const written = await requests.updateOne(
        {
          ...byId(requestId),
          'audit_head.hash': from?.hash ?? { $exists: false },
          ...(pending === undefined ? {} : { audit_pending: pending }),
        },
        {
          $set: { audit_head: to },
          $unset: { audit_next: '', audit_first: '', ...(pending === undefined ? {} : { audit_pending: '' }) },
        },
      );
      return written.matchedCount === 1;
    },
  };
}
