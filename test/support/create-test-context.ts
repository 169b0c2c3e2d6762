import { createConfig, type Env } from '../../src/config/config.ts';
import { type Context, type ContextOverrides, createContext } from '../../src/context.ts';
import { createGuardrails } from '../../src/guardrails/create-guardrails.ts';
import { runInThisThread } from '../../src/guardrails/run-in-this-thread.ts';
import { createLogger } from '../../src/logger.ts';
import { createPgliteStore } from '../../src/store/create-pglite-store.ts';
import { createFakeQueues, type FakeQueues } from './fake-queues.ts';
import { createManualClock, type ManualClock } from './manual-clock.ts';

export interface TestContext extends Context {
  readonly clock: ManualClock;
  readonly queues: FakeQueues;
}

/**
 * A context on an in-memory store, with manual time, checks in this thread and a queue that only remembers. Nobody is asked for a second
 * opinion unless `env` says so: a script of answers holds none.
 */
export async function createTestContext(overrides: ContextOverrides = {}, env: Env = {}): Promise<TestContext> {
  const store = overrides.store ?? (await createPgliteStore({}));
  const clock = createManualClock();
  const queues = createFakeQueues();
  const config = createConfig({ LLM_JUDGE: 'off', ...env });
  const context = await createContext(config, {
    logger: createLogger('silent'),
    clock,
    queues,
    guardrails: runInThisThread(createGuardrails({ freshnessDays: config.guardrails.freshnessDays })),
    ...overrides,
    store,
  });
  const close = async () => {
    await context.close();
    if (!overrides.store) await store.close();
  };
  return { ...context, clock, queues, close };
}
