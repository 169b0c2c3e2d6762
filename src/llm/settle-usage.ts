import type { Usage } from '../contract/personalize-response.ts';
import type { Prompt } from '../prompts/prompt.ts';
import type { ReportedTokens } from './llm.ts';
import { mostUsage } from './most-usage.ts';
import { costOf } from './prices.ts';
import type { Prices } from './provider.ts';

export const noUsage: Usage = { prompt_tokens: 0, completion_tokens: 0, cost_usd: 0 };

/** What a call is counted with, and whether what the provider reports cannot be true. */
export interface SettledUsage {
  usage: Usage;
  impossible: boolean;
}

const isCount = (tokens: unknown): tokens is number => Number.isInteger(tokens) && (tokens as number) >= 0;

/**
 * Usage and cost of a call that was, or may have been, billed. What is reported counts as far as it can be true; what
 * is not reported counts as the most it can have been, so that no sum is ever less than what was billed.
 */
export function settleUsage(
  model: string,
  prompt: Prompt,
  reported: ReportedTokens,
  text: string,
  own: Prices = {},
): SettledUsage {
  const most = mostUsage(model, prompt, own);
  const settle = (value: unknown, least: number, limit: number) => {
    const isTrue = isCount(value) && value >= least && value <= limit;
    return isTrue ? { tokens: value, isTrue } : { tokens: limit, isTrue };
  };
  const asked = settle(reported.prompt, 1, most.prompt_tokens);
  const answered = settle(reported.completion, text === '' ? 0 : 1, most.completion_tokens);
  const isSaid = (value: unknown): boolean => value !== undefined && value !== null;
  const cache = cacheOf(reported, asked);
  const tokens = {
    prompt_tokens: asked.tokens,
    completion_tokens: answered.tokens,
    ...(cache.read > 0 ? { cached_prompt_tokens: cache.read } : {}),
  };
  return {
    usage: {
      ...tokens,
      cost_usd: costOf(model, { ...tokens, cache_written_tokens: cache.written }, own),
      ...(asked.isTrue && answered.isTrue && cache.isTrue ? {} : { estimated: true as const }),
    },
    impossible:
      (isSaid(reported.prompt) && !asked.isTrue) || (isSaid(reported.completion) && !answered.isTrue) || !cache.isTrue,
  };
}

/**
 * What of the prompt came from the provider's cache and went into it, which only makes a part of a prompt that is known
 * cheaper or dearer. What cannot be true counts as all put into it, the most that it can have cost.
 */
function cacheOf(
  { cached, cache_written }: ReportedTokens,
  asked: { tokens: number; isTrue: boolean },
): { read: number; written: number; isTrue: boolean } {
  const [read, written] = [cached ?? 0, cache_written ?? 0];
  if (asked.isTrue && isCount(read) && isCount(written) && read + written <= asked.tokens)
    return { read, written, isTrue: true };
  return { read: 0, written: asked.tokens, isTrue: !asked.isTrue };
}
