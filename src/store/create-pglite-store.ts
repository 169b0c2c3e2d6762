import { setImmediate } from 'node:timers/promises';
import { assertDiskSpace } from '../data-folder/assert-disk-space.ts';
import { DomainError } from '../errors.ts';
import type { Logger } from '../logger.ts';
import { openPglite } from '../open-pglite.ts';
import { createStoreOver } from './postgres/create-store-over.ts';
import { migrate } from './postgres/migrate.ts';
import type { Store } from './store.ts';

/** SQLSTATE of PostgreSQL, and how its log says it before it ends. */
const diskFull = /53100|No space left on device|ENOSPC/;

function toDomainError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if (/PGlite is clos(ed|ing)/.test(error.message))
    return new DomainError('unavailable', 'The store is closed', { cause: error });
  return diskFull.test(`${'code' in error ? error.code : ''} ${error.message}`)
    ? new DomainError('unavailable', 'The disk of the data folder is full', { cause: error })
    : error;
}

/**
 * The store of one process: in `dataDir`, or in memory without one. Data of an earlier release is migrated; rejects with
 * an Error, and changes nothing, where it is of a later one.
 */
export async function createPgliteStore(options: { dataDir?: string; logger?: Logger } = {}): Promise<Store> {
  const { db, close } = await openPglite(options.dataDir);
  try {
    const migrations = await migrate(db);
    if (migrations.length > 0) options.logger?.info({ migrations }, 'the store was migrated');
  } catch (error) {
    await close();
    throw error;
  }
  const query = async <Row>(sql: string, parameters: unknown[]) => {
    // Statements resolve without input or output: a long stream would leave no turn to timers and sockets.
    await setImmediate();
    const { rows, affectedRows = 0 } = await db.query<Row>(sql, parameters);
    return { rows, written: affectedRows };
  };
  const store = createStoreOver({ query }, toDomainError, close);
  const { dataDir } = options;
  if (dataDir === undefined) return store;
  return {
    ...store,
    ping: async () => {
      await assertDiskSpace(dataDir);
      await store.ping();
    },
  };
}
