import { lexiconLanguages } from '../data/languages.ts';
import { readEntries } from './read-lexicon.ts';

/** The words under an id of lexicons/<language>/<name>.yaml, of some languages in their order, else of every one. */
export const wordsUnder = (name: string, id: string, languages: readonly string[] = lexiconLanguages): string[] =>
  languages.flatMap((language) =>
    readEntries(language, name).flatMap((entry) => (entry.id === id ? (entry.words ?? []) : [])),
  );
