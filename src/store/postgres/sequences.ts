import { insertSequence } from '../insert-sequence.ts';
import { readPage } from '../read-page.ts';
import { type SequenceDoc, type SequenceStore, sequenceTombstone } from '../sequence-store.ts';
import { claimKey } from './claims.ts';
import type { Documents } from './documents.ts';

export function createSequences(documents: Documents): SequenceStore {
  const { find, findOne, write } = documents;
  const get: SequenceStore['get'] = (sequenceId, tenant) =>
    findOne('SELECT doc FROM sequences WHERE id = $1 AND ($2::text IS NULL OR tenant = $2)', [
      sequenceId,
      tenant ?? null,
    ]);
  return {
    insert: (doc) =>
      insertSequence(
        {
          get,
          claim: (tenant, key, claim) => claimKey(documents, tenant, key, claim),
          insertDoc: async (sequence) =>
            (await write('INSERT INTO sequences (id, doc) VALUES ($1, $2::jsonb) ON CONFLICT DO NOTHING', [
              sequence.sequence_id,
              sequence,
            ])) === 1,
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
          find<SequenceDoc>(
            `SELECT doc FROM sequences WHERE tenant = $1 AND ($2::text IS NULL OR id < $2)
             AND ($3::text IS NULL OR status = $3) ORDER BY id DESC LIMIT $4`,
            [tenant, before, status ?? null, count],
          ),
      ),
    replace: async (doc) => {
      const next = { ...doc, revision: doc.revision + 1 };
      const written = await write(
        `UPDATE sequences SET doc = $2::jsonb WHERE id = $1 AND (doc->>'revision')::integer = $3::integer`,
        [doc.sequence_id, next, doc.revision],
      );
      return written === 1 ? next : null;
    },
    listRunning: (after, limit) =>
      find(
        `SELECT doc FROM sequences WHERE status = 'RUNNING' AND ($1::text IS NULL OR id > $1) ORDER BY id LIMIT $2`,
        [after, limit],
      ),
    listPendingOutbox: (limit) =>
      find(`SELECT doc FROM sequences WHERE doc->'outbox'->>'state' = 'PENDING' ORDER BY id LIMIT $1`, [limit]),
    markOutboxHandedOver: async (sequenceId, deliveryId) => {
      await write(
        `UPDATE sequences SET doc = jsonb_set(doc, '{outbox,state}', '"HANDED_OVER"')
         WHERE id = $1 AND doc->'outbox'->>'delivery_id' = $2`,
        [sequenceId, deliveryId],
      );
    },
    erase: async (sequenceId, erasedAt) => {
      const doc = await get(sequenceId);
      if (!doc || doc.status === 'RUNNING') return;
      if (doc.idempotency)
        await write('DELETE FROM idempotency WHERE tenant = $1 AND key = $2 AND request_id = $3', [
          doc.tenant,
          doc.idempotency.key,
          sequenceId,
        ]);
      // Last: an erasure that a crash cut short is made again.
      await write(`UPDATE sequences SET doc = $2::jsonb WHERE id = $1 AND status <> 'RUNNING'`, [
        sequenceId,
        sequenceTombstone(doc, erasedAt),
      ]);
    },
    listExpired: (now, limit) =>
      find(
        `SELECT doc FROM sequences WHERE status <> 'RUNNING' AND NOT doc ? 'erased_at'
           AND (doc->>'expires_at') COLLATE "C" < $1 LIMIT $2`,
        [now, limit],
      ),
  };
}
