import type { Model } from '../contract/model.ts';
import type { Llm } from './llm.ts';
import { priceOf, priceSourceOf } from './prices.ts';
import type { Prices } from './provider.ts';
import { isLocal, isProviderName, providers } from './providers.ts';

/** The configured targets in fallback order, as a replay names them. The offline writer costs nothing. */
export const listModels = ({ targets }: Pick<Llm, 'targets'>, prices: Prices): Model[] =>
  targets.map(({ provider, model }) => {
    const price_source = priceSourceOf(provider, model, prices);
    return {
      model: `${provider}:${model}`,
      price: isLocal(provider) ? { input: 0, output: 0 } : priceOf(model, prices),
      ...(price_source ? { price_source } : {}),
      ...(isProviderName(provider) ? { abilities: providers[provider].abilities } : {}),
    };
  });
