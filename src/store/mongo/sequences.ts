import type { Filter } from 'mongodb';
import { insertSequence } from '../insert-sequence.ts';
import { readPage } from '../read-page.ts';
import { type SequenceDoc, type SequenceStore, sequenceTombstone } from '../sequence-store.ts';
import { storableText, toStorable } from '../storable.ts';
import { claimId, claimKey } from './claims.ts';
import type { Collections, Keyed } from './collections.ts';
import { insertNew } from './insert-new.ts';
import { withoutId } from './without-id.ts';

type Stored = Keyed<SequenceDoc>;

const toStored = (doc: SequenceDoc): Stored => ({ _id: storableText(doc.sequence_id), ...toStorable(doc) });

export function createSequences(collections: Collections): SequenceStore {
  const { sequences, idempotency } = collections;
  const get: SequenceStore['get'] = async (sequenceId, tenant) => {
    const stored = await sequences.findOne({
      _id: storableText(sequenceId),
      ...(tenant === undefined ? {} : { tenant }),
    });
    return stored && withoutId(stored);
  };
  const first = async (condition: Filter<Stored>, limit: number, sort: Record<string, 1 | -1> = { _id: 1 }) =>
    (await sequences.find(condition).sort(sort).limit(limit).toArray()).map(withoutId);
  return {
    insert: (doc) =>
      insertSequence(
        {
          get,
          claim: (tenant, key, claim) => claimKey(collections, tenant, key, claim),
          insertDoc: (sequence) => insertNew(sequences, toStored(sequence)),
        },
        doc,
      ),
    get,
    list: (tenant, { status }, cursor, limit) =>
      readPage(
        'sequences',
        cursor,
        limit,
        (doc) => doc.sequence_id,
        (before, count) =>
          first(
            {
              tenant,
              ...(status === undefined ? {} : { status }),
              ...(before === null ? {} : { _id: { $lt: before } }),
            },
            count,
            { _id: -1 },
          ),
      ),
    replace: async (doc) => {
      const next = { ...doc, revision: doc.revision + 1 };
      const { _id, ...stored } = toStored(next);
      const written = await sequences.replaceOne({ _id, revision: doc.revision }, stored);
      return written.matchedCount === 1 ? next : null;
    },
    listRunning: (after, limit) =>
      first({ status: 'RUNNING', ...(after === null ? {} : { _id: { $gt: storableText(after) } }) }, limit),
    listPendingOutbox: (limit) => first({ 'outbox.state': 'PENDING' }, limit),
    markOutboxHandedOver: async (sequenceId, deliveryId) => {
      await sequences.updateOne(
        { _id: storableText(sequenceId), 'outbox.delivery_id': deliveryId },
        { $set: { 'outbox.state': 'HANDED_OVER' } },
      );
    },
    erase: async (sequenceId, erasedAt) => {
      const doc = await get(sequenceId);
      if (!doc || doc.status === 'RUNNING') return;
      if (doc.idempotency)
        await idempotency.deleteOne({
          _id: claimId(doc.tenant, doc.idempotency.key),
          request_id: storableText(sequenceId),
        });
      const { _id, ...stored } = toStored(sequenceTombstone(doc, erasedAt));
      // Last: an erasure that a crash cut short is made again.
      await sequences.replaceOne({ _id, status: { $ne: 'RUNNING' } }, stored);
    },
    listExpired: (now, limit) =>
      first({ status: { $ne: 'RUNNING' }, erased_at: { $exists: false }, expires_at: { $lt: now } }, limit, {
        expires_at: 1,
      }),
  };
}
