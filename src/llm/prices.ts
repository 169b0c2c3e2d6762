import type { Usage } from '../contract/personalize-response.ts';

export interface Price {
  /** USD per million tokens of the prompt. */
  input: number;
  /** USD per million tokens of the answer. */
  output: number;
}

/**
 * List prices, standard tier, without cache or batch discounts. Source: openai.com/api/pricing and
 * claude.com/pricing as of 2025-11-30. Check them there before relying on a cost: vendors change them.
 */
const listPrices: Record<string, Price> = {
  'gpt-4.1': { input: 2, output: 8 },
  'gpt-4.1-mini': { input: 0.4, output: 1.6 },
  'gpt-4.1-nano': { input: 0.1, output: 0.4 },
  'gpt-4o': { input: 2.5, output: 10 },
  'gpt-4o-mini': { input: 0.15, output: 0.6 },
  'gpt-5': { input: 1.25, output: 10 },
  'gpt-5-mini': { input: 0.25, output: 2 },
  'gpt-5-nano': { input: 0.05, output: 0.4 },
  'claude-opus-4-5': { input: 5, output: 25 },
  'claude-sonnet-4-5': { input: 3, output: 15 },
  'claude-haiku-4-5': { input: 1, output: 5 },
  'claude-3-5-haiku': { input: 0.8, output: 4 },
};

/** A dated snapshot ("gpt-4o-2024-08-06", "claude-haiku-4-5-20251001", "-latest") costs what its family costs. */
const familyOf = (model: string): string => model.replace(/-(\d{4}-\d{2}-\d{2}|\d{8}|latest)$/, '');

/** null when the price is not known: the cost is then counted as 0. */
export const priceOf = (model: string): Price | null => listPrices[model] ?? listPrices[familyOf(model)] ?? null;

/** Cost in USD by list price; 0 for an unknown model. */
export function costOf(model: string, tokens: Pick<Usage, 'prompt_tokens' | 'completion_tokens'>): number {
  const price = priceOf(model);
  if (!price) return 0;
  return (tokens.prompt_tokens * price.input + tokens.completion_tokens * price.output) / 1_000_000;
}
