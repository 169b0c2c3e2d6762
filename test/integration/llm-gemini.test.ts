import { LLMock } from '@copilotkit/aimock';
import { expect, it } from 'vitest';
import { createTestChain } from './llm-test-chain.ts';

it('gemini is asked over its chat completions endpoint, and counted at its own price', async () => {
  const mock = new LLMock({ port: 0 });
  await mock.start();
  const answer = '{"variants":[{"subject":"S","message":"Hi Ioana, one"}]}';
  mock.on({}, { content: answer, usage: { prompt_tokens: 1_000, completion_tokens: 1_000 } });
  const chain = createTestChain({
    LLM_TARGETS: 'gemini:gemini-2.5-flash',
    GEMINI_API_KEY: 'test',
    GEMINI_BASE_URL: `${mock.url}/v1`,
  });
  const completion = await chain.complete();
  const sent = mock.getLastRequest()!.body as { response_format?: { type: string } };
  await mock.stop();
  expect(completion).toMatchObject({ provider: 'gemini', model: 'gemini-2.5-flash', text: answer });
  expect(completion.usage.cost_usd).toBeCloseTo(0.0028, 9);
  expect(sent.response_format).toMatchObject({ type: 'json_schema' });
});
