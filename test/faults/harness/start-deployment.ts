import { createLogger } from '../../../src/logger.ts';
import { createMongoStore } from '../../../src/store/create-mongo-store.ts';
import { createPostgresStore } from '../../../src/store/create-postgres-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { uniqueName } from '../../services/unique-name.ts';
import { createLedger, type Ledger } from './create-ledger.ts';
import { type FakeLlm, startFakeLlm } from './start-fake-llm.ts';
import { type CandorProcess, spawnCandor, waitForOutput } from './start-process.ts';
import { type Receiver, startReceiver } from './start-receiver.ts';

type Env = Record<string, string>;

export interface ApiProcess extends CandorProcess {
  readonly url: string;
}

export interface WorkerProcess extends CandorProcess {
  /** What the fake model knows it by. */
  readonly name: string;
}

/** Candor in production's shape, with a model and a receiver of webhooks that do as they are told. */
export interface Deployment {
  readonly llm: FakeLlm;
  readonly receiver: Receiver;
  /** On the real database, whatever stands between it and the processes. */
  readonly store: Store;
  readonly ledger: Ledger;
  readonly processes: CandorProcess[];
  /** What every process is started with. */
  readonly env: Env;
  startApi(env?: Env): Promise<ApiProcess>;
  startWorker(env?: Env): Promise<WorkerProcess>;
  /** Everything that every process has written. */
  logs(): string;
  stop(): Promise<void>;
}

/**
 * On MongoDB or PostgreSQL. `env` is for every process; the address of the database in it may lead over a proxy to
 * `databaseUrl`.
 */
export async function startDeployment(databaseUrl: string, env: Env): Promise<Deployment> {
  const database = uniqueName();
  const llm = await startFakeLlm();
  const receiver = await startReceiver();
  const logger = createLogger('silent');
  const isPostgres = databaseUrl.startsWith('postgres');
  const store = isPostgres
    ? await createPostgresStore({ url: databaseUrl, logger })
    : await createMongoStore({ url: databaseUrl, database, logger });
  const shared: Env = {
    ...(isPostgres ? { POSTGRES_URL: databaseUrl } : { MONGODB_URL: databaseUrl, MONGODB_DATABASE: database }),
    QUEUE_PREFIX: `{${database}}`,
    PORT: '0',
    LOG_LEVEL: 'debug',
    LLM_TARGETS: 'openai:fake',
    LLM_JUDGE: 'off',
    OPENAI_BASE_URL: llm.url,
    WEBHOOK_ALLOW_PRIVATE: 'true',
    ...env,
  };
  const processes: CandorProcess[] = [];
  const start = (entry: 'api/main.ts' | 'worker/main.ts', own: Env) => {
    const candor = spawnCandor(entry, { ...shared, ...own });
    processes.push(candor);
    return candor;
  };
  return {
    llm,
    receiver,
    store,
    ledger: createLedger(store, receiver),
    processes,
    env: shared,
    startApi: async (own = {}) => {
      const candor = start('api/main.ts', own);
      const [, url] = await waitForOutput(candor, /ready at (\S+)/);
      return { ...candor, url: url! };
    },
    startWorker: async (own = {}) => {
      const name = `worker-${processes.length}`;
      const candor = start('worker/main.ts', { OPENAI_API_KEY: name, ...own });
      await waitForOutput(candor, /worker is ready/);
      return { ...candor, name };
    },
    logs: () => processes.map((candor) => candor.output()).join('\n'),
    stop: async () => {
      await Promise.all(processes.filter((candor) => candor.isRunning()).map((candor) => candor.kill9()));
      llm.stop();
      await receiver.stop();
      await store.close();
    },
  };
}
