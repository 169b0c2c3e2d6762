/** A feature that a model weighs, as a number. */
export type Feature = number;

/** Features by the second part of their names. What the model does not know is none. */
export interface Names {
  get(rest: string): Feature | undefined;
}

/** Features by their names, looked up part by part, so that no name has to be put together. */
export interface Vocabulary {
  /** Those whose names begin with `opening`, by what follows it. */
  after(opening: string): Names;
  /** Those that are called `opening`, a word, a blank and another word: by the first word, then the second. */
  pairs(opening: string): { get(first: string): Names | undefined };
}

/** The features that a model has a weight for, each numbered by its place. */
export function vocabularyOf(names: readonly string[]): Vocabulary {
  const byOpening = new Map<string, ReadonlyMap<string, Feature>>();
  const pairsByOpening = new Map<string, ReadonlyMap<string, ReadonlyMap<string, Feature>>>();

  const startingWith = (opening: string): [string, Feature][] =>
    names.flatMap((name, feature) => (name.startsWith(opening) ? [[name.slice(opening.length), feature]] : []));

  function readPairs(opening: string): Map<string, Map<string, Feature>> {
    const pairs = new Map<string, Map<string, Feature>>();
    for (const [pair, feature] of startingWith(opening)) {
      const [first, second] = pair.split(' ') as [string, string];
      pairs.set(first, (pairs.get(first) ?? new Map()).set(second, feature));
    }
    return pairs;
  }

  return {
    after(opening) {
      const found = byOpening.get(opening) ?? new Map(startingWith(opening));
      byOpening.set(opening, found);
      return found;
    },
    pairs(opening) {
      const found = pairsByOpening.get(opening) ?? readPairs(opening);
      pairsByOpening.set(opening, found);
      return found;
    },
  };
}
