import { EventEmitter } from 'node:events';
import type { Queue } from 'bullmq';
import { expect, it } from 'vitest';
import { createLogger } from '../../../src/logger.ts';
import { createJobQueues } from '../../../src/queue/create-job-queues.ts';
import { personalizeJob } from '../../../src/queue/jobs.ts';
import type { QueueBackend } from '../../../src/queue/queue-backend.ts';

it('looks for a finished job under an id only where there may be one', async () => {
  const calls: string[] = [];
  const queue = Object.assign(new EventEmitter(), {
    waitUntilReady: async () => {},
    add: async (_name: string, _data: unknown, { jobId }: { jobId: string }) => void calls.push(`add ${jobId}`),
    remove: async (jobId: string) => void calls.push(`remove ${jobId}`),
  }) as unknown as Queue;
  const backend = {
    answerMs: 1_000,
    createQueue: () => queue,
    findJobs: async (_queue: Queue, ids: string[]) => {
      calls.push(`find ${ids}`);
      return new Map(ids.map((id) => [id, 'finished' as const]));
    },
  } as unknown as QueueBackend;
  const queues = createJobQueues(backend, { logger: createLogger('silent') });
  await queues.add(personalizeJob, { jobId: 'again', payload: { request_id: 'again' } });
  await queues.add(personalizeJob, { jobId: 'fresh', payload: { request_id: 'fresh' }, isNew: true });
  expect(calls).toEqual(['find again', 'remove again', 'add again', 'add fresh']);
});
