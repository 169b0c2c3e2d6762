import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { createConfig } from '../../src/config/config.ts';
import { createLlm } from '../../src/llm/create-llm.ts';
import { createPostgresRateLimiter } from '../../src/llm/postgres-rate-limiter.ts';
import { createRedisRateLimiter } from '../../src/llm/redis-rate-limiter.ts';
import { createLogger } from '../../src/logger.ts';
import { createMetrics } from '../../src/metrics.ts';
import { buildPrompt } from '../../src/prompts/build-prompt.ts';
import { noTracing } from '../../src/tracing/tracing.ts';
import { exampleRequest } from '../support/example-request.ts';
import { answerCompletion, type FakeServer, startFakeServer } from './llm-fake-server.ts';
import { openAiEnv } from './llm-test-chain.ts';

let server: FakeServer;
afterEach(() => server.close());

/** A port on which nobody listens. */
async function closedPort(): Promise<number> {
  const listener = createServer();
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const { port } = listener.address() as AddressInfo;
  await new Promise((resolve) => listener.close(resolve));
  return port;
}

const logger = createLogger('silent');

it.each([
  ['Redis', (port: number) => createRedisRateLimiter({ url: `redis://127.0.0.1:${port}`, keyPrefix: '{t}', logger })],
  ['PostgreSQL', (port: number) => createPostgresRateLimiter({ url: `postgres://127.0.0.1:${port}/t`, logger })],
])(
  'calls no provider past a limiter on %s that cannot be reached, and gives the slot back soon',
  async (_, limiterAt) => {
    server = await startFakeServer([answerCompletion('{}')]);
    const llm = createLlm({
      config: createConfig(openAiEnv(server.url, { LLM_REQUESTS_PER_MINUTE: '60' })).llm,
      clock: systemClock,
      logger,
      metrics: createMetrics(),
      limiter: limiterAt(await closedPort()),
      tracing: noTracing,
    });
    const request = exampleRequest();
    const call = {
      request_id: 'req',
      attempt: 1,
      prompt: buildPrompt({ request, step: 'full', variantIndexes: [0], temperature: 0, marker: 'm' }),
      request,
      variant_indexes: [0],
      signal: new AbortController().signal,
    };
    await expect(llm.complete(call, { beforeCall: async () => {} })).rejects.toMatchObject({ name: 'LlmBackoff' });
    expect(server.calls).toHaveLength(0);
    await llm.close();
  },
);
