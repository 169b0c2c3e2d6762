import { readPage } from '../read-page.ts';
import { storableText, toStorable } from '../storable.ts';
import type { WebhookReplayDoc, WebhookReplayStore } from '../webhook-replay-store.ts';
import type { Collections } from './collections.ts';
import { insertNew } from './insert-new.ts';
import { removeExpired } from './remove-expired.ts';
import { withoutId } from './without-id.ts';

export function createWebhookReplays({ webhookReplays: replays }: Collections): WebhookReplayStore {
  return {
    insert: (doc) => insertNew(replays, { _id: doc.replay_id, ...toStorable(doc) }),
    get: async (replayId, tenant) => {
      const stored = await replays.findOne({
        _id: storableText(replayId),
        ...(tenant === undefined ? {} : { tenant }),
      });
      return stored && withoutId(stored);
    },
    list: (tenant, cursor, limit) =>
      readPage(
        'webhook_replays',
        cursor,
        limit,
        (doc) => doc.replay_id,
        async (before, count): Promise<WebhookReplayDoc[]> => {
          const found = replays.find(before === null ? { tenant } : { tenant, _id: { $lt: before } });
          return (await found.sort({ _id: -1 }).limit(count).toArray()).map(withoutId);
        },
      ),
    change: async (replayId, changes) => {
      await replays.updateOne({ _id: replayId, status: 'RUNNING' }, { $set: toStorable(changes) });
    },
    listRunning: async (limit) =>
      (await replays.find({ status: 'RUNNING' }).sort({ _id: 1 }).limit(limit).toArray()).map(withoutId),
    removeExpired: (now, limit) => removeExpired(replays, now, limit),
  };
}
