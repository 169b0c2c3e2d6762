import { runRequest } from '../../src/orchestration/run-request.ts';
import { personalizeJob } from '../../src/queue/jobs.ts';
import type { TestContext } from './create-test-context.ts';

const never = new AbortController().signal;

/** Runs the first `most` personalize jobs that the queue remembers, as a worker would, and forgets them. */
export async function runQueuedJobs(ctx: TestContext, most = Number.POSITIVE_INFINITY): Promise<string[]> {
  const ran: string[] = [];
  while (ran.length < most) {
    const at = ctx.queues.added.findIndex((entry) => entry.job === personalizeJob.name);
    if (at < 0) break;
    const [{ jobId }] = ctx.queues.added.splice(at, 1) as [(typeof ctx.queues.added)[0]];
    await runRequest(ctx, jobId, never);
    ran.push(jobId);
  }
  return ran;
}
