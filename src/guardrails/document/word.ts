import { genericStems } from '../data/generic-words.ts';
import { functionWords } from './function-words.ts';
import { stemWord } from './stem-word.ts';

/** What is known of a folded word by itself, wherever it stands. */
export interface Word {
  readonly folded: string;
  readonly stem: string;
  /** Whether it carries no content of its own. */
  readonly isFunctionWord: boolean;
  /** Whether it is of plain speech, which tells nothing about its subject: "the", "with", "team". */
  readonly isPlain: boolean;
  /** Kept here by what looks its vector up (word-vectors.ts); undefined before. */
  vector: number | undefined;
}

const words = new Map<string, Word>();
const limit = 50_000;
/** A longer one is met once. */
const longest = 40;

/** The word of a folded text; looked up once for each text. */
export function wordOf(folded: string): Word {
  const known = words.get(folded);
  if (known !== undefined) return known;
  const stem = stemWord(folded);
  const isFunctionWord = functionWords.has(folded);
  const isPlain = isFunctionWord || genericStems.has(stem);
  const word: Word = { folded, stem, isFunctionWord, isPlain, vector: undefined };
  if (folded.length > longest) return word;
  if (words.size >= limit) words.clear();
  words.set(folded, word);
  return word;
}
