import { readFileSync } from 'node:fs';
import type { Word } from './word.ts';

/** Of a vector. Source: GloVe 6B, commonest English words; made by tools/word-vectors. */
export const dimensions = 100;

const words = new Map<string, number>(
  readFileSync(new URL('../data/word-vectors.txt', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((word, index) => [word, index * dimensions]),
);
const bytes = readFileSync(new URL('../data/word-vectors.bin', import.meta.url));
const table = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
const unit = 127;
/** What a value of the table stands for, by the value read as unsigned. */
const scaled = Float64Array.from({ length: 256 }, (_, value) => ((value << 24) >> 24) / unit);

/** Where the vector of a folded word stands in the table; undefined for a word without one. */
export const vectorOf = (word: string): number | undefined => words.get(word);

const without = -1;

/** The same of a word, looked up once for each. */
export function vectorOfWord(word: Word): number | undefined {
  word.vector ??= words.get(word.folded) ?? without;
  return word.vector === without ? undefined : word.vector;
}

/** Highest cosine of a word with any of the others, -1..1: how near the company it keeps in print brings it to them. */
export function relatedness(vector: number, others: readonly number[]): number {
  let best = -unit * unit;
  for (const other of others) {
    let sum = 0;
    for (let at = 0; at < dimensions; at += 1) sum += table[vector + at]! * table[other + at]!;
    if (sum > best) best = sum;
  }
  return best / (unit * unit);
}

/** Adds a word's vector, times a factor, to a sum. */
export function addVector(sum: Float64Array, vector: number, factor: number): void {
  for (let at = 0; at < dimensions; at += 1) sum[at]! += scaled[table[vector + at]! & 0xff]! * factor;
}
