import { expect, it } from 'vitest';
import { createGuardrails } from '../../../src/guardrails/create-guardrails.ts';
import { laundryRequest } from '../../support/laundry-request.ts';

const guardrails = createGuardrails();

/** The rule that exempts the last line of a message, or what it is instead. */
function ruleOf(closing: string): string | undefined {
  const request = laundryRequest('Fjord Laundry presses linen in Bergen.');
  const message = `Hi Marta,\n\nHow do you plan shifts at Fjord Laundry? Could we have a 15-min call?\n\n${closing}`;
  return guardrails.check(request, { message }).verdicts.findLast(({ of }) => of === 'statement')?.rule;
}

it.each(['Thank you for your time,', 'Many thanks and all the best,'])('%s closes a message', (closing) => {
  expect(ruleOf(closing)).toBe('closing');
});

it.each(['Thank you for picking up yesterday.', 'Thanks for the tour last week.'])(
  '%s tells of something that must have been',
  (closing) => {
    expect(ruleOf(closing)).not.toBe('closing');
  },
);
