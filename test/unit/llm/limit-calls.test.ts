import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { limitCalls, requestsAtOnce } from '../../../src/llm/limit-calls.ts';
import type { Llm, LlmCall, LlmCompletion } from '../../../src/llm/llm.ts';

interface OpenCall {
  id: string;
  answer(): void;
  fail(error: Error): void;
}

/** A model whose calls end when the test says so. */
function createHeldLlm() {
  const open: OpenCall[] = [];
  const llm: Llm = {
    targets: [],
    complete: ({ request_id }) =>
      new Promise((resolve, reject) => {
        open.push({ id: request_id, answer: () => resolve({ text: request_id } as LlmCompletion), fail: reject });
      }),
    close: async () => {},
  };
  const limited = limitCalls(llm, 2);
  const call = (id: string, more: Partial<LlmCall> = {}) =>
    limited.complete({ request_id: id, signal: new AbortController().signal, ...more } as LlmCall, {
      beforeCall: async () => {},
    });
  return { call, called: () => open.map(({ id }) => id), open };
}

const settle = () => sleep(5);

test('calls beyond the limit wait for a place, in the order they were asked for', async () => {
  const { call, called, open } = createHeldLlm();
  const answers = ['a', 'b', 'c', 'd'].map((id) => call(id));
  await settle();
  expect(called()).toEqual(['a', 'b']);
  open[1]!.answer();
  await settle();
  expect(called()).toEqual(['a', 'b', 'c']);
  open[0]!.answer();
  await settle();
  open[2]!.answer();
  open[3]!.answer();
  expect((await Promise.all(answers)).map(({ text }) => text)).toEqual(['a', 'b', 'c', 'd']);
});

test('a call that fails leaves its place to the next', async () => {
  const { call, called, open } = createHeldLlm();
  const [first, , third] = [call('a'), call('b'), call('c')];
  await settle();
  open[0]!.fail(new Error('refused'));
  await expect(first).rejects.toThrow('refused');
  await settle();
  expect(called()).toEqual(['a', 'b', 'c']);
  open[2]!.answer();
  expect((await third!).text).toBe('c');
});

test('a call that is aborted while it waits ends at once and is never made', async () => {
  const { call, called, open } = createHeldLlm();
  void call('a');
  void call('b');
  const controller = new AbortController();
  const waiting = call('c', { signal: controller.signal });
  const after = call('d');
  controller.abort();
  await expect(waiting).rejects.toMatchObject({ kind: 'aborted' });
  open[0]!.answer();
  await settle();
  expect(called()).toEqual(['a', 'b', 'd']);
  open[2]!.answer();
  expect((await after).text).toBe('d');
  await expect(call('e', { signal: AbortSignal.abort() })).rejects.toMatchObject({ kind: 'aborted' });
});

test('a call that somebody waits for has the next place', async () => {
  const { call, called, open } = createHeldLlm();
  const answers = [call('a'), call('b'), call('c'), call('now', { is_urgent: true })];
  await settle();
  for (const at of [0, 1, 2, 3]) {
    open[at]!.answer();
    await settle();
  }
  await Promise.all(answers);
  expect(called()).toEqual(['a', 'b', 'now', 'c']);
});

test('an abort after the call was made is left to the model', async () => {
  const { call, open } = createHeldLlm();
  const controller = new AbortController();
  const answer = call('a', { signal: controller.signal });
  await settle();
  controller.abort();
  await settle();
  open[0]!.answer();
  expect((await answer).text).toBe('a');
});

test('a process takes more requests than it calls the model for', () => {
  expect([1, 4, 10, 200].map(requestsAtOnce)).toEqual([2, 8, 20, 250]);
});
