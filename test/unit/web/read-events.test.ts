import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ApiProblem } from '../../../web/api/api-problem.ts';
import { readEvents } from '../../../web/api/read-events.ts';

const stored = new Map<string, string>();

beforeEach(() => {
  stored.clear();
  vi.stubGlobal('sessionStorage', { getItem: (key: string) => stored.get(key) ?? null });
});
afterEach(() => vi.unstubAllGlobals());

const answer = (chunks: string[], init?: ResponseInit) => {
  const fetched = vi.fn(async (_url: string, _init: RequestInit) => {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk));
        controller.close();
      },
    });
    return new Response(body, init);
  });
  vi.stubGlobal('fetch', fetched);
  return fetched;
};

const readAll = async () => {
  const events = [];
  for await (const event of readEvents('/events', new AbortController().signal)) events.push(event);
  return events;
};

test('events are read however they are cut, and heartbeats are none', async () => {
  answer(['event: sta', 'tus\ndata: {"a"', ':1}\n\n: heartbeat\n\nevent: done\r\ndata: one\r\ndata: two\r\n\r\n']);
  expect(await readAll()).toEqual([
    { event: 'status', data: '{"a":1}' },
    { event: 'done', data: 'one\ntwo' },
  ]);
});

test('an event that was not finished is not one', async () => {
  answer(['event: status\ndata: x\n\nevent: done\ndata: y']);
  expect(await readAll()).toEqual([{ event: 'status', data: 'x' }]);
});

test('the API key goes along', async () => {
  stored.set('candor-api-key', 'secret');
  const fetched = answer([]);
  await readAll();
  expect(new Headers(fetched.mock.calls[0]?.[1].headers).get('authorization')).toBe('Bearer secret');
});

test('a refusal is a problem with its issues', async () => {
  answer([JSON.stringify({ type: 'about:blank', title: 'Gone', status: 404, detail: 'No request' })], {
    status: 404,
    headers: { 'content-type': 'application/problem+json' },
  });
  await expect(readAll()).rejects.toThrow(new ApiProblem({ status: 404, title: 'Gone', detail: 'No request' }));
});
