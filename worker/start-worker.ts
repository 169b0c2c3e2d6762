import type { Context } from '../src/context.ts';
import { requestsAtOnce } from '../src/llm/limit-calls.ts';
import type { JobWorker } from '../src/queue/job-queues.ts';
import {
  allJobs,
  checkpointJob,
  dispatchJob,
  formerDispatchJob,
  type JobDefinition,
  personalizeJob,
  sweepJob,
  webhookJob,
  webhookReplayJob,
} from '../src/queue/jobs.ts';
import { checkpointHandler } from './handlers/checkpoint.ts';
import { dispatchHandler, formerDispatchHandler } from './handlers/dispatch.ts';
import { personalizeHandler } from './handlers/personalize.ts';
import { sweepHandler } from './handlers/sweep.ts';
import { webhookHandler } from './handlers/webhook.ts';
import { webhookReplayHandler } from './handlers/webhook-replay.ts';

const sweepEveryMs = 60_000;
const checkpointEveryMs = 3_600_000;
/** What still runs after this is left to the stall check of another worker. */
const graceMs = 20_000;

type Start = (ctx: Context) => Promise<void>;

const concurrencyOf = ({ concurrency }: { concurrency: number | 'llm' }, { config }: Context): number =>
  concurrency === 'llm' ? requestsAtOnce(config.llm.concurrency) : concurrency;

/** Ties a job to its handler, where the payload's type is known. */
const serve = <Payload>(
  job: JobDefinition<Payload>,
  handler: (ctx: Context) => JobWorker<Payload>,
): [string, Start] => [job.name, (ctx) => ctx.queues.work(job, handler(ctx), concurrencyOf(job, ctx))];

export const handlers: ReadonlyMap<string, Start> = new Map([
  serve(personalizeJob, personalizeHandler),
  serve(webhookJob, webhookHandler),
  serve(webhookReplayJob, webhookReplayHandler),
  serve(dispatchJob, dispatchHandler),
  serve(sweepJob, sweepHandler),
  serve(checkpointJob, checkpointHandler),
]);

/** Starts consuming every job. Throws before the first when a job has no handler. */
export async function startWorker(ctx: Context, served = handlers): Promise<{ close(): Promise<void> }> {
  const starts = allJobs.map((job) => {
    const start = served.get(job.name);
    if (!start) throw new Error(`the job "${job.name}" has no handler`);
    return start;
  });
  for (const start of starts) await start(ctx);
  await ctx.queues.work(formerDispatchJob, formerDispatchHandler(ctx), 1);
  await ctx.queues.schedule(dispatchJob, ctx.config.campaigns.dispatchEveryMs);
  await ctx.queues.schedule(sweepJob, sweepEveryMs);
  await ctx.queues.schedule(checkpointJob, checkpointEveryMs);
  return { close: () => ctx.queues.stopWorkers(graceMs) };
}
