import type { Usage } from '../contract/personalize-response.ts';
import type { Price } from './provider.ts';
import { providers } from './providers.ts';

/** By model: no two providers have a model of the same name. */
const listPrices: Readonly<Record<string, Price>> = Object.assign(
  {},
  ...Object.values(providers).map(({ prices }) => prices),
);

/** A dated snapshot ("gpt-4o-2024-08-06", "claude-haiku-4-5-20251001", "-latest") costs what its family costs. */
const familyOf = (model: string): string => model.replace(/-(\d{4}-\d{2}-\d{2}|\d{8}|latest)$/, '');

/** null when the price is not known: the cost is then counted as 0. */
export const priceOf = (model: string): Price | null => listPrices[model] ?? listPrices[familyOf(model)] ?? null;

interface PricedTokens extends Pick<Usage, 'prompt_tokens' | 'cached_prompt_tokens' | 'completion_tokens'> {
  /** Of prompt_tokens, put into the provider's cache. */
  cache_written_tokens?: number;
}

/** Cost in USD by list price; 0 for an unknown model. */
export function costOf(model: string, tokens: PricedTokens): number {
  const price = priceOf(model);
  if (!price) return 0;
  const { prompt_tokens, cached_prompt_tokens: cached = 0, cache_written_tokens: written = 0 } = tokens;
  const asked =
    (prompt_tokens - cached - written) * price.input +
    cached * (price.cached_input ?? price.input) +
    written * (price.cache_write ?? price.input);
  return (asked + tokens.completion_tokens * price.output) / 1_000_000;
}
