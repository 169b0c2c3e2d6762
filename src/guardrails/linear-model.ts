import { readFileSync } from 'node:fs';
import { type Feature, type Vocabulary, vocabularyOf } from './vocabulary.ts';

/** What a model is told: values by name, or by the number that a vocabulary gives a name, and vectors by name. */
export interface Features<Name = string> {
  readonly values: Map<Name, number>;
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
export type Score<Name = string> = (features: Features<Name>) => number;

function scorer<Name>(weightOf: (name: Name) => number, model: LinearModel): Score<Name> {
  const vectors = Object.entries(model.vectors).map(([name, weights]) => [name, Float64Array.from(weights)] as const);
  return (features) => {
    let sum = 0;
    for (const [name, value] of features.values) sum += weightOf(name) * value;
    for (const [name, weight] of vectors) {
      const vector = features.vectors[name];
      if (vector) for (let at = 0; at < weight.length; at += 1) sum += weight[at]! * vector[at]!;
    }
    return sum;
  };
}

/** Logistic regression as a scoring function. A feature without a weight says nothing. */
export function scoreWith(model: LinearModel): Score {
  const weights = new Map(Object.entries(model.values));
  return scorer((name) => weights.get(name) ?? 0, model);
}

/** A model whose features are told by number. */
export interface NumberedModel {
  readonly vocabulary: Vocabulary;
  readonly score: Score<Feature>;
}

export function numberFeaturesOf(model: LinearModel): NumberedModel {
  const weights = Float64Array.from(Object.values(model.values));
  return {
    vocabulary: vocabularyOf(Object.keys(model.values)),
    score: scorer((feature) => weights[feature]!, model),
  };
}

/** A model kept in src/guardrails/data. */
export const readModel = (name: string): LinearModel =>
  JSON.parse(readFileSync(new URL(`./data/${name}`, import.meta.url), 'utf8')) as LinearModel;
