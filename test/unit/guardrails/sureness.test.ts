import { describe, expect, it } from 'vitest';
import { createGuardrails } from '../../../src/guardrails/create-guardrails.ts';
import { isUnsure } from '../../../src/llm/judge-policy.ts';
import { laundryRequest } from '../../support/laundry-request.ts';

const guardrails = createGuardrails();

/** The verdict of a rule against something in a message on these facts. */
function against(summary: string, sentence: string, rule: string) {
  const message = `Hi Marta, ${sentence} Could we have a 15-min call next week?`;
  const found = guardrails
    .check(laundryRequest(summary), { message })
    .verdicts.find((one) => one.rule === rule && one.verdict !== 'SUPPORTED');
  return found!;
}

const fleet = 'Runs 24 vans and 9 electric trucks from six depots.';

describe('a verdict against a text', () => {
  it.each([
    ['a number that nothing backs', 'Your 310 hotels are a handful.', 'no-source'],
    [
      'a statement with nothing in the request',
      'Your drivers lose an hour a day to paperwork and nobody minds.',
      'no-fact',
    ],
    ['another number in words', 'Your five depots are busy.', 'other-value'],
  ])('is put to a second opinion where its rule errs on good prose: %s', (_, sentence, rule) => {
    expect(isUnsure(against(fleet, sentence, rule))).toBe(true);
  });

  it.each([
    ['the same thing with another number in digits', 'You run 31 vans.', 'other-value'],
    ['another bound', 'You run over 24 vans.', 'other-bound'],
  ])('is sure where its rule does not: %s', (_, sentence, rule) => {
    expect(isUnsure(against(fleet, sentence, rule))).toBe(false);
  });

  it('leaves its flag where nobody is asked', () => {
    const message = 'Hi Marta, your 310 hotels are a handful. Could we have a 15-min call next week?';
    const { risk_flags } = guardrails.check(laundryRequest(fleet), { message });
    expect(risk_flags).toContainEqual(expect.objectContaining({ code: 'UNSOURCED_NUMBER', severity: 'error' }));
  });
});
