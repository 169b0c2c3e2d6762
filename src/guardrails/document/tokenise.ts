import type { NormalText } from './normalise-text.ts';
import { type Word, wordOf } from './word.ts';

/** A word of a text. Offsets are of the normal text. */
export interface Token {
  readonly index: number;
  readonly text: string;
  /** Folded, without a possessive ending. */
  readonly folded: string;
  readonly stem: string;
  /** The folded word by itself. */
  readonly word: Word;
  readonly start: number;
  /** Without the possessive ending. */
  readonly end: number;
  readonly isPossessive: boolean;
  readonly shape: 'lower' | 'capital' | 'upper' | 'mixed' | 'digit';
  /** What stands between the token before and this one. */
  readonly gap: string;
}

const wordPattern = /\.?[\p{L}\p{N}]+(?:['’.&][\p{L}\p{N}]+)*(?:\+\+|#)?/uy;

const ascii = 128;
const [other, lower, upper, digit, dot] = [0, 1, 2, 3, 4];
const classes = Uint8Array.from({ length: ascii }, (_, unit) => {
  const char = String.fromCharCode(unit);
  if (/[a-z]/.test(char)) return lower;
  if (/[A-Z]/.test(char)) return upper;
  if (/\d/.test(char)) return digit;
  return char === '.' ? dot : other;
});
/** What may carry on a word that has begun with letters and digits of ASCII, beside what is no ASCII. */
const joints = new Set(Array.from("'.&+#", (char) => char.charCodeAt(0)));

function shapeOf(text: string): Token['shape'] {
  const first = text.charCodeAt(0);
  if (first < ascii && classes[first] === digit) return 'digit';
  let at = 1;
  while (at < text.length && text.charCodeAt(at) < ascii && classes[text.charCodeAt(at)] === lower) at += 1;
  if (first < ascii && at === text.length) {
    if (classes[first] === lower) return 'lower';
    if (classes[first] === upper && at > 1) return 'capital';
  }
  const letters = text.replace(/[^\p{L}]/gu, '');
  if (letters === letters.toLowerCase()) return 'lower';
  if (letters.length > 1 && letters === letters.toUpperCase()) return 'upper';
  const rest = letters.slice(1);
  return rest === rest.toLowerCase() ? 'capital' : 'mixed';
}

/** Where the word that begins at an offset ends; the offset itself where none does. */
function wordEnd(text: string, start: number): number {
  const first = text.charCodeAt(start);
  if (first < ascii && classes[first] === other) return start;
  if (first < ascii && classes[first] !== dot) {
    let end = start + 1;
    while (end < text.length && text.charCodeAt(end) < ascii && isAlphanumeric(text.charCodeAt(end))) end += 1;
    const next = text.charCodeAt(end);
    if (end === text.length || (next < ascii && !joints.has(next))) return end;
  }
  wordPattern.lastIndex = start;
  return wordPattern.test(text) ? wordPattern.lastIndex : start;
}

const isAlphanumeric = (unit: number): boolean => classes[unit] !== other && classes[unit] !== dot;

/** The code point at an offset takes so many units. */
const unitsAt = (text: string, at: number): number => (text.codePointAt(at)! > 0xffff ? 2 : 1);

export function tokenise(normal: NormalText): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  for (let at = 0; at < normal.text.length; ) {
    const to = wordEnd(normal.text, at);
    if (to === at) {
      at += unitsAt(normal.text, at);
      continue;
    }
    let start = at;
    let text = normal.text.slice(at, to);
    at = to;
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
    const word = wordOf(folded);
    tokens.push({
      index: tokens.length,
      text,
      folded: word.folded,
      stem: word.stem,
      word,
      start,
      end,
      isPossessive: isPossessive || (folded.endsWith('s') && isApostrophe(normal.text[end])),
      shape: shapeOf(text),
      gap: normal.text.slice(last, start),
    });
    last = end;
  }
  return tokens;
}

const isApostrophe = (char: string | undefined): boolean => char === "'" || char === '’';

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
