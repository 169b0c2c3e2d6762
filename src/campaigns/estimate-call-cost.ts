import type { LlmTarget, Prompt } from '../llm/llm.ts';
import { costOf } from '../llm/prices.ts';

/** Tokens that a chat format adds around two messages, generously. */
const chatOverhead = 64;

/**
 * What one call can cost at most, in USD, whichever target answers it. Every tokenizer in use works on bytes and makes
 * at most one token of each, so the prompt's bytes bound its tokens; max_output_tokens bounds the answer's.
 */
export const estimateCallCost = (prompt: Prompt, targets: LlmTarget[]): number => {
  const tokens = {
    prompt_tokens: Buffer.byteLength(prompt.system) + Buffer.byteLength(prompt.user) + chatOverhead,
    completion_tokens: prompt.max_output_tokens,
  };
  return Math.max(0, ...targets.map((target) => costOf(target.model, tokens)));
};
