import { readFileSync } from 'node:fs';

const lines = (name: string): string[] =>
  readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean);

/** The 11,000 commonest English words, inflected forms included. Data: SCOWL, see NOTICE. */
export const commonWords: ReadonlySet<string> = new Set(lines('common-words.txt'));

const englishWords: ReadonlySet<string> = new Set([...commonWords, ...lines('words.txt')]);

/** Whether a folded word is ordinary English, not a name. */
export const isEnglishWord = (word: string): boolean => englishWords.has(word);
