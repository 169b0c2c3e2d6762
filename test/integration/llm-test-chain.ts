import { vi } from 'vitest';
import type { Clock } from '../../src/clock.ts';
import { createConfig, type Env } from '../../src/config/config.ts';
import { createLlm } from '../../src/llm/create-llm.ts';
import type { FailedCall, Llm, LlmCompletion, LlmTarget } from '../../src/llm/llm.ts';
import { createMemoryRateLimiter } from '../../src/llm/memory-rate-limiter.ts';
import { createLogger } from '../../src/logger.ts';
import { createMetrics, type Metrics } from '../../src/metrics.ts';
import { buildPrompt } from '../../src/prompts/build-prompt.ts';
import type { Prompt } from '../../src/prompts/prompt.ts';
import { noTracing } from '../../src/tracing/tracing.ts';
import { exampleRequest } from '../support/example-request.ts';

export interface TestChain {
  llm: Llm;
  metrics: Metrics;
  /** Every sleep between tries, in ms; none of them takes real time. */
  slept: number[];
  /** The target of every call announced, in order. */
  announced: LlmTarget[];
  failed: FailedCall[];
  prompt: Prompt;
  /** How many warnings were logged. */
  warnings(): number;
  /** The reason of each warning that has one. */
  reasons(): string[];
  advance(ms: number): void;
  /** How long announcing a call takes from now on. */
  delayStore(ms: number): void;
  complete(options?: { signal?: AbortSignal; model?: string }): Promise<LlmCompletion>;
}

/** The configured chain with time that passes only in sleeps and by `advance`. */
export function createTestChain(env: Env): TestChain {
  const started = Date.parse('2026-11-25T12:00:00.000Z');
  let skipped = 0;
  let storeMs = 0;
  const slept: number[] = [];
  const announced: LlmTarget[] = [];
  const failed: FailedCall[] = [];
  const logger = createLogger('silent');
  const warn = vi.spyOn(logger, 'warn');
  const clock: Clock = {
    now: () => started + skipped,
    sleep: async (ms) => {
      slept.push(ms);
      skipped += ms;
    },
  };
  const metrics = createMetrics();
  const llm = createLlm({
    config: createConfig(env).llm,
    clock,
    logger,
    metrics,
    limiter: createMemoryRateLimiter(clock),
    tracing: noTracing,
  });
  const request = exampleRequest();
  const prompt = buildPrompt({
    request,
    step: 'full',
    variantIndexes: [0, 1, 2],
    temperature: 0.7,
    seed: 7,
    marker: 'abc123',
  });
  return {
    llm,
    metrics,
    slept,
    announced,
    failed,
    prompt,
    warnings: () => warn.mock.calls.length,
    reasons: () => warn.mock.calls.flatMap(([fields]) => (fields as { reason?: string }).reason ?? []),
    advance: (ms) => {
      skipped += ms;
    },
    delayStore: (ms) => {
      storeMs = ms;
    },
    complete: ({ signal = new AbortController().signal, model } = {}) =>
      llm.complete(
        { request_id: 'req_test', attempt: 1, prompt, request, variant_indexes: [0, 1, 2], signal },
        {
          beforeCall: async ({ provider, model: name }) => {
            announced.push({ provider, model: name });
            skipped += storeMs;
          },
          callFailed: async (call) => void failed.push(call),
          ...(model === undefined ? {} : { model }),
        },
      ),
  };
}

export const openAiEnv = (url: string, env: Env = {}): Env => ({
  LLM_TARGETS: 'openai:gpt-4.1-mini',
  OPENAI_API_KEY: 'sk-test',
  OPENAI_BASE_URL: `${url}/v1`,
  ...env,
});
