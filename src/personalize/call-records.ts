import { isoTime } from '../clock.ts';
import type { OutputRecord, PromptRecord, Usage } from '../contract/personalize-response.ts';
import type { LlmTarget } from '../llm/llm.ts';
import { mostUsage } from '../llm/most-usage.ts';
import type { Prices } from '../llm/provider.ts';
import { isLocal } from '../llm/providers.ts';
import { noUsage } from '../llm/settle-usage.ts';
import type { Prompt } from '../prompts/prompt.ts';

type PromptKey = Pick<PromptRecord, 'request_id' | 'attempt' | 'step' | 'provider' | 'model'>;

/** The same for a prompt and the outputs of its calls. */
export const promptKey = ({ request_id, attempt, step, provider, model }: PromptKey): string =>
  [request_id, attempt, step, provider, model].join('/');

/** Of one call with a prompt: what its reservation is known by. */
export const callId = (prompt: PromptKey, call: number): string => `${promptKey(prompt)}/${call}`;

/** Of all calls begun with a prompt. */
export const callIds = (prompt: PromptRecord): string[] =>
  Array.from({ length: prompt.calls ?? 1 }, (_, at) => callId(prompt, at + 1));

/** The record of a target's first call with a prompt. */
export const promptRecord = (
  round: { requestId: string; attempt: number; indexes: number[]; now: number },
  prompt: Prompt,
  target: LlmTarget,
  prices: Prices,
): PromptRecord => ({
  request_id: round.requestId,
  attempt: round.attempt,
  step: prompt.step,
  prompt_version: prompt.version,
  system_prompt: prompt.system,
  user_prompt: prompt.user,
  provider: target.provider,
  model: target.model,
  temperature: prompt.temperature,
  ...(prompt.seed === undefined ? {} : { seed: prompt.seed }),
  variant_indexes: round.indexes,
  calls: 1,
  reserved: isLocal(target.provider) ? noUsage : mostUsage(target.model, prompt, prices),
  created_at: isoTime(round.now),
});

/** The record of a call that gave no text. */
export const failedOutput = (
  prompt: PromptRecord,
  failed: { call: number; error: NonNullable<OutputRecord['error']>; usage: Usage; latencyMs: number; now: number },
): OutputRecord => ({
  ...outputHead(prompt, failed.call, failed.now),
  raw_output: '',
  parsed_variants: [],
  violations: [],
  error: failed.error,
  usage: failed.usage,
  latency_ms: failed.latencyMs,
});

export const outputHead = (prompt: PromptRecord, call: number, now: number) => ({
  request_id: prompt.request_id,
  attempt: prompt.attempt,
  ...(call === 1 ? {} : { call }),
  step: prompt.step,
  provider: prompt.provider,
  model: prompt.model,
  created_at: isoTime(now),
});
