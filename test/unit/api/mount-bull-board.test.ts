import type { Queue } from 'bullmq';
import express from 'express';
import { afterEach, expect, it } from 'vitest';
import { mountBullBoard } from '../../../api/mount-bull-board.ts';
import { createConfig } from '../../../src/config/config.ts';
import { type Listening, listen } from '../../../src/listen.ts';
import { createFakeQueues } from '../../support/fake-queues.ts';

let server: Listening | undefined;
afterEach(() => server?.close(0));

it('asks the queues that stand now, also where one was made anew after an outage', async () => {
  const asked: string[] = [];
  const queueOf = (id: string) =>
    ({
      name: 'personalize',
      metaValues: { version: 'bullmq' },
      getJobCounts: async () => {
        asked.push(id);
        return { waiting: 0 };
      },
    }) as unknown as Queue;
  let standing = [queueOf('first')];
  const app = express();
  mountBullBoard(app, {
    config: createConfig({}),
    queues: { ...createFakeQueues(), bullQueues: () => standing },
  } as unknown as Parameters<typeof mountBullBoard>[1]);
  server = await listen(app, '127.0.0.1', 0);
  const look = () => fetch(`${server!.url}/admin/queues/api/queues`);
  await look();
  standing = [queueOf('second')];
  await look();
  expect([...new Set(asked)]).toEqual(['first', 'second']);
});
