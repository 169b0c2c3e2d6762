import type { Filter } from 'mongodb';
import type { DeliveryAttempt, DeliveryState } from '../../contract/webhook-delivery.ts';
import type { DeliveryDoc, DeliveryFilter, DeliveryStore } from '../delivery-store.ts';
import { readPage } from '../read-page.ts';
import { storableText, toStorable } from '../storable.ts';
import type { Collections } from './collections.ts';
import { insertNew } from './insert-new.ts';
import { removeExpired } from './remove-expired.ts';
import { withoutId } from './without-id.ts';

type StoredDelivery = DeliveryDoc & { _id: string };

const byId = (deliveryId: string, tenant?: string): Filter<StoredDelivery> => ({
  _id: storableText(deliveryId),
  ...(tenant === undefined ? {} : { tenant }),
});

const withoutQuery = (url: string): string => url.replace(/[?#].*$/, '');

function matching(tenant: string, filter: DeliveryFilter): Filter<StoredDelivery> {
  const { states, since, until, endpoint_id, type, subject_id } = filter;
  return {
    ...toStorable({ tenant, endpoint_id, type, subject_id }),
    ...(states ? { state: { $in: states } } : {}),
    ...(since || until ? { created_at: { ...(since ? { $gte: since } : {}), ...(until ? { $lt: until } : {}) } } : {}),
  } as Filter<StoredDelivery>;
}

export function createDeliveries({ deliveries, secrets }: Collections): DeliveryStore {
  return {
    insert: (doc) => insertNew(deliveries, { _id: storableText(doc.delivery_id), ...toStorable(doc) }),
    get: async (deliveryId, tenant) => {
      const stored = await deliveries.findOne(byId(deliveryId, tenant));
      return stored && withoutId(stored);
    },
    list: (tenant, filter, cursor, limit) =>
      readPage(
        'deliveries',
        cursor,
        limit,
        (doc) => doc.delivery_id,
        async (before, count): Promise<DeliveryDoc[]> => {
          const wanted = matching(tenant, filter);
          const found = deliveries.find(before === null ? wanted : { ...wanted, _id: { $lt: before } });
          return (await found.sort({ _id: -1 }).limit(count).toArray()).map(withoutId);
        },
      ),
    listFrom: async (tenant, filter, after, limit) => {
      const found = deliveries.find({ ...matching(tenant, filter), _id: { $gt: after } });
      return (await found.sort({ _id: 1 }).limit(limit).toArray()).map(withoutId);
    },
    count: (tenant, filter) => deliveries.countDocuments(matching(tenant, filter)),
    recordAttempt: async (deliveryId, attempt, { state, nextAt, notice }) => {
      const isExhausted = notice?.type === 'message.attempt.exhausted';
      const set = {
        state,
        ...(nextAt === undefined ? {} : { next_at: nextAt }),
        ...(notice ? { notice } : {}),
        ...(isExhausted ? { exhausted_at: notice.at } : {}),
      };
      const unset = {
        ...(nextAt === undefined ? { next_at: '' as const } : {}),
        ...(notice && !isExhausted ? { exhausted_at: '' as const } : {}),
      };
      const { response, ...withoutReply } = attempt;
      const push = (made: DeliveryAttempt) => ({
        $push: { attempts: toStorable(made) },
        $set: set,
        ...(Object.keys(unset).length > 0 ? { $unset: unset } : {}),
      });
      const written = await deliveries.updateOne({ ...byId(deliveryId), body: { $ne: '' } }, push(attempt));
      if (written.matchedCount === 0) await deliveries.updateOne(byId(deliveryId), push(withoutReply));
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
    rescheduleFor: async (replayId, deliveryId, states, nextAt) => {
      const written = await deliveries.updateOne(
        { ...byId(deliveryId), state: { $in: states }, replay_id: { $ne: replayId }, body: { $ne: '' } },
        { $set: { state: 'PENDING', next_at: nextAt, replay_id: replayId } },
      );
      return written.matchedCount === 1;
    },
    countByReplay: async (replayId) => {
      const counted = await deliveries
        .aggregate<{ _id: DeliveryState; count: number }>([
          { $match: { replay_id: replayId } },
          { $group: { _id: '$state', count: { $sum: 1 } } },
        ])
        .toArray();
      return Object.fromEntries(counted.map(({ _id, count }) => [_id, count]));
    },
    listNotices: async (limit) => {
      const found = deliveries.find({ 'notice.at': { $gt: '' } });
      return (await found.sort({ 'notice.at': 1 }).limit(limit).toArray()).map(withoutId);
    },
    clearNotice: async (deliveryId, at) => {
      await deliveries.updateOne({ ...byId(deliveryId), 'notice.at': at }, { $unset: { notice: '' } });
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
      const { modifiedCount: bodies } = await deliveries.updateMany(
        { ...subject, body: { $ne: '' } },
        { $set: { body: '' } },
      );
      for (const { _id, attempts, url } of await deliveries.find(subject).toArray()) {
        const replies = attempts.flatMap((attempt, place) =>
          attempt.response === undefined ? [] : [[`attempts.${place}.response`, ''] as const],
        );
        // By place: attempts are only ever added at the end.
        await deliveries.updateOne(
          { _id },
          {
            $set: { url: withoutQuery(url) },
            ...(replies.length > 0 ? { $unset: Object.fromEntries(replies) } : {}),
          },
        );
      }
      return bodies;
    },
    removeExpired: (now, limit) => removeExpired(deliveries, now, limit),
  };
}
