import { globSync } from 'node:fs';
import { readPairs } from '../contrast/read-pairs.ts';
import { type CorpusRow, readCorpus } from './read-corpus.ts';

const path = (name: string): string => new URL(`../../corpus/${name}`, import.meta.url).pathname;

/** Both messages of each contrast pair, as labelled messages. */
const pairRows = (name: string): CorpusRow[] =>
  readPairs(path(name)).flatMap(({ id, request, ...pair }) => [
    { id: `${id} true`, request, variant: pair.true.variant, expect: [] },
    { id: `${id} false`, request, variant: pair.false.variant, expect: pair.false.expect },
  ]);

/** Every labelled message that those who work on the engine may read. */
export const developmentRows = (): CorpusRow[] => [
  ...['dev', 'own', 'clean'].flatMap((name) => readCorpus(path(`${name}.jsonl`))),
  ...[...globSync(path('languages*.jsonl')), ...globSync(path('prose*.jsonl')), ...globSync(path('annotators/*.jsonl'))]
    .sort()
    .flatMap((file) => readCorpus(file)),
  ...['contrast.jsonl', 'contrast-2.jsonl'].flatMap(pairRows),
];
