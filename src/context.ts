import { type Clock, systemClock } from './clock.ts';
import type { Config } from './config/config.ts';
import { createGuardrailsPool } from './guardrails/create-guardrails-pool.ts';
import type { Guardrails } from './guardrails/guardrails.ts';
import { createLlm } from './llm/create-llm.ts';
import type { FallbackWriter } from './llm/fallback-writer.ts';
import type { Llm } from './llm/llm.ts';
import { writeTemplate } from './llm/template/write-template.ts';
import { createLogger, type Logger } from './logger.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { createPgliteQueues } from './queue/create-pglite-queues.ts';
import { createRedisQueues } from './queue/create-redis-queues.ts';
import type { JobQueues } from './queue/job-queues.ts';
import { createRedisRequestLimiter } from './rate-limit/create-redis-request-limiter.ts';
import { createRequestLimiter } from './rate-limit/create-request-limiter.ts';
import type { RequestLimiter } from './rate-limit/request-limiter.ts';
import { type Closable, closeAll } from './run-until-signal.ts';
import { createMongoStore } from './store/create-mongo-store.ts';
import { createPgliteStore } from './store/create-pglite-store.ts';
import { lockDataDir } from './store/lock-data-dir.ts';
import type { Store } from './store/store.ts';

/** What every use case is given. The only module that knows adapters. */
export interface Context {
  readonly config: Config;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly guardrails: Guardrails;
  readonly store: Store;
  readonly queues: JobQueues;
  readonly llm: Llm;
  /** Writes where no model's text can be sent. */
  readonly fallback: FallbackWriter;
  /** Of API calls, per key. */
  readonly limiter: RequestLimiter;
  close(): Promise<void>;
}

export type ContextOverrides = Partial<Omit<Context, 'config' | 'close'>>;

async function openStoreOf(config: Config, logger: Logger, opened: Closable[]): Promise<Store> {
  const backend = config.backend;
  if (backend.kind === 'embedded') {
    const lock = await lockDataDir(backend.dataDir);
    opened.push({ name: 'data folder lock', close: () => lock.release() });
  }
  const store =
    backend.kind === 'embedded'
      ? await createPgliteStore({ dataDir: `${backend.dataDir}/store`, logger })
      : await createMongoStore({ url: backend.mongodbUrl, database: backend.mongodbDatabase, logger });
  opened.push({ name: 'store', close: () => store.close() });
  return store;
}

async function openQueues(config: Config, logger: Logger, metrics: Metrics, opened: Closable[]): Promise<JobQueues> {
  const backend = config.backend;
  const queues =
    backend.kind === 'embedded'
      ? await createPgliteQueues({ dataDir: `${backend.dataDir}/queue`, logger, metrics })
      : await createRedisQueues({ url: backend.redisUrl, prefix: backend.queuePrefix, logger, metrics });
  opened.push({ name: 'queues', close: () => queues.close() });
  return queues;
}

function openLimiter({ backend }: Config, logger: Logger, opened: Closable[]): RequestLimiter {
  const limiter =
    backend.kind === 'embedded'
      ? createRequestLimiter()
      : createRedisRequestLimiter({ url: backend.redisUrl, prefix: backend.queuePrefix, logger });
  opened.push({ name: 'request limiter', close: () => limiter.close() });
  return limiter;
}

/** The store alone, for commands that look after it. */
export async function openStore(config: Config): Promise<{ store: Store; close(): Promise<void> }> {
  const logger = createLogger(config.log.level);
  const opened: Closable[] = [];
  try {
    const store = await openStoreOf(config, logger, opened);
    return { store, close: () => closeAll(opened.reverse(), logger) };
  } catch (error) {
    await closeAll(opened.reverse(), logger);
    throw error;
  }
}

/** Builds the adapters that `config` asks for; close() closes them in reverse order. */
export async function createContext(config: Config, overrides: ContextOverrides = {}): Promise<Context> {
  const logger = overrides.logger ?? createLogger(config.log.level);
  const clock = overrides.clock ?? systemClock;
  const metrics = overrides.metrics ?? createMetrics();
  const opened: Closable[] = [];
  try {
    const store = overrides.store ?? (await openStoreOf(config, logger, opened));
    const queues = overrides.queues ?? (await openQueues(config, logger, metrics, opened));
    const llm =
      overrides.llm ??
      createLlm({
        config: config.llm,
        clock,
        logger,
        metrics,
        ...(config.backend.kind === 'production'
          ? { redisUrl: config.backend.redisUrl, keyPrefix: config.backend.queuePrefix }
          : {}),
      });
    opened.push({ name: 'llm', close: () => llm.close() });
    const limiter = overrides.limiter ?? openLimiter(config, logger, opened);
    const guardrails = overrides.guardrails ?? createGuardrailsPool(config.guardrails);
    opened.push({ name: 'guardrails', close: () => guardrails.close() });
    return {
      config,
      clock,
      logger,
      metrics,
      guardrails,
      store,
      queues,
      llm,
      fallback: overrides.fallback ?? writeTemplate,
      limiter,
      close: () => closeAll(opened.reverse(), logger),
    };
  } catch (error) {
    await closeAll(opened.reverse(), logger);
    throw error;
  }
}
