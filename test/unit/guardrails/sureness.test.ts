import { expect, it } from 'vitest';
import { createGuardrails } from '../../../src/guardrails/create-guardrails.ts';
import { isUnsure } from '../../../src/llm/judge-policy.ts';
import { laundryRequest } from '../../support/laundry-request.ts';

const guardrails = createGuardrails();
const summary = 'Fjord Laundry presses linen for 24 hotels in Bergen and has not yet opened in Voss.';

/** The verdict against some words of a sentence, and whether they are flagged. */
function verdictOn(sentence: string, words: string, of: 'name' | 'number' | 'statement') {
  const message = `Hi Marta,\n\n${sentence}\n\nCould we have a 15-min call next week?`;
  const { verdicts, risk_flags } = guardrails.check(laundryRequest(summary), { message });
  const verdict = verdicts.find(
    (one) => one.of === of && one.text.includes(words) && /UNSOURCED|CONTRADICTED/.test(one.verdict),
  );
  return {
    verdict,
    isFlagged: risk_flags.some(({ severity, evidence }) => severity === 'error' && words.includes(evidence)),
  };
}

it.each([
  ['You press linen for 31 hotels in Bergen.', '31', 'number', 'other-value'],
  ['You press 9,400 sheets a week in Bergen.', '9,400', 'number', 'no-source'],
  ['You press linen for the Grand Terminus in Oslo.', 'Oslo', 'name', 'unknown-name'],
] as const)(
  '%s is flagged, and no surer than a coin: a model, where one is asked, decides',
  (sentence, words, of, rule) => {
    const { verdict, isFlagged } = verdictOn(sentence, words, of);
    expect(verdict?.rule).toBe(rule);
    expect(isUnsure(verdict!)).toBe(true);
    expect(isFlagged).toBe(true);
  },
);

it('an address that the sender does not give is sure: no judge clears it', () => {
  const { verdict, isFlagged } = verdictOn('More of it is at fjord-linen.example.', 'fjord-linen.example', 'name');
  expect(isUnsure(verdict!)).toBe(false);
  expect(isFlagged).toBe(true);
});
