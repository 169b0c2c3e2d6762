import { readFileSync } from 'node:fs';

/** What a model is told: named values, and vectors by name. */
export interface Features {
  readonly values: Map<string, number>;
  readonly vectors: Record<string, Float64Array>;
}

export interface LinearModel {
  readonly values: Record<string, number>;
  readonly vectors: Record<string, readonly number[]>;
}

/**
 * Log odds, by fitted weights, of what the model was fitted to tell, up to a constant: the threshold that a score is
 * compared with holds it.
 */
export type Score = (features: Features) => number;

/** Logistic regression as a scoring function. A feature without a weight says nothing. */
export function scoreWith(model: LinearModel): Score {
  const weights = new Map(Object.entries(model.values));
  const vectors = Object.entries(model.vectors);
  return (features) => {
    let sum = 0;
    for (const [name, value] of features.values) sum += (weights.get(name) ?? 0) * value;
    for (const [name, weight] of vectors) {
      const vector = features.vectors[name];
      if (vector) for (let at = 0; at < weight.length; at += 1) sum += weight[at]! * vector[at]!;
    }
    return sum;
  };
}

/** The scoring function of a model kept in src/guardrails/data. */
export const readModel = (name: string): Score =>
  scoreWith(JSON.parse(readFileSync(new URL(`./data/${name}`, import.meta.url), 'utf8')) as LinearModel);
