import { existsSync, globSync } from 'node:fs';
import { basename } from 'node:path';
import { readPairs } from '../contrast/read-pairs.ts';
import { type CorpusRow, readCorpus } from '../guardrails/read-corpus.ts';
import { factsOf } from './facts.ts';
import type { Base } from './mutant.ts';
import { pick } from './random.ts';
import { restatements } from './second-person.ts';
import { bodyStart, sentencesOf } from './sentences.ts';

const corpus = new URL('../../corpus/', import.meta.url).pathname;

/** Clean messages of the development corpus and the true ones of the pairs; nothing of what is set aside. */
export function readClean(): CorpusRow[] {
  const files = ['dev', 'own', 'clean']
    .map((name) => `${corpus}${name}.jsonl`)
    .concat(globSync(`${corpus}hands/*.jsonl`).sort());
  const rows = files
    .filter((path) => existsSync(path) && !basename(path).startsWith('set-aside'))
    .flatMap(readCorpus)
    .filter(({ expect }) => expect.length === 0);
  const pairs = existsSync(`${corpus}contrast.jsonl`) ? readPairs(`${corpus}contrast.jsonl`) : [];
  return [
    ...rows,
    ...pairs.map((pair) => ({ id: pair.id, request: pair.request, variant: pair.true.variant, expect: [] })),
  ];
}

/** Where a sentence can be put in: at the end of the first paragraph of the body, else before the last sentence. */
export function placeToInsert(base: Pick<Base, 'variant' | 'sentences'>): number | null {
  const { message } = base.variant;
  const first = base.sentences[0];
  if (first === undefined || !/[.?!…]$/u.test(first.text)) return null;
  const paragraphEnd = message.indexOf('\n\n', first.end);
  return paragraphEnd > 0 && paragraphEnd - first.end < 600 ? paragraphEnd : first.end;
}

export function baseOf(row: Pick<CorpusRow, 'id' | 'request' | 'variant'>): Base {
  const { message } = row.variant;
  const { first_name: first, last_name: last } = row.request.lead;
  const from = bodyStart(message, first, last);
  const sentences = sentencesOf(message).flatMap((one) => {
    if (one.end <= from) return [];
    const start = Math.max(one.start, from + (/^\s*/u.exec(message.slice(from))?.[0].length ?? 0));
    return start < one.end ? [{ start, end: one.end, text: message.slice(start, one.end) }] : [];
  });
  return { id: row.id, request: row.request, variant: row.variant, facts: factsOf(row.request), sentences };
}

/** The same message with a sentence of its own summary put in, told to the lead; null where none can be told. */
export function restatedBase(base: Base, random: () => number): Base | null {
  const at = placeToInsert(base);
  const sentence = pick(restatements(base.request), random);
  if (at === null || sentence === undefined) return null;
  const { message } = base.variant;
  const put = ` ${sentence}`;
  const again = baseOf({
    ...base,
    variant: { ...base.variant, message: message.slice(0, at) + put + message.slice(at) },
  });
  return { ...again, restated: { start: at + 1, end: at + put.length, text: sentence } };
}
