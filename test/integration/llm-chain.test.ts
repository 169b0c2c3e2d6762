import { afterEach, describe, expect, it, vi } from 'vitest';
import { breakerOpenMs, breakerThreshold } from '../../src/llm/create-breaker.ts';
import {
  answerCompletion,
  answerError,
  answerJson,
  drip,
  type FakeAnswer,
  type FakeServer,
  hang,
  reset,
  startFakeServer,
} from './llm-fake-server.ts';
import { createTestChain, openAiEnv } from './llm-test-chain.ts';

const ok = answerCompletion('{"variants":[{"message":"Hi Ioana"}]}', { prompt_tokens: 10, completion_tokens: 5 });
const html: FakeAnswer = (res) => {
  res.writeHead(200, { 'content-type': 'text/html' });
  res.end('<html>maintenance</html>');
};
const brokenJson: FakeAnswer = (res) => {
  res.writeHead(200, { 'content-type': 'application/json' });
  res.end('{"choices":[');
};
const outOfQuota = answerJson(
  { error: { message: 'You exceeded your current quota', type: 'insufficient_quota', code: 'insufficient_quota' } },
  429,
);

describe('the chain of targets', () => {
  let server: FakeServer;
  const start = async (...script: FakeAnswer[]) => {
    server = await startFakeServer(script);
    return server;
  };
  const chainOf = (env = {}) => createTestChain(openAiEnv(server.url, env));
  const withTemplate = { LLM_TARGETS: 'openai:gpt-4.1-mini,template' };

  afterEach(async () => {
    vi.useRealTimers();
    await server.close();
  });

  it.each([
    ['500', answerError(500, 'boom')],
    ['503', answerError(503, 'busy')],
    ['408', answerError(408, 'slow')],
    ['409', answerError(409, 'conflict')],
    ['a reset connection', reset],
    ['a page of HTML', html],
    ['a body cut short', brokenJson],
  ])('tries again after %s, and announces either call', async (_, failure) => {
    await start(failure, ok);
    const chain = chainOf();
    expect((await chain.complete()).text).toContain('Hi Ioana');
    expect(server.calls).toHaveLength(2);
    expect(chain.slept).toHaveLength(1);
    expect(chain.announced).toHaveLength(2);
    expect(chain.failed).toHaveLength(1);
  });

  it('makes three tries and no more', async () => {
    await start(answerError(500, 'boom'));
    await expect(chainOf().complete()).rejects.toMatchObject({ name: 'LlmError', kind: 'overloaded' });
    expect(server.calls).toHaveLength(3);
  });

  it('waits at least as long as a failing server asks for', async () => {
    await start(answerError(503, 'busy', { 'retry-after': '3' }), ok);
    const chain = chainOf();
    await chain.complete();
    expect(chain.slept[0]).toBeGreaterThanOrEqual(3_000);
  });

  it.each([
    ['400', answerError(400, 'no such thing'), 'bad_request'],
    ['401', answerError(401, 'bad key'), 'unauthorized'],
    ['403', answerError(403, 'not yours'), 'unauthorized'],
    ['404', answerError(404, 'no such model'), 'bad_request'],
    ['an exhausted quota', outOfQuota, 'quota_exhausted'],
  ])('never repeats a call refused with %s', async (_, refusal, kind) => {
    await start(refusal);
    await expect(chainOf().complete()).rejects.toMatchObject({ name: 'LlmError', kind });
    expect(server.calls).toHaveLength(1);
  });

  it.each([
    ['its quota is exhausted', outOfQuota],
    ['its key is refused', answerError(401, 'bad key')],
    ['its tries are spent', answerError(500, 'boom')],
  ])('goes on to the next target when %s', async (_, failure) => {
    await start(failure);
    const chain = chainOf(withTemplate);
    expect((await chain.complete()).provider).toBe('template');
    expect([...new Set(chain.announced.map((target) => target.provider))]).toEqual(['openai', 'template']);
  });

  it('gives the slot back on a 429, for as long as the provider says, and calls no earlier', async () => {
    await start(answerError(429, 'slow down', { 'retry-after': '5' }), ok);
    const chain = chainOf(withTemplate);
    await expect(chain.complete()).rejects.toMatchObject({ name: 'LlmBackoff', delayMs: 5_000 });
    await expect(chain.complete()).rejects.toMatchObject({ name: 'LlmBackoff' });
    chain.advance(4_000);
    await expect(chain.complete()).rejects.toMatchObject({ name: 'LlmBackoff' });
    expect(server.calls).toHaveLength(1);
    expect(chain.announced).toHaveLength(1);

    chain.advance(1_500);
    expect((await chain.complete()).provider).toBe('openai');
    expect(chain.slept).toEqual([]);
  });

  it('sleeps out a very short 429', async () => {
    await start(answerError(429, 'slow down', { 'retry-after-ms': '120' }), ok);
    const chain = chainOf();
    expect((await chain.complete()).provider).toBe('openai');
    expect(chain.slept[0]).toBe(120);
  });

  it('does not wait hours for a target while another can answer', async () => {
    await start(answerError(429, 'daily limit', { 'retry-after': '7200' }));
    const chain = chainOf(withTemplate);
    expect((await chain.complete()).provider).toBe('template');
    expect((await chain.complete()).provider).toBe('template');
    expect(server.calls).toHaveLength(1);
  });

  it.each(['9'.repeat(40), 'Fri, 31 Dec 9999 23:59:59 GMT'])(
    'asks a target again after an hour, whatever its 429 asks for: %s',
    async (wait) => {
      await start(answerError(429, 'never again', { 'retry-after': wait }), ok);
      const chain = chainOf(withTemplate);
      expect((await chain.complete()).provider).toBe('template');
      chain.advance(3_500_000);
      expect((await chain.complete()).provider).toBe('template');
      chain.advance(101_000);
      expect((await chain.complete()).provider).toBe('openai');
    },
  );

  it.each(['0', '-1'])('does not call on and on where a 429 asks for a wait of nothing: %s', async (wait) => {
    await start(answerError(429, 'slow down', { 'retry-after': wait }));
    await expect(chainOf().complete()).rejects.toMatchObject({ name: 'LlmBackoff' });
    expect(server.calls).toHaveLength(1);
  });

  it('backs off by itself when a 429 names no wait', async () => {
    await start(answerError(429, 'slow down'));
    await expect(chainOf().complete()).rejects.toSatisfy(
      (error: { name: string; delayMs: number }) =>
        error.name === 'LlmBackoff' && error.delayMs >= 250 && error.delayMs <= 31_000,
    );
  });

  it('keeps to its own limit: what is over it is delayed before any call', async () => {
    await start(ok);
    const chain = chainOf({ LLM_REQUESTS_PER_MINUTE: '6' });
    await chain.complete();
    await expect(chain.complete()).rejects.toMatchObject({ name: 'LlmBackoff' });
    expect(server.calls).toHaveLength(1);
    chain.advance(11_000);
    await chain.complete();
    expect(server.calls).toHaveLength(2);
  });

  it('takes from the limit for every try, not for every job', async () => {
    await start(answerError(500, 'boom'), ok);
    const chain = chainOf({ LLM_REQUESTS_PER_MINUTE: '6' });
    await expect(chain.complete()).rejects.toMatchObject({ name: 'LlmBackoff' });
    expect(server.calls).toHaveLength(1);
  });

  it('asks the limit again when storing the prompt took long, for the call would arrive late', async () => {
    await start(ok);
    const chain = chainOf({ LLM_REQUESTS_PER_MINUTE: '6' });
    chain.delayStore(5_000);
    await expect(chain.complete()).rejects.toMatchObject({ name: 'LlmBackoff' });
    expect(server.calls).toHaveLength(0);
    expect(chain.announced).toHaveLength(1);
  });

  it('counts the prompt and the longest answer against a limit on tokens', async () => {
    await start(ok);
    const chain = chainOf({ LLM_TOKENS_PER_MINUTE: '6000' });
    await chain.complete();
    await expect(chain.complete()).rejects.toMatchObject({ name: 'LlmBackoff' });
    expect(server.calls).toHaveLength(1);
  });

  it.each([
    ['hangs', hang],
    ['drips', drip],
  ])('aborts a server that %s at the time limit', async (_, answer) => {
    await start(answer);
    await expect(chainOf({ LLM_TIMEOUT_MS: '1500' }).complete()).rejects.toMatchObject({ kind: 'timeout' });
    await server.calls[0]!.closed;
    expect(server.calls).toHaveLength(1);
  });

  it('leaves time for the next target when the first one hangs', async () => {
    await start(hang, ok);
    const chain = chainOf({ LLM_TIMEOUT_MS: '6000', LLM_TARGETS: 'openai:first,openai:second' });
    expect((await chain.complete()).model).toBe('second');
  });

  it('stops when the caller does', async () => {
    await start(hang);
    const caller = new AbortController();
    const completion = chainOf(withTemplate).complete({ signal: caller.signal });
    const failed = expect(completion).rejects.toMatchObject({ name: 'LlmError', kind: 'aborted' });
    await vi.waitFor(() => expect(server.calls).toHaveLength(1), { timeout: 20_000 });
    caller.abort();
    await failed;
    await server.calls[0]!.closed;
  });

  it('calls only the target that is asked for by name', async () => {
    await start(answerError(500, 'boom'));
    const chain = chainOf(withTemplate);
    expect((await chain.complete({ model: 'template:template' })).provider).toBe('template');
    expect(server.calls).toHaveLength(0);
    await expect(chain.complete({ model: 'openai:gpt-4.1-mini' })).rejects.toMatchObject({ kind: 'overloaded' });
    await expect(chain.complete({ model: 'openai:unknown' })).rejects.toMatchObject({ kind: 'bad_request' });
  });

  it('opens the circuit of a target that keeps failing, and closes it when a probe succeeds', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    await start(...Array<FakeAnswer>(breakerThreshold).fill(answerError(500, 'boom')), ok);
    const chain = chainOf();
    const stateOf = async () =>
      /candor_llm_breaker_state\{[^}]*model="gpt-4.1-mini",state="(\w+)"\} 1/.exec(
        await chain.metrics.registry.metrics(),
      )?.[1];
    expect(await stateOf()).toBe('closed');
    await expect(chain.complete()).rejects.toMatchObject({ kind: 'overloaded' });
    await expect(chain.complete()).rejects.toMatchObject({ name: 'LlmBackoff', waitsFor: 'provider_down' });
    expect(await stateOf()).toBe('open');
    expect(server.calls).toHaveLength(breakerThreshold);

    await expect(chain.complete()).rejects.toSatisfy(
      (error: { name: string; delayMs: number }) => error.name === 'LlmBackoff' && error.delayMs > 1_000,
    );
    expect(server.calls).toHaveLength(breakerThreshold);

    vi.setSystemTime(Date.now() + breakerOpenMs + 1_000);
    chain.advance(breakerOpenMs + 1_000);
    expect((await chain.complete()).provider).toBe('openai');
    expect(await stateOf()).toBe('closed');
    expect((await chain.complete()).provider).toBe('openai');
  });

  it('passes by a target whose circuit is open', async () => {
    await start(answerError(500, 'boom'));
    const chain = chainOf(withTemplate);
    for (let job = 0; job < 4; job += 1) expect((await chain.complete()).provider).toBe('template');
    expect(server.calls).toHaveLength(breakerThreshold);
    const [first = '', ...later] = chain.reasons();
    expect(first).not.toBe('');
    expect(later.at(-1)).toMatch(/^openai:gpt-4.1-mini keeps failing and is left alone for a while: ./);
  });
});
