import { submittedEvent } from '../../src/audit/submitted-event.ts';
import { createConfig } from '../../src/config/config.ts';
import { type Context, createContext } from '../../src/context.ts';
import { newRequestId } from '../../src/ids.ts';
import { requestsAtOnce } from '../../src/llm/limit-calls.ts';
import type { Llm } from '../../src/llm/llm.ts';
import { createLogger } from '../../src/logger.ts';
import { runRequest } from '../../src/orchestration/run-request.ts';
import { createRequestDoc } from '../../src/personalize/create-request-doc.ts';
import { createRedisQueues } from '../../src/queue/create-redis-queues.ts';
import { personalizeJob } from '../../src/queue/jobs.ts';
import type { Store } from '../../src/store/store.ts';
import { requestOf } from './request-of.ts';

export interface Drain {
  redisUrl: string;
  prefix: string;
  store: Store;
  llm: Llm;
  /** Worked off before the time is taken: a worker at work has run its code before. */
  warmUp: number;
  jobs: number;
  /** Of calls of the model. */
  concurrency: number;
}

/** Queues requests, then works them off. Returns requests per second from the end of the warm-up to the last end. */
export async function drainRequests({
  redisUrl,
  prefix,
  store,
  llm,
  warmUp,
  jobs,
  concurrency,
}: Drain): Promise<number> {
  const logger = createLogger('silent');
  const queues = await createRedisQueues({ url: redisUrl, prefix, logger });
  const context: Context = await createContext(
    createConfig({ LOG_LEVEL: 'silent', LLM_CONCURRENCY: String(concurrency) }),
    { store, queues, llm, logger },
  );
  const docs = await Promise.all(
    Array.from({ length: warmUp + jobs }, (_, n) =>
      // Each of another lead: what is kept of one request must not serve another.
      createRequestDoc(context, { requestId: newRequestId(), tenant: 'bench', input: requestOf(n) }),
    ),
  );
  for (let from = 0; from < docs.length; from += 500)
    await store.requests.insertMany(docs.slice(from, from + 500), submittedEvent);
  await queues.addMany(
    personalizeJob,
    docs.map((doc) => ({ jobId: doc.request_id, payload: { request_id: doc.request_id } })),
  );

  let ended = 0;
  let started = performance.now();
  await new Promise<void>((resolve, reject) => {
    queues
      .work(
        personalizeJob,
        {
          async handle({ payload, signal }) {
            await runRequest(context, payload.request_id, signal);
            ended += 1;
            if (ended === warmUp) started = performance.now();
            if (ended === warmUp + jobs) resolve();
          },
          onDead: async (_, reason) => reject(new Error(reason)),
        },
        requestsAtOnce(concurrency),
      )
      .catch(reject);
  });
  const seconds = (performance.now() - started) / 1_000;
  await queues.stopWorkers(1_000);
  await queues.close();
  await context.close();
  return jobs / seconds;
}
