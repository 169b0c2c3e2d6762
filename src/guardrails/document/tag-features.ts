import type { Token } from './tokenise.ts';

/** What a tagger is told of a token: this many rows of its table, each a hash of one thing that is seen. */
export const featuresOfToken = 16;

const shapes: Record<Token['shape'], number> = { lower: 1, capital: 2, upper: 3, mixed: 4, digit: 5 };
/** A word ends in so many letters, and no more are looked at: a word of 20,000 letters costs what any other does. */
const longest = 24;

/** FNV-1a over the folded word, as a signed integer. */
function hashOf(word: string): number {
  const from = Math.max(0, word.length - longest);
  let hash = 0x811c9dc5 ^ word.length;
  for (let at = from; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}

function suffixOf(word: string, size: number): number {
  let hash = size;
  for (let at = Math.max(0, word.length - size); at < word.length; at += 1) hash = hash * 131 + word.charCodeAt(at);
  return hash | 0;
}

/** What parts two words: 0 a blank, 1 a comma, 2 a stop or a line's end, 3 a hyphen, 4 an apostrophe, 5 anything else. */
function gapClass(gap: string): number {
  if (gap === ' ') return 0;
  if (gap.length > longest) return 2;
  if (/[.!?\n]/.test(gap)) return 2;
  if (gap[0] === ',') return 1;
  if (gap.includes('-')) return 3;
  return gap[0] === "'" || gap[0] === '’' ? 4 : 5;
}

/** The tokens of a text as integers, read once. */
export interface TokenHashes {
  readonly word: Int32Array;
  readonly suffix: Int32Array;
  readonly shortSuffix: Int32Array;
  readonly shape: Int32Array;
  readonly gap: Int32Array;
  readonly length: number;
}

export function hashTokens(tokens: readonly Token[]): TokenHashes {
  const length = tokens.length;
  const word = new Int32Array(length + 1);
  const suffix = new Int32Array(length + 1);
  const shortSuffix = new Int32Array(length + 1);
  const shape = new Int32Array(length + 1);
  const gap = new Int32Array(length + 1);
  for (let at = 0; at < length; at += 1) {
    const token = tokens[at]!;
    word[at] = hashOf(token.folded);
    suffix[at] = suffixOf(token.folded, 3);
    shortSuffix[at] = suffixOf(token.folded, 2);
    gap[at] = at === 0 ? 2 : gapClass(token.gap);
    shape[at] = shapes[token.shape] + (token.isPossessive ? 8 : 0) + (token.text.length === 1 ? 16 : 0);
  }
  gap[length] = 2;
  return { word, suffix, shortSuffix, shape, gap, length };
}

/** Mixes the parts of a feature into a row of a table of 2^bits rows. */
function rowOf(kind: number, a: number, b: number, bits: number): number {
  let hash = Math.imul(a ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(kind + 1, 0x9e3779b1), 0xc2b2ae35);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x27d4eb2f);
  return (hash ^ (hash >>> 13)) >>> (32 - bits);
}

/** Writes the rows of the token at a place, given the tags of the two before it, into `rows`. */
export function fillRows(rows: Int32Array, seen: TokenHashes, at: number, last: number, before: number, bits: number) {
  const word = seen.word[at]!;
  const suffix = seen.suffix[at]!;
  const gap = seen.gap[at]!;
  const after = seen.gap[at + 1]!;
  const shape = seen.shape[at]! * 8 + gap;
  const previous = at === 0 ? 0 : seen.word[at - 1]!;
  const next = seen.word[at + 1]!;
  const nextSuffix = seen.suffix[at + 1]!;
  const nextShape = seen.shape[at + 1]! * 8 + after;
  const beyond = at + 2 <= seen.length ? seen.word[at + 2]! : 0;
  rows[0] = rowOf(0, word, 0, bits);
  rows[1] = rowOf(1, word, shape, bits);
  rows[2] = rowOf(2, suffix, shape, bits);
  rows[3] = rowOf(3, seen.shortSuffix[at]!, shape, bits);
  rows[4] = rowOf(4, last, gap, bits);
  rows[5] = rowOf(5, last, before, bits);
  rows[6] = rowOf(6, word, last, bits);
  rows[7] = rowOf(7, previous, gap, bits);
  rows[8] = rowOf(8, next, after, bits);
  rows[9] = rowOf(9, word, next, bits);
  rows[10] = rowOf(10, word, previous, bits);
  rows[11] = rowOf(11, nextSuffix, nextShape, bits);
  rows[12] = rowOf(12, shape, after, bits);
  rows[13] = rowOf(13, suffix, last * 16 + before, bits);
  rows[14] = rowOf(14, nextSuffix, last, bits);
  rows[15] = rowOf(15, beyond, word, bits);
}
