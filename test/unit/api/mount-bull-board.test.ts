import type { Queue } from 'bullmq';
import express from 'express';
import { afterEach, expect, it } from 'vitest';
import type { LocalTrust } from '../../../api/middleware/local-trust.ts';
import { mountBullBoard } from '../../../api/mount-bull-board.ts';
import { createConfig, type Env } from '../../../src/config/config.ts';
import type { Context } from '../../../src/context.ts';
import { type Listening, listen } from '../../../src/listen.ts';
import { createFakeQueues } from '../../support/fake-queues.ts';

const everybody: LocalTrust = { isKeyless: async () => true, isOperator: async () => true };

function serveBoard(bullQueues: () => Queue[], env: Env = {}): Promise<Listening> {
  const app = express();
  const ctx = { config: createConfig(env), queues: { ...createFakeQueues(), bullQueues } } as unknown as Context;
  mountBullBoard(app, ctx, everybody);
  return listen(app, '127.0.0.1', 0);
}

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
  server = await serveBoard(() => standing);
  const look = () => fetch(`${server!.url}/admin/queues/api/queues`);
  await look();
  standing = [queueOf('second')];
  await look();
  expect([...new Set(asked)]).toEqual(['first', 'second']);
});

it.each([
  ['false', true],
  ['true', false],
])('with BULL_BOARD_READ_ONLY=%s, whether a queue can be paused and emptied there is %s', async (readOnly, changes) => {
  const done: string[] = [];
  const queue = {
    name: 'personalize',
    metaValues: { version: 'bullmq' },
    isPaused: async () => false,
    pause: async () => done.push('pause'),
    drain: async () => done.push('drain'),
  } as unknown as Queue;
  server = await serveBoard(() => [queue], { BULL_BOARD_READ_ONLY: readOnly });
  for (const action of ['pause', 'empty'])
    await fetch(`${server.url}/admin/queues/api/queues/personalize/${action}`, { method: 'PUT' });
  expect(done).toEqual(changes ? ['pause', 'drain'] : []);
});
