import { type LexiconEntry, patternOf, readEntries } from './read-lexicon.ts';

/** The entries of a lexicon by what they are wordings of, in its order. */
export function readGroups(language: string, name: string): ReadonlyMap<string, readonly LexiconEntry[]> {
  const groups = new Map<string, LexiconEntry[]>();
  for (const entry of readEntries(language, name)) {
    const key = entry.group ?? entry.id;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return groups;
}

/** One pattern for all of some entries; nothing is found where there are none. */
export const anyOf = (entries: readonly LexiconEntry[] = []): RegExp =>
  new RegExp(entries.map((entry) => patternOf(entry).source).join('|') || '(?!)', 'u');
