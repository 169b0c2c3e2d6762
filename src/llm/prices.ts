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

/** Cost in USD by list price; 0 for an unknown model. */
export function costOf(model: string, tokens: Pick<Usage, 'prompt_tokens' | 'completion_tokens'>): number {
  const price = priceOf(model);
  if (!price) return 0;
  return (tokens.prompt_tokens * price.input + tokens.completion_tokens * price.output) / 1_000_000;
}
