import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { featuresOfToken, fillRows, hashTokens } from './tag-features.ts';
import type { Token } from './tokenise.ts';

/** What tools/tagger wrote beside its table. */
interface Card {
  readonly sha256: string;
  readonly bits: number;
  readonly tags: readonly string[];
}

const data = new URL('../data/', import.meta.url);
const { sha256, bits, tags: names } = JSON.parse(readFileSync(new URL('tagger.json', data), 'utf8')) as Card;
const bytes = readFileSync(new URL('tagger.bin', data));
if (createHash('sha256').update(bytes).digest('hex') !== sha256)
  throw new Error('tagger.bin is not what its card says');

/** Four weights to a word of the table, and four words to a row: one row holds the weights of one feature. */
const wordsOfRow = 4;
const lanes = names.length;
if (lanes > 4 * wordsOfRow) throw new Error('tagger.bin has more tags than a row of the table holds');

/** Weights, each raised by 128 so that none is negative: sums of 16 of them then fit 16 bits and need no sign. */
const table = new Int32Array(wordsOfRow << bits);
for (let row = 0; row < 1 << bits; row += 1)
  for (let lane = 0; lane < lanes; lane += 1)
    table[row * wordsOfRow + (lane >> 2)]! |= (bytes.readInt8(row * lanes + lane) + 128) << (8 * (lane & 3));

const lower = 0x00ff00ff;

/** Universal part of speech of each token, as many steps for each. English only. */
export function tagWords(tokens: readonly Token[]): string[] {
  const seen = hashTokens(tokens);
  const rows = new Int32Array(featuresOfToken);
  const scores = new Uint16Array(4 * wordsOfRow);
  const result: string[] = [];
  let last = 0;
  let before = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    fillRows(rows, seen, at, last, before, bits);
    addRows(rows, scores);
    let best = 0;
    for (let lane = 1; lane < lanes; lane += 1) if (scores[lane]! > scores[best]!) best = lane;
    result.push(names[best]!);
    before = last;
    last = best;
  }
  return result;
}

/** Sums the weights of each tag over the rows, two tags to an integer. */
function addRows(rows: Int32Array, scores: Uint16Array): void {
  for (let word = 0; word < wordsOfRow; word += 1) {
    let even = 0;
    let odd = 0;
    for (let feature = 0; feature < featuresOfToken; feature += 1) {
      const weights = table[rows[feature]! * wordsOfRow + word]!;
      even = (even + (weights & lower)) | 0;
      odd = (odd + ((weights >>> 8) & lower)) | 0;
    }
    scores[4 * word] = even;
    scores[4 * word + 1] = odd;
    scores[4 * word + 2] = even >>> 16;
    scores[4 * word + 3] = odd >>> 16;
  }
}
