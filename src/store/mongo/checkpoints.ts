import type { CheckpointStore } from '../checkpoint-store.ts';
import { streamHeadPages } from '../stream-head-pages.ts';
import type { Collections } from './collections.ts';
import { insertNew } from './insert-new.ts';

const keyId = 'signing';

export function createCheckpoints({ checkpoints, heads, signingKeys }: Collections): CheckpointStore {
  const getSigningKey: CheckpointStore['getSigningKey'] = async () => {
    const stored = await signingKeys.findOne({ _id: keyId });
    if (!stored) return null;
    const { _id, ...key } = stored;
    return key;
  };
  return {
    addHeads: async (checkpointId, page, ofPage) => {
      await heads.insertOne({ _id: `${checkpointId}/${page}`, checkpoint_id: checkpointId, heads: ofPage });
    },
    add: async (checkpoint) => {
      await checkpoints.insertOne({ _id: checkpoint.checkpoint_id, ...checkpoint });
    },
    last: async () => {
      const [stored] = await checkpoints.find().sort({ _id: -1 }).limit(1).toArray();
      if (!stored) return null;
      const { _id, ...checkpoint } = stored;
      return checkpoint;
    },
    streamHeads: (checkpointId) => streamHeadPages((page) => heads.find({ _id: `${checkpointId}/${page}` }).toArray()),
    removeHeadsBefore: async (checkpointId) => {
      await heads.deleteMany({ checkpoint_id: { $lt: checkpointId } });
    },
    removeHeadsOf: async (checkpointId) => {
      await heads.deleteMany({ checkpoint_id: checkpointId });
    },
    getSigningKey,
    keepSigningKey: async (made) => {
      await insertNew(signingKeys, { _id: keyId, ...made });
      return (await getSigningKey()) ?? made;
    },
  };
}
