import type { Usage } from '../contract/personalize-response.ts';
import type { LlmConfig } from './llm-config.ts';
import type { Price, PriceSource, Prices } from './provider.ts';
import { isLocal, isProviderName, providerOf, providers } from './providers.ts';

/** By model: no two providers have a model of the same name. */
const listPrices: Prices = Object.assign({}, ...Object.values(providers).map(({ prices }) => prices));

/** A dated snapshot ("gpt-4o-2024-08-06", "claude-haiku-4-5-20251001", "-latest") costs what its family costs. */
const familyOf = (model: string): string => model.replace(/-(\d{4}-\d{2}-\d{2}|\d{8}|latest)$/, '');

/** null when the price is not known: the cost is then counted as 0. `own`: what the operator says goes first. */
export const priceOf = (model: string, own: Prices = {}): Price | null =>
  own[model] ?? listPrices[model] ?? listPrices[familyOf(model)] ?? null;

/** Where the list price of a provider's model is from; undefined where it is the operator's own, or not known. */
export const priceSourceOf = (provider: string, model: string, own: Prices = {}): PriceSource | undefined =>
  own[model] || !isProviderName(provider) || !priceOf(model) ? undefined : providerOf(provider).priceSource;

/** The models among the targets whose price is not known, as "provider:model". */
export const unpricedTargets = ({ targets, prices }: Pick<LlmConfig, 'targets' | 'prices'>): string[] =>
  targets.flatMap(({ provider, model }) =>
    isLocal(provider) || priceOf(model, prices) ? [] : [`${provider}:${model}`],
  );

interface PricedTokens extends Pick<Usage, 'prompt_tokens' | 'cached_prompt_tokens' | 'completion_tokens'> {
  /** Of prompt_tokens, put into the provider's cache. */
  cache_written_tokens?: number;
}

/** Cost in USD by the operator's price or the list price; 0 for an unknown model. */
export function costOf(model: string, tokens: PricedTokens, own: Prices = {}): number {
  const price = priceOf(model, own);
  if (!price) return 0;
  const { prompt_tokens, cached_prompt_tokens: cached = 0, cache_written_tokens: written = 0 } = tokens;
  const asked =
    (prompt_tokens - cached - written) * price.input +
    cached * (price.cached_input ?? price.input) +
    written * (price.cache_write ?? price.input);
  return (asked + tokens.completion_tokens * price.output) / 1_000_000;
}
