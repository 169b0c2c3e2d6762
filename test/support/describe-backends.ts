import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { startServer } from '../../api/start-server.ts';
import { createConfig } from '../../src/config/config.ts';
import type { Store } from '../../src/store/store.ts';
import { type Deployment, startDeployment } from '../faults/harness/start-deployment.ts';
import { type FakeLlm, startFakeLlm } from '../faults/harness/start-fake-llm.ts';
import { describeWithServices } from '../services/describe-with-services.ts';

/** A running Candor; valid inside tests and hooks. */
export interface Backend {
  readonly url: string;
  readonly store: Store;
  readonly llm: FakeLlm;
  /** What an operator would set to reach the same data with the command line. */
  readonly env: Record<string, string>;
  /** Ends every process and leaves the data, which one process at a time may open where it is embedded. */
  stopServing(): Promise<void>;
}

interface Started extends Backend {
  clean(): Promise<void>;
}

/** The first target is the fake model, the second the offline writer; one request at a time in each worker. */
const shared = {
  LLM_TARGETS: 'openai:gpt-4.1-mini,template',
  LLM_JUDGE: 'off',
  // Not to be missed on a machine that is busy.
  GUARDRAILS_DEADLINE_MS: '20000',
  LLM_CONCURRENCY: '1',
  DISPATCH_EVERY_MS: '100',
  PORT: '0',
  LOG_LEVEL: 'error',
};

/** The same suite on each: embedded in this process, and one API and two workers on servers. */
export function describeBackends(name: string, suite: (backend: Backend) => void): void {
  describe(`${name}: embedded`, () => suite(kept(startEmbedded)));
  describeWithServices(`${name}: Redis and MongoDB`, ['redis', 'mongodb'], (services) =>
    suite(kept(() => startProduction(services.mongodbUrl, { REDIS_URL: services.redisUrl }))),
  );
  describeWithServices(`${name}: PostgreSQL`, ['postgres'], (services) =>
    suite(kept(() => startProduction(services.postgresUrl, {}))),
  );
}

function kept(start: () => Promise<Started>): Backend {
  let started: Started | undefined;
  beforeAll(async () => {
    started = await start();
  }, 300_000);
  afterAll(() => started?.clean());
  const running = (): Started => {
    if (!started) throw new Error('the backend is not started yet');
    return started;
  };
  return {
    get url() {
      return running().url;
    },
    get store() {
      return running().store;
    },
    get llm() {
      return running().llm;
    },
    get env() {
      return running().env;
    },
    stopServing: () => running().stopServing(),
  };
}

async function startEmbedded(): Promise<Started> {
  const folder = mkdtempSync(join(tmpdir(), 'candor-backend-'));
  const llm = await startFakeLlm();
  const env = { ...shared, DATA_DIR: folder, OPENAI_BASE_URL: llm.url };
  const server = await startServer(createConfig(env));
  let serving = true;
  const stopServing = async () => {
    if (serving) await server.close();
    serving = false;
  };
  return {
    url: server.url,
    store: server.context.store,
    llm,
    env,
    stopServing,
    clean: async () => {
      await stopServing();
      llm.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function startProduction(databaseUrl: string, env: Record<string, string>): Promise<Started> {
  const candor: Deployment = await startDeployment(databaseUrl, { ...shared, ...env });
  const [api] = await Promise.all([candor.startApi(), candor.startWorker(), candor.startWorker()]);
  return {
    url: api.url,
    store: candor.store,
    llm: candor.llm,
    env: candor.env,
    stopServing: async () => {
      await Promise.all(candor.processes.map((candorProcess) => candorProcess.terminate()));
    },
    clean: () => candor.stop(),
  };
}
