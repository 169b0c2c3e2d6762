import type { Usage } from '../contract/personalize-response.ts';
import type { Prompt } from '../prompts/prompt.ts';
import { answerSchema } from './answer-schema.ts';
import { costOf } from './prices.ts';
import type { Prices } from './provider.ts';

/** Tokens that a chat format and the forced call of a tool add around the texts, generously. */
const formatOverhead = 1_024;

/**
 * The most one call can use. Every tokenizer in use works on bytes and makes at most one token of each, so the bytes of
 * what is sent bound the prompt's tokens; max_output_tokens bounds the answer's.
 */
export function mostUsage(model: string, prompt: Prompt, own: Prices = {}): Usage {
  const sent = [prompt.system, prompt.user, JSON.stringify(answerSchema(prompt))];
  const tokens = {
    prompt_tokens: sent.reduce((sum, text) => sum + Buffer.byteLength(text), formatOverhead),
    completion_tokens: prompt.max_output_tokens,
  };
  // Dearest where all of it goes into a cache.
  return { ...tokens, cost_usd: costOf(model, { ...tokens, cache_written_tokens: tokens.prompt_tokens }, own) };
}
