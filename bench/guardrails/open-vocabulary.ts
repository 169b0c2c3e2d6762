import type { Features, NumberedFeatures } from '../../src/guardrails/linear-model.ts';
import type { Feature, Names, Vocabulary } from '../../src/guardrails/vocabulary.ts';

/** A vocabulary that has every feature it is asked for: what a model is fitted to. */
export interface OpenVocabulary extends Vocabulary {
  /** The same features by name. */
  named(features: NumberedFeatures): Features;
}

export function createOpenVocabulary(): OpenVocabulary {
  const numbers = new Map<string, Feature>();
  const names: string[] = [];
  const numberOf = (name: string): Feature => {
    const known = numbers.get(name) ?? names.push(name) - 1;
    numbers.set(name, known);
    return known;
  };
  const after = (opening: string): Names => ({ get: (rest) => numberOf(opening + rest) });
  return {
    after,
    pairs: (opening) => ({ get: (first) => after(`${opening}${first} `) }),
    named: ({ features, values, vectors }) => ({
      values: new Map(features.map((feature, at) => [names[feature]!, values[at]!])),
      vectors,
    }),
  };
}
