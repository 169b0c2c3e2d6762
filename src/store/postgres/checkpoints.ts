import type { Checkpoint, CheckpointStore, SigningKeyDoc } from '../checkpoint-store.ts';
import { streamHeadPages } from '../stream-head-pages.ts';
import type { Documents } from './documents.ts';

export function createCheckpoints({ find, findOne, write }: Documents): CheckpointStore {
  const getSigningKey = () => findOne<SigningKeyDoc>('SELECT doc FROM audit_signing_keys');
  return {
    addHeads: async (checkpointId, page, heads) => {
      await write('INSERT INTO audit_heads (checkpoint_id, page, doc) VALUES ($1, $2, $3::jsonb)', [
        checkpointId,
        page,
        { heads },
      ]);
    },
    add: async (checkpoint) => {
      await write('INSERT INTO audit_checkpoints (id, doc) VALUES ($1, $2::jsonb)', [
        checkpoint.checkpoint_id,
        checkpoint,
      ]);
    },
    last: () => findOne<Checkpoint>('SELECT doc FROM audit_checkpoints ORDER BY id DESC LIMIT 1'),
    streamHeads: (checkpointId) =>
      streamHeadPages(async (page) =>
        find('SELECT doc FROM audit_heads WHERE checkpoint_id = $1 AND page = $2', [checkpointId, page]),
      ),
    removeHeadsBefore: async (checkpointId) => {
      await write('DELETE FROM audit_heads WHERE checkpoint_id < $1', [checkpointId]);
    },
    removeHeadsOf: async (checkpointId) => {
      await write('DELETE FROM audit_heads WHERE checkpoint_id = $1', [checkpointId]);
    },
    getSigningKey,
    keepSigningKey: async (made) => {
      await write("INSERT INTO audit_signing_keys (id, doc) VALUES ('signing', $1::jsonb) ON CONFLICT DO NOTHING", [
        made,
      ]);
      return (await getSigningKey()) ?? made;
    },
  };
}
