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
const table = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);

/** Universal part of speech of each token, as many steps for each. English only. */
export function tagWords(tokens: readonly Token[]): string[] {
  const seen = hashTokens(tokens);
  const rows = new Int32Array(featuresOfToken);
  const lanes = names.length;
  const scores = new Int32Array(lanes);
  const result: string[] = [];
  let last = 0;
  let before = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    fillRows(rows, seen, at, last, before, bits);
    scores.fill(0);
    for (let feature = 0; feature < featuresOfToken; feature += 1) {
      const row = rows[feature]! * lanes;
      for (let lane = 0; lane < lanes; lane += 1) scores[lane]! += table[row + lane]!;
    }
    let best = 0;
    for (let lane = 1; lane < lanes; lane += 1) if (scores[lane]! > scores[best]!) best = lane;
    result.push(names[best]!);
    before = last;
    last = best;
  }
  return result;
}
