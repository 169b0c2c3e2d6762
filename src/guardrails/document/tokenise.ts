import type { NormalText } from './normalise-text.ts';
import { stemWord } from './stem-word.ts';

/** A word of a text. Offsets are of the normal text. */
export interface Token {
  readonly index: number;
  readonly text: string;
  /** Folded, without a possessive ending. */
  readonly folded: string;
  readonly stem: string;
  readonly start: number;
  /** Without the possessive ending. */
  readonly end: number;
  readonly isPossessive: boolean;
  readonly shape: 'lower' | 'capital' | 'upper' | 'mixed' | 'digit';
  /** What stands between the token before and this one. */
  readonly gap: string;
}

const word = /\.?[\p{L}\p{N}]+(?:['’.&][\p{L}\p{N}]+)*(?:\+\+|#)?/gu;

function shapeOf(text: string): Token['shape'] {
  if (/^[a-z]+$/.test(text)) return 'lower';
  if (/^\d/.test(text)) return 'digit';
  if (/^[A-Z][a-z]+$/.test(text)) return 'capital';
  const letters = text.replace(/[^\p{L}]/gu, '');
  if (letters === letters.toLowerCase()) return 'lower';
  if (letters.length > 1 && letters === letters.toUpperCase()) return 'upper';
  const rest = letters.slice(1);
  return rest === rest.toLowerCase() ? 'capital' : 'mixed';
}

export function tokenise(normal: NormalText): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  for (const match of normal.text.matchAll(word)) {
    let start = match.index;
    let text = match[0];
    if (text[0] === '.' && !/^\.net$/i.test(text)) {
      start += 1;
      text = text.slice(1);
    }
    let folded = normal.folded.slice(start, start + text.length);
    const isPossessive = folded.endsWith("'s") && !notOwners.has(folded);
    if (isPossessive) {
      folded = folded.slice(0, -2);
      text = text.slice(0, folded.length);
    }
    const end = start + text.length;
    tokens.push({
      index: tokens.length,
      text,
      folded,
      stem: stemWord(folded),
      start,
      end,
      isPossessive: isPossessive || (folded.endsWith('s') && /^['’]/.test(normal.text.slice(end, end + 1))),
      shape: shapeOf(text),
      gap: normal.text.slice(last, start),
    });
    last = end;
  }
  return tokens;
}

/** "'s" for "is" or "us", not for an owner. */
const notOwners = new Set([
  "it's",
  "that's",
  "there's",
  "here's",
  "what's",
  "who's",
  "how's",
  "where's",
  "when's",
  "let's",
  "he's",
  "she's",
]);
