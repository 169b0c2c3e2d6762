import { EventEmitter } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import type { PGlite } from '@electric-sql/pglite';
import type { PgPool, PgPoolClient, PgQueryResult } from 'bullmq';

/**
 * The part of a pg.Pool that BullMQ uses, over PostgreSQL in this process. It has one session: every client is that
 * session, and every client hears every notification.
 */
export function createPglitePool(db: PGlite): PgPool {
  async function query<Row>(text: string, parameters: readonly unknown[] = []): Promise<PgQueryResult<Row>> {
    // Statements resolve without input or output: a busy queue would leave no turn to timers and sockets.
    await setImmediate();
    // Only statements without parameters may come several at once.
    const result = parameters.length > 0 ? await db.query<Row>(text, [...parameters]) : (await db.exec(text)).at(-1);
    const rows = (result?.rows ?? []) as Row[];
    return { rows, rowCount: rows.length || (result?.affectedRows ?? 0) };
  }

  function createClient(): PgPoolClient {
    const client = new EventEmitter().setMaxListeners(0);
    const stopListening = db.onNotification((channel, payload) => {
      client.emit('notification', { channel, payload });
    });
    return Object.assign(client, { query, release: stopListening });
  }

  return Object.assign(new EventEmitter().setMaxListeners(0), {
    query,
    connect: async () => createClient(),
    // The database is closed by whoever opened it.
    end: async () => {},
    // A session in this process cannot drop silently, so workers may wait as long as they like.
    options: { keepAlive: true },
  });
}
