import { expect, it } from 'vitest';
import { createConfig } from '../../src/config/config.ts';
import { createContext } from '../../src/context.ts';
import { createGuardrails } from '../../src/guardrails/create-guardrails.ts';
import { runInThisThread } from '../../src/guardrails/run-in-this-thread.ts';
import { createLogger } from '../../src/logger.ts';
import { createPgliteQueues } from '../../src/queue/create-pglite-queues.ts';
import { dispatchJob, formerDispatchJob } from '../../src/queue/jobs.ts';
import { createPgliteStore } from '../../src/store/create-pglite-store.ts';
import { startWorker } from '../../worker/start-worker.ts';
import { waitUntil } from '../services/wait-until.ts';

it('what release 0.1 has scheduled ends once a worker of this one runs, and dispatch goes on', async () => {
  const logger = createLogger('silent');
  const [store, queues] = [await createPgliteStore({}), await createPgliteQueues({ logger })];
  const ctx = await createContext(createConfig({ DISPATCH_EVERY_MS: '100' }), {
    logger,
    store,
    queues,
    guardrails: runInThisThread(createGuardrails()),
  });
  const left = async (job: typeof dispatchJob) => {
    const { waiting, active, delayed } = await queues.counts(job);
    return waiting + active + delayed;
  };
  await queues.schedule(formerDispatchJob, 100);
  expect(await left(formerDispatchJob)).toBe(1);
  const worker = await startWorker(ctx);
  await waitUntil('nothing of it is left', async () => (await left(formerDispatchJob)) === 0);
  expect(await left(dispatchJob)).toBeGreaterThan(0);
  await worker.close();
  await ctx.close();
  await queues.close();
  await store.close();
});
