import { MongoClient, type MongoClientOptions } from 'mongodb';
import { DomainError } from '../errors.ts';
import type { Logger } from '../logger.ts';
import { createApiKeys } from './mongo/api-keys.ts';
import { createAudit } from './mongo/audit.ts';
import { createCampaigns } from './mongo/campaigns.ts';
import { createCheckpoints } from './mongo/checkpoints.ts';
import { openCollections } from './mongo/collections.ts';
import { createDeliveries } from './mongo/deliveries.ts';
import { createEndpoints } from './mongo/endpoints.ts';
import { isMigrated, migrate } from './mongo/migrate.ts';
import { createRequests } from './mongo/requests.ts';
import { createSendingDefaults } from './mongo/sending-defaults.ts';
import { createSequences } from './mongo/sequences.ts';
import { createSuppressions } from './mongo/suppressions.ts';
import { createTemplates } from './mongo/templates.ts';
import { toDomainError } from './mongo/to-domain-error.ts';
import { createVoices } from './mongo/voices.ts';
import { createWebhookReplays } from './mongo/webhook-replays.ts';
import type { Store } from './store.ts';
import { translateErrors } from './translate-errors.ts';

const startWithinMs = 10_000;
const retryEveryMs = 500;

const clientOptions: MongoClientOptions = {
  appName: 'candor',
  writeConcern: { w: 'majority', journal: true },
  ignoreUndefined: true,
  serverSelectionTimeoutMS: 2_000,
  connectTimeoutMS: 2_000,
  socketTimeoutMS: 10_000,
  // A burst waits its turn; when MongoDB is down, the time-outs above come first.
  maxPoolSize: 30,
  waitQueueTimeoutMS: 30_000,
};

export interface MongoStoreOptions {
  url: string;
  database: string;
  logger: Logger;
}

/**
 * The store of production. What it acknowledges is on disk on a majority of the replica set. Starting is tried again
 * for 10 s, then rejects with DomainError('unavailable'); later outages show as 'unavailable' within seconds and end
 * by themselves. Data of an earlier release is migrated; rejects with an Error, and changes nothing, where it is of a
 * later one.
 */
export async function createMongoStore({ url, database, logger }: MongoStoreOptions): Promise<Store> {
  const client = new MongoClient(url, clientOptions);
  const db = client.db(database);
  const collections = openCollections(db);
  const prepare = async () => {
    if (!(await isMigrated(db))) await migrateStore({ url, database, logger });
  };
  await start(client, prepare, logger);
  watch(client, logger);

  const translated = <Part extends object>(part: Part): Part => translateErrors(part, toDomainError);
  return {
    requests: translated(createRequests(collections)),
    campaigns: translated(createCampaigns(collections)),
    deliveries: translated(createDeliveries(collections)),
    endpoints: translated(createEndpoints(collections)),
    webhookReplays: translated(createWebhookReplays(collections)),
    templates: translated(createTemplates(collections)),
    voices: translated(createVoices(collections)),
    sendingDefaults: translated(createSendingDefaults(collections)),
    suppressions: translated(createSuppressions(collections)),
    sequences: translated(createSequences(collections)),
    apiKeys: translated(createApiKeys(collections)),
    audit: translated(createAudit(collections)),
    checkpoints: translated(createCheckpoints(collections)),
    ...translated({
      ping: async () => {
        await db.command({ ping: 1 });
      },
    }),
    close: () => client.close(),
  };
}

async function migrateStore({ url, database, logger }: MongoStoreOptions): Promise<void> {
  // An index over many documents takes longer than any answer to a client may.
  const client = new MongoClient(url, { ...clientOptions, socketTimeoutMS: 0 });
  try {
    const migrations = await migrate(client.db(database), logger);
    if (migrations.length > 0) logger.info({ migrations }, 'the store was migrated');
  } finally {
    await client.close();
  }
}

async function start(client: MongoClient, prepare: () => Promise<void>, logger: Logger): Promise<void> {
  const until = Date.now() + startWithinMs;
  for (;;) {
    try {
      await client.connect();
      return await prepare();
    } catch (error) {
      const translated = toDomainError(error);
      const unavailable = translated instanceof DomainError;
      if (!unavailable || Date.now() >= until) {
        await client.close();
        if (!unavailable) throw error;
        const hosts = client.options.hosts.join(', ');
        throw new DomainError('unavailable', `MongoDB at ${hosts} did not answer within ${startWithinMs / 1_000} s`, {
          cause: error,
        });
      }
      logger.warn({ err: error }, 'MongoDB does not answer yet');
      await new Promise((resolve) => setTimeout(resolve, retryEveryMs));
    }
  }
}

/** One line when an outage begins and one when it ends. */
function watch(client: MongoClient, logger: Logger): void {
  let down = false;
  client.on('serverHeartbeatFailed', ({ connectionId, failure }) => {
    if (!down) logger.warn({ host: connectionId, err: failure }, 'MongoDB does not answer');
    down = true;
  });
  client.on('serverHeartbeatSucceeded', ({ connectionId }) => {
    if (down) logger.info({ host: connectionId }, 'MongoDB answers again');
    down = false;
  });
}
