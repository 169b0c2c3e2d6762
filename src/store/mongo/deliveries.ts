import type { Filter, UpdateFilter } from 'mongodb';
import type { DeliveryDoc, DeliveryStore } from '../delivery-store.ts';
import { readPage } from '../read-page.ts';
import { fromStorable, storableText, toStorable } from '../storable.ts';
import type { Collections } from './collections.ts';
import { insertNew } from './insert-new.ts';

type StoredDelivery = DeliveryDoc & { _id: string };

function withoutId<Doc extends { _id: string }>(stored: Doc): Omit<Doc, '_id'> {
  const { _id, ...doc } = stored;
  return fromStorable(doc);
}

const byId = (deliveryId: string, tenant?: string): Filter<StoredDelivery> => ({
  _id: storableText(deliveryId),
  ...(tenant === undefined ? {} : { tenant }),
});

export function createDeliveries({ deliveries, endpoints, secrets }: Collections): DeliveryStore {
  const endpointId = (tenant: string, url: string) => storableText(`${tenant} ${url}`);
  return {
    insert: (doc) => insertNew(deliveries, { _id: storableText(doc.delivery_id), ...toStorable(doc) }),
    get: async (deliveryId, tenant) => {
      const stored = await deliveries.findOne(byId(deliveryId, tenant));
      return stored && withoutId(stored);
    },
    list: (tenant, cursor, limit) =>
      readPage(
        'deliveries',
        cursor,
        limit,
        (doc) => doc.delivery_id,
        async (before, count): Promise<DeliveryDoc[]> => {
          const found = deliveries.find(before === null ? { tenant } : { tenant, _id: { $lt: before } });
          return (await found.sort({ _id: -1 }).limit(count).toArray()).map(withoutId);
        },
      ),
    recordAttempt: async (deliveryId, attempt, state, nextAt) => {
      const update: UpdateFilter<StoredDelivery> = { $push: { attempts: toStorable(attempt) } };
      await deliveries.updateOne(
        byId(deliveryId),
        nextAt === undefined
          ? { ...update, $set: { state }, $unset: { next_at: '' } }
          : { ...update, $set: { state, next_at: nextAt } },
      );
    },
    listDue: async (now, limit) => {
      const due = deliveries.find({ state: { $in: ['PENDING', 'RETRYING'] }, next_at: { $lte: now } });
      return (await due.sort({ next_at: 1, _id: 1 }).limit(limit).toArray()).map(withoutId);
    },
    reschedule: async (deliveryId, tenant, nextAt) => {
      const written = await deliveries.updateOne(byId(deliveryId, tenant), {
        $set: { state: 'PENDING', next_at: nextAt },
      });
      return written.matchedCount === 1;
    },
    getEndpoint: async (tenant, url) => {
      const stored = await endpoints.findOne({ _id: endpointId(tenant, url) });
      return stored && withoutId(stored);
    },
    saveEndpoint: async (doc) => {
      await endpoints.replaceOne({ _id: endpointId(doc.tenant, doc.url) }, toStorable(doc), { upsert: true });
    },
    getSecrets: async (tenant) => {
      const stored = await secrets.findOne({ _id: tenant });
      return stored && withoutId(stored);
    },
    saveSecrets: async (doc, newest) => {
      if (newest === null) return insertNew(secrets, { _id: doc.tenant, ...toStorable(doc) });
      const written = await secrets.replaceOne({ _id: doc.tenant, 'secrets.0.secret': newest }, toStorable(doc));
      return written.matchedCount === 1;
    },
    eraseBySubject: async (subjectId) => {
      const subject = { subject_id: storableText(subjectId) };
      await deliveries.updateMany(subject, { $set: { body: '' } });
      for (const { _id, attempts } of await deliveries.find(subject).toArray()) {
        const replies = attempts.flatMap((attempt, place) =>
          attempt.response === undefined ? [] : [[`attempts.${place}.response`, ''] as const],
        );
        // By place: attempts are only ever added at the end.
        if (replies.length > 0) await deliveries.updateOne({ _id }, { $unset: Object.fromEntries(replies) });
      }
    },
    removeExpired: async (now, limit) => {
      const expired = await deliveries
        .find({ expires_at: { $lt: now } })
        .project<{ _id: string }>({ _id: 1 })
        .sort({ expires_at: 1 })
        .limit(limit)
        .toArray();
      if (expired.length === 0) return 0;
      return (await deliveries.deleteMany({ _id: { $in: expired.map((one) => one._id) } })).deletedCount;
    },
  };
}
