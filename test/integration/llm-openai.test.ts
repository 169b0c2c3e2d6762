import { LLMock } from '@copilotkit/aimock';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mostUsage } from '../../src/llm/most-usage.ts';
import { parseVariants } from '../../src/llm/parse-variants.ts';
import { answerCompletion, answerError, answerJson, type FakeServer, startFakeServer } from './llm-fake-server.ts';
import { createTestChain, openAiEnv } from './llm-test-chain.ts';

const answer = '{"variants":[{"subject":"S","message":"Hi Ioana, one"}]}';

describe('the openai adapter, against aimock', () => {
  let mock: LLMock;
  beforeEach(async () => {
    mock = new LLMock({ port: 0 });
    await mock.start();
  });
  afterEach(() => mock.stop());

  it('sends the prompt with a strict schema and returns text, usage and cost', async () => {
    mock.on({}, { content: answer, usage: { prompt_tokens: 1_000, completion_tokens: 500 } });
    const chain = createTestChain(openAiEnv(mock.url));
    const completion = await chain.complete();

    expect(completion).toMatchObject({
      provider: 'openai',
      model: 'gpt-4.1-mini',
      text: answer,
      usage: { prompt_tokens: 1_000, completion_tokens: 500 },
    });
    expect(completion.usage.cost_usd).toBeCloseTo(0.0012, 9);
    const sent = mock.getLastRequest()!.body as Record<string, unknown> & { messages: { content: string }[] };
    expect(sent).toMatchObject({ model: 'gpt-4.1-mini', temperature: 0.7, seed: 7 });
    expect(sent.response_format).toMatchObject({ type: 'json_schema', json_schema: { strict: true } });
    expect(sent.messages.map((message) => message.content).join()).toContain('Telvora');
    expect(chain.announced).toEqual([{ provider: 'openai', model: 'gpt-4.1-mini' }]);
  });

  it('does without what a server refuses, and remembers it', async () => {
    mock.on({}, (request) => {
      const format = request.response_format?.type;
      if (format) return { error: { message: `response_format ${format} is not supported`, code: 'x' }, status: 400 };
      if (request.seed !== undefined) return { error: { message: 'Unknown parameter: seed' }, status: 400 };
      return { content: answer };
    });
    const chain = createTestChain(openAiEnv(mock.url));
    expect((await chain.complete()).text).toBe(answer);
    const formats = () =>
      mock.getRequests().map((entry) => (entry.body as { response_format?: { type: string } }).response_format?.type);
    expect(formats()).toEqual(['json_schema', 'json_object', undefined, undefined]);

    const completion = await chain.complete();
    expect(mock.getRequests()).toHaveLength(5);
    expect(chain.slept).toEqual([]);
    expect(chain.announced).toHaveLength(5);
    expect(chain.failed.map(({ error, usage }) => [error.kind, usage.cost_usd])).toEqual(
      Array(3).fill(['option_refused', 0]),
    );
    expect(completion.unused_settings).toEqual(['seed']);
  });

  it('counts calls, tokens and cost', async () => {
    mock.on({}, { content: answer, usage: { prompt_tokens: 100, completion_tokens: 50 } });
    const chain = createTestChain(openAiEnv(mock.url));
    await chain.complete();
    await chain.complete();
    const text = await chain.metrics.registry.metrics();
    expect(text).toMatch(/candor_llm_calls_total\{[^}]*outcome="ok"[^}]*\} 2/);
    expect(text).toMatch(/candor_llm_tokens_total\{[^}]*kind="prompt"[^}]*\} 200/);
    expect(text).toMatch(/candor_llm_cost_usd_total\{[^}]*\} 0\.0002/);
  });
});

describe('the openai adapter, against other servers', () => {
  let server: FakeServer;
  afterEach(() => server.close());

  it.each<[string, Record<string, number> | undefined]>([
    ['is not reported', undefined],
    ['cannot be true', { prompt_tokens: 1e9, completion_tokens: 1e9 }],
    ['is less than a call can use', { prompt_tokens: 0, completion_tokens: -1 }],
  ])('counts usage that %s as the most that it can be', async (_, reported) => {
    server = await startFakeServer([answerCompletion('{"variants":[{"message":"Hello there"}]}', reported)]);
    const chain = createTestChain(openAiEnv(server.url));
    const { usage } = await chain.complete();
    expect(usage).toEqual({ ...mostUsage('gpt-4.1-mini', chain.prompt), estimated: true });
    expect(chain.warnings()).toBe(reported === undefined ? 0 : 1);
  });

  it('counts what was read from the cache, at its price', async () => {
    const usage = { prompt_tokens: 2_000, completion_tokens: 100, prompt_tokens_details: { cached_tokens: 1_500 } };
    server = await startFakeServer([answerCompletion('{"variants":[{"message":"Hello there"}]}', usage)]);
    expect((await createTestChain(openAiEnv(server.url)).complete()).usage).toEqual({
      prompt_tokens: 2_000,
      cached_prompt_tokens: 1_500,
      completion_tokens: 100,
      cost_usd: expect.closeTo((500 * 0.4 + 1_500 * 0.1 + 100 * 1.6) / 1e6, 12),
    });
  });

  it.each([3_000, -1, 1.5])('takes nothing off for %s cached tokens of 2,000', async (cached_tokens) => {
    const usage = { prompt_tokens: 2_000, completion_tokens: 100, prompt_tokens_details: { cached_tokens } };
    server = await startFakeServer([answerCompletion('{"variants":[{"message":"Hello there"}]}', usage)]);
    const chain = createTestChain(openAiEnv(server.url));
    expect((await chain.complete()).usage).toEqual({
      prompt_tokens: 2_000,
      completion_tokens: 100,
      cost_usd: expect.closeTo((2_000 * 0.4 + 100 * 1.6) / 1e6, 12),
      estimated: true,
    });
    expect(chain.warnings()).toBe(1);
  });

  it('reads an answer up to the size that is set, and counts a longer one as failed', async () => {
    server = await startFakeServer([
      answerCompletion('x'.repeat(3_000), { prompt_tokens: 1_000, completion_tokens: 9 }),
    ]);
    const chain = createTestChain(openAiEnv(server.url, { LLM_MAX_ANSWER_BYTES: '4000' }));
    expect((await chain.complete()).text).toHaveLength(3_000);
    const strict = createTestChain(openAiEnv(server.url, { LLM_MAX_ANSWER_BYTES: '2000' }));
    await expect(strict.complete()).rejects.toMatchObject({ kind: 'answer_too_large' });
    expect(strict.failed.map(({ usage }) => usage)).toEqual([
      { ...mostUsage('gpt-4.1-mini', strict.prompt), estimated: true },
    ]);
  });

  it('counts nothing for a call that never left this machine', async () => {
    server = await startFakeServer([]);
    await server.close();
    const chain = createTestChain(openAiEnv(server.url));
    await expect(chain.complete()).rejects.toMatchObject({ kind: 'connection' });
    expect(chain.failed.map(({ usage }) => usage.cost_usd)).toEqual([0, 0, 0]);
  });

  it('asks compatible servers for max_tokens, and gives an empty answer as it is', async () => {
    server = await startFakeServer([answerCompletion('', { prompt_tokens: 1, completion_tokens: 0 })]);
    const completion = await createTestChain(openAiEnv(server.url)).complete();
    expect(completion.text).toBe('');
    expect(() => parseVariants(completion.text, { variant_count: 1, with_subject: false })).toThrow();
    expect(server.calls[0]!.body.max_tokens).toBeGreaterThan(0);
    expect(server.calls[0]!.body).not.toHaveProperty('max_completion_tokens');
  });

  it('takes a 500 about the answer format for a refusal of it', async () => {
    server = await startFakeServer([
      answerError(500, "body.response_format.type: Input should be 'text' or 'json_object'"),
      answerCompletion(answer, { prompt_tokens: 1, completion_tokens: 1 }),
    ]);
    expect((await createTestChain(openAiEnv(server.url)).complete()).text).toBe(answer);
    expect(server.calls.map((call) => (call.body.response_format as { type: string }).type)).toEqual([
      'json_schema',
      'json_object',
    ]);
  });

  it('reads a refusal of the model as one', async () => {
    server = await startFakeServer([
      answerJson({
        choices: [{ finish_reason: 'stop', message: { role: 'assistant', content: null, refusal: 'No.' } }],
        usage: { prompt_tokens: 1_000, completion_tokens: 10 },
      }),
    ]);
    const chain = createTestChain(openAiEnv(server.url));
    await expect(chain.complete()).rejects.toMatchObject({ kind: 'content_refused' });
    expect(server.calls).toHaveLength(1);
    expect(chain.failed[0]!.usage).toMatchObject({ prompt_tokens: 1_000, completion_tokens: 10 });
    expect(await chain.metrics.registry.metrics()).toMatch(/candor_llm_tokens_total\{[^}]*kind="prompt"[^}]*\} 1000/);
  });
});
