import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { messageAround, readCards } from '../../bench/cards/read-cards.ts';
import { sentencesOf } from '../../bench/mutants/sentences.ts';
import { type PersonalizeRequest, personalizeRequestSchema } from '../../src/contract/personalize-request.ts';
import type { VariantText } from '../../src/contract/personalize-response.ts';
import { createGuardrails } from '../../src/guardrails/create-guardrails.ts';
import { factsOfRequest } from './training-group.ts';

/**
 * npx node tools/entailment/statements.ts --out FILE [--cards c,...]: what the engine makes of each sentence of the
 * development files, for measuring engine and model together. One line a message:
 * {set, id, kind, positive, facts, sentences: [{text, fault, flags, verdicts: [{verdict, rule, score}]}], elsewhere}
 * `fault`: the codes labelled on the sentence; `elsewhere`: error flags on no sentence, such as a missing ask.
 */
const { values } = parseArgs({ options: { out: { type: 'string' }, cards: { type: 'string', default: 'c' } } });
const corpus = new URL('../../corpus/', import.meta.url).pathname;
const guardrails = createGuardrails();
const lines: string[] = [];

interface Labelled {
  readonly set: string;
  readonly id: string;
  readonly kind: string;
  readonly positive: boolean;
}

interface Label {
  readonly code: string;
  readonly evidence: string;
}

function add(
  labelled: Labelled,
  request: PersonalizeRequest,
  variant: VariantText,
  expect: readonly Label[],
  only?: string,
): void {
  const { risk_flags, verdicts } = guardrails.check(request, variant);
  const flags = risk_flags.filter(({ severity }) => severity === 'error');
  const labels = expect.flatMap(({ code, evidence }) =>
    (['subject', 'message'] as const).flatMap((field) => {
      const start = evidence === '' ? -1 : (variant[field] ?? '').indexOf(evidence);
      return start < 0 ? [] : [{ code, field, start, end: start + evidence.length }];
    }),
  );
  const inSentence = new Set<unknown>();
  const sentences = (['subject', 'message'] as const).flatMap((field) =>
    sentencesOf(variant[field] ?? '')
      .filter(({ text }) => only === undefined || text.includes(only))
      .map(({ text, start, end }) => {
        const within = (one: { field: string; start: number; end: number }): boolean =>
          one.field === field && one.start < end && one.end > start;
        const own = flags.filter(within);
        for (const flag of own) inSentence.add(flag);
        return {
          text,
          fault: labels.filter(within).map(({ code }) => code),
          flags: own.map(({ code, rule }) => `${code} ${rule ?? ''}`),
          verdicts: verdicts
            .filter((verdict) => within(verdict))
            .map(({ of, verdict, rule, score, text: words }) => ({ of, verdict, rule, score, words })),
        };
      }),
  );
  const elsewhere =
    only === undefined
      ? flags.filter((flag) => !inSentence.has(flag)).map(({ code, rule }) => `${code} ${rule ?? ''}`)
      : [];
  lines.push(JSON.stringify({ ...labelled, facts: factsOfRequest(request), sentences, elsewhere }));
}

interface Row {
  readonly id: string;
  readonly kind?: string;
  readonly request: unknown;
  readonly variant: VariantText;
  readonly expect: readonly Label[];
}
interface Pair extends Omit<Row, 'variant' | 'expect'> {
  readonly kind: string;
  readonly true: { readonly variant: VariantText };
  readonly false: { readonly variant: VariantText; readonly expect: readonly Label[] };
}

const rowsOf = <Kind>(path: string): Kind[] =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

for (const path of [
  ...['dev', 'own'].map((name) => `${corpus}${name}.jsonl`),
  ...globSync(`${corpus}{prose,honest}*.jsonl`)
    .filter((path) => !path.includes('honest-languages'))
    .sort(),
  ...globSync(`${corpus}annotators/*.jsonl`).sort(),
])
  for (const row of rowsOf<Row>(path)) {
    const request = personalizeRequestSchema.parse(row.request);
    const labelled = {
      set: basename(path, '.jsonl'),
      id: row.id,
      kind: row.kind ?? '',
      positive: row.expect.length > 0,
    };
    add(labelled, request, row.variant, row.expect);
  }
for (const set of ['contrast', 'contrast-2'])
  for (const row of rowsOf<Pair>(`${corpus}${set}.jsonl`))
    for (const side of ['true', 'false'] as const)
      add(
        { set, id: `${row.id} ${side}`, kind: row.kind, positive: side === 'false' },
        personalizeRequestSchema.parse(row.request),
        row[side].variant,
        side === 'false' ? row.false.expect : [],
      );
for (const name of values.cards.split(','))
  for (const { id, request, pairs } of readCards(`${corpus}cards/${name}.txt`))
    for (const [at, { kind, supported, unsupported }] of pairs.entries())
      for (const [side, sentence] of [
        ['true', supported],
        ['false', unsupported],
      ] as const)
        if (sentence !== undefined)
          add(
            { set: `cards-${name}`, id: `${id}-${at} ${side}`, kind, positive: side === 'false' },
            request,
            { message: messageAround(request, sentence) },
            [],
            sentence,
          );
writeFileSync(values.out!, `${lines.join('\n')}\n`);
