import { LLMock } from '@copilotkit/aimock';
import { afterEach, describe, expect, it } from 'vitest';
import { parseVariants } from '../../src/llm/parse-variants.ts';
import { answerJson, type FakeAnswer, type FakeServer, startFakeServer } from './llm-fake-server.ts';
import { createTestChain } from './llm-test-chain.ts';

const env = (url: string, more = {}) => ({
  LLM_TARGETS: 'anthropic:claude-haiku-4-5',
  ANTHROPIC_API_KEY: 'key',
  ANTHROPIC_BASE_URL: url,
  ...more,
});
const refusal = (status: number, type: string, message: string, headers = {}): FakeAnswer =>
  answerJson({ type: 'error', error: { type, message } }, status, headers);
const message = (content: unknown[], more = {}): FakeAnswer =>
  answerJson({
    id: 'msg',
    type: 'message',
    role: 'assistant',
    model: 'claude-haiku-4-5',
    stop_reason: 'end_turn',
    content,
    usage: { input_tokens: 2_000, output_tokens: 400 },
    ...more,
  });
const variants = { variants: [{ subject: 'S', message: 'Hi Ioana, one' }] };
const delivered = message([{ type: 'tool_use', id: 't', name: 'deliver_answer', input: variants }]);

describe('the anthropic adapter', () => {
  let server: FakeServer | undefined;
  afterEach(() => server?.close());

  it('takes the answer from the forced tool, with usage and cost', async () => {
    const mock = new LLMock({ port: 0 });
    await mock.start();
    mock.on(
      {},
      {
        toolCalls: [{ name: 'deliver_answer', arguments: JSON.stringify(variants) }],
        usage: { input_tokens: 2_000, output_tokens: 400 },
      },
    );
    const completion = await createTestChain(env(mock.url)).complete();
    await mock.stop();
    const [parsed] = parseVariants(completion.text, { variant_count: 1, with_subject: true });
    expect(parsed!.text).toEqual(variants.variants[0]);
    expect(completion.usage).toEqual({ prompt_tokens: 2_000, completion_tokens: 400, cost_usd: 0.004 });
  });

  it('keeps temperature within what the API takes and drops it when a model refuses it', async () => {
    server = await startFakeServer([
      refusal(400, 'invalid_request_error', 'temperature: this model does not accept it'),
      delivered,
    ]);
    const { unused_settings } = await createTestChain(env(server.url)).complete();
    expect(unused_settings).toEqual(['seed', 'temperature']);
    expect(server.calls[0]!.body).toMatchObject({
      temperature: 0.7,
      tool_choice: { type: 'tool', name: 'deliver_answer' },
    });
    expect(server.calls[1]!.body).not.toHaveProperty('temperature');
  });

  it('marks the fixed part of the prompt for the cache, and counts what went into it and came from it', async () => {
    const cached = (usage: object) =>
      message([{ type: 'tool_use', id: 't', name: 'deliver_answer', input: variants }], { usage });
    const written = { input_tokens: 300, output_tokens: 400, cache_creation_input_tokens: 1_700 };
    const read = { input_tokens: 300, output_tokens: 400, cache_read_input_tokens: 1_700 };
    server = await startFakeServer([cached(written), cached(read)]);
    const chain = createTestChain(env(server.url));
    const usages = [(await chain.complete()).usage, (await chain.complete()).usage];
    expect(usages).toEqual([
      {
        prompt_tokens: 2_000,
        completion_tokens: 400,
        cost_usd: expect.closeTo((300 + 1_700 * 1.25 + 400 * 5) / 1e6, 12),
      },
      {
        prompt_tokens: 2_000,
        cached_prompt_tokens: 1_700,
        completion_tokens: 400,
        cost_usd: expect.closeTo((300 + 1_700 * 0.1 + 400 * 5) / 1e6, 12),
      },
    ]);
    expect(server.calls[0]!.body).toMatchObject({ system: [{ cache_control: { type: 'ephemeral' } }] });
  });

  it('asks for plain JSON where tools are refused', async () => {
    server = await startFakeServer([
      refusal(400, 'invalid_request_error', 'tools are not supported'),
      message([{ type: 'text', text: JSON.stringify(variants) }]),
    ]);
    expect((await createTestChain(env(server.url)).complete()).text).toBe(JSON.stringify(variants));
    expect(server.calls[1]!.body).not.toHaveProperty('tools');
  });

  it('tries again when the API is overloaded', async () => {
    server = await startFakeServer([refusal(529, 'overloaded_error', 'Overloaded'), delivered]);
    await createTestChain(env(server.url)).complete();
    expect(server.calls).toHaveLength(2);
  });

  it('leaves for the next target when the account is out of credit', async () => {
    server = await startFakeServer([refusal(400, 'invalid_request_error', 'Your credit balance is too low')]);
    const chain = createTestChain(env(server.url, { LLM_TARGETS: 'anthropic:claude-haiku-4-5,template' }));
    expect((await chain.complete()).provider).toBe('template');
    expect(server.calls).toHaveLength(1);
  });

  it('waits as long as a 429 says', async () => {
    server = await startFakeServer([refusal(429, 'rate_limit_error', 'slow down', { 'retry-after': '7' })]);
    await expect(createTestChain(env(server.url)).complete()).rejects.toMatchObject({
      name: 'LlmBackoff',
      delayMs: 7_000,
    });
  });

  it('reads a refusal of the model as one', async () => {
    server = await startFakeServer([message([], { stop_reason: 'refusal' })]);
    await expect(createTestChain(env(server.url)).complete()).rejects.toMatchObject({ kind: 'content_refused' });
  });
});
