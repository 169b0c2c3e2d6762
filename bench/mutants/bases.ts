import { existsSync, globSync } from 'node:fs';
import { basename } from 'node:path';
import { readPairs } from '../contrast/read-pairs.ts';
import { type CorpusRow, readCorpus } from '../guardrails/read-corpus.ts';
import { factsOf } from './facts.ts';
import type { Base } from './mutant.ts';
import { pick, shuffle } from './random.ts';
import { restatements } from './second-person.ts';
import { bodyStart, sentencesOf } from './sentences.ts';
import { baseOfThird, isPlainVerb } from './verbs.ts';

const corpus = new URL('../../corpus/', import.meta.url).pathname;

/** Clean messages of the development corpus and the true ones of the pairs; nothing of what is set aside. */
export function readClean(): CorpusRow[] {
  const files = ['dev', 'own', 'clean']
    .map((name) => `${corpus}${name}.jsonl`)
    .concat(globSync(`${corpus}annotators/*.jsonl`).sort());
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

/** The same message with a sentence of its own summary put in, told to the lead; one for each of up to three. */
export function restatedBases(base: Base, random: () => number): Base[] {
  const at = placeToInsert(base);
  if (at === null) return [];
  return shuffle(restatements(base.request), random)
    .slice(0, 3)
    .map(({ told }) => withSentence(base, at, told));
}

function withSentence(base: Base, at: number, sentence: string): Base {
  const { message } = base.variant;
  const put = ` ${sentence}`;
  const variant = { ...base.variant, message: message.slice(0, at) + put + message.slice(at) };
  return { ...baseOf({ ...base, variant }), restated: { start: at + 1, end: at + put.length, text: sentence } };
}

const putNo = (text: string, verb: number, words: string): string => text.slice(0, verb) + words + text.slice(verb);

/** A request that says "no longer runs 14 stores" of what it said, and the message that repeats it. */
export function negatedBase(base: Base, random: () => number): Base | null {
  const at = placeToInsert(base);
  const one = pick(
    restatements(base.request).filter(({ told }) => isPlainVerb(/^You ([a-z]+) /u.exec(told)?.[1] ?? '')),
    random,
  );
  if (at === null || one === undefined) return null;
  const { summary } = base.request.company_context;
  const verb = one.sentence.split(' ').find((word) => baseOfThird.has(word.toLowerCase()))!;
  const sentence = one.sentence.startsWith(verb)
    ? `No longer ${verb.toLowerCase()}${one.sentence.slice(verb.length)}`
    : putNo(one.sentence, one.sentence.indexOf(` ${verb} `) + 1, 'no longer ');
  const request = {
    ...base.request,
    company_context: { ...base.request.company_context, summary: summary.replace(one.sentence, () => sentence) },
  };
  return withSentence({ ...base, request }, at, putNo(one.told, 'You '.length, 'no longer '));
}
