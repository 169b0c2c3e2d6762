import { readPage } from '../read-page.ts';
import type { WebhookReplayDoc, WebhookReplayStore } from '../webhook-replay-store.ts';
import type { Documents } from './documents.ts';

export function createWebhookReplays({ find, findOne, write }: Documents): WebhookReplayStore {
  return {
    insert: async (doc) =>
      (await write('INSERT INTO webhook_replays (id, doc) VALUES ($1, $2::jsonb) ON CONFLICT DO NOTHING', [
        doc.replay_id,
        doc,
      ])) === 1,
    get: (replayId, tenant) =>
      findOne(`SELECT doc FROM webhook_replays WHERE id = $1 AND ($2::text IS NULL OR doc->>'tenant' = $2)`, [
        replayId,
        tenant ?? null,
      ]),
    list: (tenant, cursor, limit) =>
      readPage(
        'webhook_replays',
        cursor,
        limit,
        (doc) => doc.replay_id,
        (before, count) =>
          find<WebhookReplayDoc>(
            `SELECT doc FROM webhook_replays WHERE doc->>'tenant' = $1 AND ($2::text IS NULL OR id < $2)
             ORDER BY id DESC LIMIT $3`,
            [tenant, before, count],
          ),
      ),
    change: async (replayId, changes) => {
      await write(`UPDATE webhook_replays SET doc = doc || $2::jsonb WHERE id = $1 AND doc->>'status' = 'RUNNING'`, [
        replayId,
        changes,
      ]);
    },
    listRunning: (limit) =>
      find(`SELECT doc FROM webhook_replays WHERE doc->>'status' = 'RUNNING' ORDER BY id LIMIT $1`, [limit]),
    removeExpired: (now, limit) =>
      write(
        `DELETE FROM webhook_replays WHERE id IN (
           SELECT id FROM webhook_replays WHERE (doc->>'expires_at') COLLATE "C" < $1 LIMIT $2)`,
        [now, limit],
      ),
  };
}
