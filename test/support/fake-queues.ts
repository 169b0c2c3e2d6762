import type { JobQueues, JobToAdd } from '../../src/queue/job-queues.ts';
import type { JobDefinition } from '../../src/queue/jobs.ts';

interface AddedJob {
  job: string;
  jobId: string;
  payload: unknown;
  delayMs: number;
  priority: 'now' | 'campaign';
}

/** A queue that only remembers what was added; `down` makes every add fail. */
export interface FakeQueues extends JobQueues {
  readonly added: AddedJob[];
  down: boolean;
}

export function createFakeQueues(): FakeQueues {
  const added: AddedJob[] = [];
  const queues: FakeQueues = {
    kind: 'pglite',
    added,
    down: false,
    async add<Payload>(job: JobDefinition<Payload>, item: JobToAdd<Payload>) {
      if (queues.down) throw new Error('the queue is down');
      added.push({ job: job.name, delayMs: 0, priority: 'now', ...item });
    },
    async addMany(job, items) {
      for (const item of items) await queues.add(job, item);
    },
    findLive: async (_, ids) => new Set(ids.filter((id) => added.some((entry) => entry.jobId === id))),
    remove: async () => {},
    counts: async (job) => ({
      waiting: added.filter((entry) => entry.job === job.name).length,
      active: 0,
      delayed: 0,
      failed: 0,
    }),
    schedule: async () => {},
    unschedule: async () => {},
    work: async () => {},
    bullQueues: () => [],
    ping: async () => {
      if (queues.down) throw new Error('the queue is down');
    },
    stopWorkers: async () => {},
    close: async () => {},
  };
  return queues;
}
