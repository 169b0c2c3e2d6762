import { type Clock, systemClock } from './clock.ts';
import { workersRunApart } from './config/backends.ts';
import type { Config } from './config/config.ts';
import { assertHoldsData } from './data-folder/assert-holds-data.ts';
import type { Detector } from './detector/detector.ts';
import { withDetector } from './detector/with-detector.ts';
import { createGuardrailsPool } from './guardrails/create-guardrails-pool.ts';
import type { Guardrails } from './guardrails/guardrails.ts';
import { traceGuardrails } from './guardrails/trace-guardrails.ts';
import { createLlm } from './llm/create-llm.ts';
import type { FallbackWriter } from './llm/fallback-writer.ts';
import { limitCalls, requestsAtOnce } from './llm/limit-calls.ts';
import type { Llm } from './llm/llm.ts';
import { unpricedTargets } from './llm/prices.ts';
import type { RateLimiter } from './llm/rate-limiter.ts';
import { createLogger, type Logger } from './logger.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import type { JobQueuesDeps } from './queue/create-job-queues.ts';
import type { JobQueues } from './queue/job-queues.ts';
import type { RequestLimiter } from './rate-limit/request-limiter.ts';
import { type Closable, closeAll } from './run-until-signal.ts';
import { lockDataDir } from './store/lock-data-dir.ts';
import type { FolderReport } from './store/postgres/check-data.ts';
import type { StoredData } from './store/postgres/open-data.ts';
import type { ExportFile } from './store/postgres/read-export.ts';
import type { Store } from './store/store.ts';
import { noTracing, type Tracing } from './tracing/tracing.ts';

/** What every use case is given. The only module that knows adapters, and loads those alone that the configuration asks for. */
export interface Context {
  readonly config: Config;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly tracing: Tracing;
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

async function openStoreOf({ store: config }: Config, logger: Logger, opened: Closable[]): Promise<Store> {
  const open = async (): Promise<Store> => {
    switch (config.kind) {
      case 'mongodb':
        return (await import('./store/create-mongo-store.ts')).createMongoStore({ ...config, logger });
      case 'postgres':
        return (await import('./store/create-postgres-store.ts')).createPostgresStore({ ...config, logger });
      case 'pglite': {
        const lock = await lockDataDir(config.dataDir);
        opened.push({ name: 'data folder lock', close: () => lock.release() });
        return (await import('./store/create-pglite-store.ts')).createPgliteStore({
          dataDir: `${config.dataDir}/store`,
          logger,
        });
      }
    }
  };
  const store = await open();
  opened.push({ name: 'store', close: () => store.close() });
  return store;
}

async function openQueues({ queue: config }: Config, deps: JobQueuesDeps, opened: Closable[]): Promise<JobQueues> {
  const open = async (): Promise<JobQueues> => {
    switch (config.kind) {
      case 'redis':
        return (await import('./queue/create-redis-queues.ts')).createRedisQueues({ ...config, ...deps });
      case 'postgres':
        return (await import('./queue/create-postgres-queues.ts')).createPostgresQueues({ ...config, ...deps });
      case 'pglite':
        return (await import('./queue/create-pglite-queues.ts')).createPgliteQueues({
          dataDir: `${config.dataDir}/queue`,
          ...deps,
        });
    }
  };
  const queues = await open();
  opened.push({ name: 'queues', close: () => queues.close() });
  return queues;
}

async function openRequestLimiter(
  { limiter: config }: Config,
  logger: Logger,
  opened: Closable[],
): Promise<RequestLimiter> {
  const open = async (): Promise<RequestLimiter> => {
    switch (config.kind) {
      case 'redis':
        return (await import('./rate-limit/create-redis-request-limiter.ts')).createRedisRequestLimiter({
          ...config,
          logger,
        });
      case 'postgres':
        return (await import('./rate-limit/create-postgres-request-limiter.ts')).createPostgresRequestLimiter({
          ...config,
          logger,
        });
      case 'memory':
        return (await import('./rate-limit/create-request-limiter.ts')).createRequestLimiter();
    }
  };
  const limiter = await open();
  opened.push({ name: 'request limiter', close: () => limiter.close() });
  return limiter;
}

async function createRateLimiter({ limiter: config }: Config, clock: Clock, logger: Logger): Promise<RateLimiter> {
  switch (config.kind) {
    case 'redis':
      return (await import('./llm/redis-rate-limiter.ts')).createRedisRateLimiter({
        url: config.url,
        keyPrefix: config.prefix,
        logger,
      });
    case 'postgres':
      return (await import('./llm/postgres-rate-limiter.ts')).createPostgresRateLimiter({ ...config, logger });
    case 'memory':
      return (await import('./llm/memory-rate-limiter.ts')).createMemoryRateLimiter(clock);
  }
}

/** Loads OpenTelemetry where spans go somewhere. */
const openTracing = async ({ tracing }: Config, logger: Logger): Promise<Tracing> =>
  tracing ? (await import('./tracing/start-tracing.ts')).startTracing(tracing, logger) : noTracing;

/** Guardrails, with the user's own detector where there is one. */
async function addDetector(guardrails: Guardrails, { detector: config }: Config, logger: Logger): Promise<Guardrails> {
  if (!config) return guardrails;
  const isUrl = /^https?:\/\//.test(config.source);
  const detector: Detector = isUrl
    ? (await import('./detector/http-detector.ts')).createHttpDetector(config.source)
    : await (await import('./detector/module-detector.ts')).createModuleDetector(config.source);
  return withDetector(guardrails, { detector, config, logger });
}

/** The store alone, for commands that look after it. Throws NoData for a data folder that holds nothing, unless one may be made. */
export async function openStore(
  config: Config,
  { mayBeNew = false } = {},
): Promise<{ store: Store; close(): Promise<void> }> {
  if (config.store.kind === 'pglite' && !mayBeNew) assertHoldsData(config.store.dataDir, ['store']);
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

/** All that is stored, for a command that takes it out while no server runs: see openData. */
export const openStoredData = async (config: Config): Promise<StoredData> =>
  (await import('./store/postgres/open-data.ts')).openData(config.store, createLogger(config.log.level));

/** Brings an export into a store that holds nothing yet: see importInto. */
export const importStoredData = async (config: Config, file: ExportFile): Promise<{ rows: number; place: string }> =>
  (await import('./store/postgres/import-into.ts')).importInto(config.store, createLogger(config.log.level), file);

/** Reads all of the embedded data: see checkData. */
export const checkStoredData = async (config: Config): Promise<FolderReport[]> =>
  (await import('./store/postgres/check-data.ts')).checkData(config.store);

/** The offline writer, with its word lists, once it has something to write. */
const writeFallback: FallbackWriter = async (...given) =>
  (await import('./llm/template/write-template.ts')).writeTemplate(...given);

/** Builds the adapters that `config` asks for; close() closes them in reverse order. */
export async function createContext(config: Config, overrides: ContextOverrides = {}): Promise<Context> {
  const tracing = overrides.tracing ?? (await openTracing(config, overrides.logger ?? createLogger(config.log.level)));
  const logger = overrides.logger ?? createLogger(config.log.level, undefined, config.tracing && tracing.ids);
  const clock = overrides.clock ?? systemClock;
  const metrics = overrides.metrics ?? createMetrics();
  const opened: Closable[] = [{ name: 'tracing', close: () => tracing.close() }];
  try {
    const store = overrides.store ?? (await openStoreOf(config, logger, opened));
    const queues =
      overrides.queues ?? (await openQueues(config, { logger, metrics, telemetry: tracing.queueTelemetry }, opened));
    if (config.limiter.kind === 'memory' && workersRunApart(config))
      logger.warn('LIMITER_BACKEND is memory: every process allows the full limits, of API keys and of LLM targets');
    const unpriced = unpricedTargets(config.llm);
    if (unpriced.length > 0)
      logger.warn({ targets: unpriced }, 'no price is known of these targets: their calls count as 0; set LLM_PRICES');
    const targets =
      overrides.llm ??
      createLlm({
        config: config.llm,
        clock,
        logger,
        metrics,
        limiter: await createRateLimiter(config, clock, logger),
        tracing,
      });
    const llm = limitCalls(targets, config.llm.concurrency);
    opened.push({ name: 'llm', close: () => llm.close() });
    const limiter = overrides.limiter ?? (await openRequestLimiter(config, logger, opened));
    const engine =
      overrides.guardrails ??
      createGuardrailsPool({
        ...config.guardrails,
        requestsAtOnce: requestsAtOnce(config.llm.concurrency),
      });
    opened.push({ name: 'guardrails', close: () => engine.close() });
    const guardrails = await addDetector(engine, config, logger);
    return {
      config,
      clock,
      logger,
      metrics,
      tracing,
      guardrails: tracing === noTracing ? guardrails : traceGuardrails(guardrails, tracing),
      store,
      queues,
      llm,
      fallback: overrides.fallback ?? writeFallback,
      limiter,
      close: () => closeAll(opened.reverse(), logger),
    };
  } catch (error) {
    await closeAll(opened.reverse(), logger);
    throw error;
  }
}
