import { createWriteStream, existsSync, globSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { readCorpus } from '../../bench/guardrails/read-corpus.ts';
import { trueKinds } from '../../bench/mutants/kinds.ts';
import { makeMutants } from '../../bench/mutants/make-mutants.ts';
import type { Mutant } from '../../bench/mutants/mutant.ts';
import { createRandom, shuffle } from '../../bench/mutants/random.ts';
import { restatements } from '../../bench/mutants/second-person.ts';
import { sentenceAt } from '../../bench/mutants/sentences.ts';
import { labelledItems } from './labelled-items.ts';
import { proseGroups } from './prose-groups.ts';
import { swapAttribute } from './swap-attribute.ts';
import { factsOfRequest, type Group, type Item } from './training-group.ts';

/**
 * npx node tools/entailment/make-data.ts --out DIR [--seeds N] [--held p,u,prose-2,...]
 * Sentences with the facts they are to be judged by, a line of JSON a message: labelled ones, and minimal pairs made by
 * machine. Of the annotators held out, of the contrast pairs and of what is set aside nothing is read.
 */
const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    seeds: { type: 'string', default: '3' },
    held: {
      type: 'string',
      default: 'p,u,prose-2,prose-9,prose-14,prose-17,prose-18,honest-4,honest-5',
    },
  },
});
if (values.out === undefined) throw new Error('--out DIR is missing');

const corpus = new URL('../../corpus/', import.meta.url).pathname;
const held = new Set(values.held.split(',').map((one) => `${one}.jsonl`));
const files = ['dev', 'own', 'clean']
  .map((name) => `${corpus}${name}.jsonl`)
  .concat(globSync(`${corpus}annotators/*.jsonl`).sort())
  .filter((path) => existsSync(path) && !basename(path).startsWith('set-aside') && !held.has(basename(path)));
const rows = files.flatMap(readCorpus);
const prose = globSync(`${corpus}{prose,honest}*.jsonl`)
  .filter((path) => !(basename(path).startsWith('honest-languages') || held.has(basename(path))))
  .sort();

const numberKinds = new Set([
  'plus one',
  'minus one',
  'doubled',
  'tenfold',
  'swapped',
  'sum unsaid',
  'difference unsaid',
  'idiom',
  'year',
  'number respelt',
  'sum with cue',
]);

/** The changed sentence, and the one it was. An inserted falsehood is set beside a sentence of the same summary. */
function pairOf({ kind, base, variant, change }: Mutant, random: () => number): Item[] {
  const isTrue = trueKinds.has(kind);
  const changed = sentenceAt(variant.message, change.start, change.start + Math.max(1, change.text.length));
  const text = variant.message.slice(...changed).trim();
  const isInserted = change.start === change.end && /^ \p{Lu}/u.test(change.text);
  const from = Math.max(0, change.start - changed[0]);
  const spans: [number, number][] = isTrue ? [] : [[from, Math.min(text.length, from + change.text.length)]];
  const item: Item = isInserted
    ? { text: change.text.trim(), label: isTrue ? 0 : 1, kind, spans: isTrue ? [] : [[0, change.text.length - 1]] }
    : { text, label: isTrue ? 0 : 1, kind, spans };
  if (isTrue) return [item];
  if (isInserted) {
    const twin = shuffle(restatements(base.request), random)[0];
    return twin === undefined ? [item] : [item, { text: twin.told, label: 0, kind: 'restated', spans: [], twin: true }];
  }
  const was = base.variant.message.slice(...sentenceAt(base.variant.message, change.start, change.end)).trim();
  return was === text ? [] : [item, { text: was, label: 0, kind: 'base', spans: [], twin: true }];
}

const out = createWriteStream(`${values.out}/groups.jsonl`);
const counts = new Map<string, number>();
const write = (group: Group): void => {
  if (group.items.length === 0) return;
  for (const { kind, label } of group.items) {
    const key = `${group.source} ${kind} ${label}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  out.write(`${JSON.stringify(group)}\n`);
};

for (const row of rows)
  write({ id: row.id, source: 'labelled', facts: factsOfRequest(row.request), items: labelledItems(row) });
for (const path of prose) for (const group of proseGroups(readCorpus(path))) write(group);
const clean = rows.filter(({ expect }) => expect.length === 0);
for (let seed = 1; seed <= Number(values.seeds); seed += 1) {
  const random = createRandom(100 + seed);
  const mutants = makeMutants(clean, 4000, 100 + seed).filter(({ kind }) => !numberKinds.has(kind));
  const groups = Map.groupBy(mutants, ({ base }) => `${base.id}\n${base.request.company_context.summary}`);
  for (const made of groups.values()) {
    const { id, request } = made[0]!.base;
    const items = made.flatMap((mutant) => pairOf(mutant, random));
    write({ id, source: 'mutants', facts: factsOfRequest(request), items });
  }
  for (const row of clean) {
    const items = swapAttribute(row, random);
    write({ id: row.id, source: 'attributes', facts: factsOfRequest(row.request), items });
  }
}
out.end();
for (const [key, count] of [...counts].sort()) console.log(key.padEnd(40), count);
