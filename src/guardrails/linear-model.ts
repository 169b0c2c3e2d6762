import { readFileSync } from 'node:fs';
import { type Feature, type Vocabulary, vocabularyOf } from './vocabulary.ts';

/** What a model is told: values and vectors by name. */
export interface Features {
  readonly values: Map<string, number>;
  readonly vectors: Record<string, Float64Array>;
}

/** The same with each feature by the number that a vocabulary gives it, and its value at the same place. */
export interface NumberedFeatures {
  readonly features: readonly Feature[];
  readonly values: readonly number[];
  readonly vectors: Features['vectors'];
}

export interface LinearModel {
  readonly values: Record<string, number>;
  readonly vectors: Record<string, readonly number[]>;
}

/**
 * Log odds, by fitted weights, of what the model was fitted to tell, up to a constant: the threshold that a score is
 * compared with holds it.
 */
export type Score<Told = Features> = (told: Told) => number;

type Weights = readonly (readonly [name: string, weights: Float64Array])[];

const weightsOf = ({ vectors }: LinearModel): Weights =>
  Object.entries(vectors).map(([name, weights]) => [name, Float64Array.from(weights)]);

function addVectors(start: number, weights: Weights, vectors: Features['vectors']): number {
  let sum = start;
  for (const [name, weight] of weights) {
    const vector = vectors[name];
    if (vector) for (let at = 0; at < weight.length; at += 1) sum += weight[at]! * vector[at]!;
  }
  return sum;
}

/** Logistic regression as a scoring function. A feature without a weight says nothing. */
export function scoreWith(model: LinearModel): Score {
  const weights = new Map(Object.entries(model.values));
  const ofVectors = weightsOf(model);
  return ({ values, vectors }) => {
    let sum = 0;
    for (const [name, value] of values) sum += (weights.get(name) ?? 0) * value;
    return addVectors(sum, ofVectors, vectors);
  };
}

/** A model whose features are told by number. */
export interface NumberedModel {
  readonly vocabulary: Vocabulary;
  readonly score: Score<NumberedFeatures>;
}

export function numberFeaturesOf(model: LinearModel): NumberedModel {
  const weights = Float64Array.from(Object.values(model.values));
  const ofVectors = weightsOf(model);
  return {
    vocabulary: vocabularyOf(Object.keys(model.values)),
    score: ({ features, values, vectors }) => {
      let sum = 0;
      for (let at = 0; at < features.length; at += 1) sum += weights[features[at]!]! * values[at]!;
      return addVectors(sum, ofVectors, vectors);
    },
  };
}

/** A model kept in src/guardrails/data. */
export const readModel = (name: string): LinearModel =>
  JSON.parse(readFileSync(new URL(`./data/${name}`, import.meta.url), 'utf8')) as LinearModel;
