import { languages } from '../data/languages.ts';

/** ISO 639 codes of the languages whose commonest words are known. */
export const codes: readonly string[] = Object.keys(languages);

/** A common word -> the places among the codes of the languages that it is common in. */
export const telling: ReadonlyMap<string, ReadonlySet<number>> = collect();

function collect(): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  for (const [at, { plain }] of Object.values(languages).entries())
    for (const word of plain.split(' ')) found.set(word, (found.get(word) ?? new Set()).add(at));
  return found;
}

/** What running text of a language has of its commonest words, at least. */
export const leastShare = 0.15;
