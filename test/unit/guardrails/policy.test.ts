import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../bench/guardrails/read-corpus.ts';
import { riskCodeSchema } from '../../../src/contract/risk-flag.ts';
import { checkVariant } from '../../../src/guardrails/check.ts';
import { buildLedger } from '../../../src/guardrails/ledger/build-ledger.ts';
import { policy, policyOf } from '../../../src/guardrails/policy.ts';
import { type Reading, readVariant } from '../../../src/guardrails/reading.ts';
import { type Recognizer, registry } from '../../../src/guardrails/recognizers/registry.ts';
import { exampleRequest } from '../../support/example-request.ts';

const request = exampleRequest();
const ledger = buildLedger(request);
const variant = { message: 'Hi Ioana, we grew by 40% last year.' };
const read = (): Reading => readVariant(request, variant, ledger);

it('every risk code has a policy', () => {
  expect(Object.keys(policy).sort()).toEqual([...riskCodeSchema.options].sort());
});

describe('the registry', () => {
  const rows = ['dev', 'own'].flatMap((name) =>
    readCorpus(new URL(`../../../corpus/${name}.jsonl`, import.meta.url).pathname),
  );

  it('no recognizer raises a code it does not name, where the code cannot stand, or without a rule', () => {
    const wrong = rows.flatMap((row) => {
      const reading = readVariant(row.request, row.variant, buildLedger(row.request));
      return registry.flatMap(({ name, codes, recognize }) =>
        (recognize(reading).flags ?? []).flatMap(({ code, field, rule }) =>
          codes.includes(code) && policyOf(code).parts.some((part) => part === field) && rule
            ? []
            : [{ name, code, field, rule }],
        ),
      );
    });
    expect(wrong).toEqual([]);
  });

  it('fails closed when a recognizer throws, and asks the others', () => {
    const broken: Recognizer = {
      name: 'broken',
      codes: [],
      languages: 'all',
      recognize: () => {
        throw new Error('out of order');
      },
    };
    const { risk_flags } = checkVariant(request, variant, ledger, [broken, ...registry]);
    expect(risk_flags).toMatchObject([
      { code: 'CHECK_FAILED', severity: 'error', message: 'The broken check failed: out of order' },
      ...checkVariant(request, variant, ledger).risk_flags,
    ]);
  });

  it('does not ask a recognizer about a language that it does not cover', () => {
    const german: Recognizer = {
      name: 'german',
      codes: ['WRONG_LANGUAGE'],
      languages: ['de'],
      recognize: ({ message }) => ({
        flags: [
          {
            code: 'WRONG_LANGUAGE',
            severity: 'error',
            message: '',
            evidence: '',
            field: message.name,
            start: 0,
            end: 0,
          },
        ],
      }),
    };
    const codes = (language: string) =>
      checkVariant({ ...request, language }, variant, ledger, [german]).risk_flags.map(({ code }) => code);
    expect(codes('en')).toEqual([]);
    expect(codes('de-AT')).toEqual(['WRONG_LANGUAGE']);
  });
});

it('what is found of a reading is found once, and anew of another', () => {
  const reading = read();
  const find = ({ message }: Reading) => message.tokens.map(({ text }) => text);
  expect(reading.once(find)).toBe(reading.once(find));
  expect(reading.once(find)).not.toBe(read().once(find));
});

describe('precedence', () => {
  const codesOf = (message: string): string[] =>
    checkVariant(request, { message }, ledger).risk_flags.map(({ code }) => code);
  const raisedIn = (message: string): string[] => {
    const reading = readVariant(request, { message }, ledger);
    return registry.flatMap(({ recognize }) => (recognize(reading).flags ?? []).map(({ code }) => code));
  };

  it.each([
    ['a number in a blank of a template', 'You save [Insert 40%] now.', 'PLACEHOLDER', 'UNSOURCED_NUMBER'],
    ['the number of a forbidden phrase', 'It is 100% guaranteed.', 'FORBIDDEN_PHRASE', 'UNSOURCED_NUMBER'],
    ['a claim of contact', 'We met at the Lyon fair last year.', 'FALSE_FAMILIARITY', 'UNSOURCED_CLAIM'],
  ])('%s is told once', (_, message, told, untold) => {
    expect(codesOf(message)).toContain(told);
    expect(raisedIn(message)).toContain(untold);
    expect(codesOf(message)).not.toContain(untold);
  });
});
