import type { Model } from '../contract/model.ts';
import type { Llm } from './llm.ts';
import { priceOf } from './prices.ts';

/** The configured targets in fallback order, as a replay names them. The offline writer costs nothing. */
export const listModels = ({ targets }: Pick<Llm, 'targets'>): Model[] =>
  targets.map(({ provider, model }) => ({
    model: `${provider}:${model}`,
    price: provider === 'template' ? { input: 0, output: 0 } : priceOf(model),
  }));
