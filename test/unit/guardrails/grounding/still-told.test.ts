import { describe, expect, it } from 'vitest';
import { createGuardrails } from '../../../../src/guardrails/create-guardrails.ts';
import { laundryRequest } from '../../../support/laundry-request.ts';

const guardrails = createGuardrails();
const against = (summary: string, sentence: string): string[] =>
  guardrails
    .check(laundryRequest(summary), { message: `Dear Marta,\n\n${sentence}\n\nWould a call about rota planning suit?` })
    .verdicts.filter(({ rule, verdict }) => rule === 'affirmed' && verdict === 'CONTRADICTED')
    .map(({ text }) => text);

const foundry = 'Bell & Sons casts bells in Loughton. It gave up its own forge in 2019 and buys hoops in.';
const clinic = 'The clinic no longer prints letters. Reminders go out by text.';
const quarry = 'The quarry stopped blasting on Fridays. Stone leaves by barge.';

describe('what is said to go on and has ended', () => {
  it.each([
    [foundry, 'Your smiths still work at the forge.'],
    [clinic, 'Your front desk still folds letters.'],
    ['The club has abandoned paper tickets. It seats 400.', 'Your members still show paper tickets at the gate.'],
  ])('%s / %s', (summary, sentence) => {
    expect(against(summary, sentence)).toHaveLength(1);
  });

  it.each([
    [foundry, 'Your hoops still come from outside, since you gave up the forge.'],
    [foundry, 'You still cast bells in Loughton.'],
    [clinic, 'Letters are still no part of it.'],
    [clinic, 'Reminders still go out by text.'],
    [quarry, 'Stone still leaves by barge.'],
    ['Tickets were on paper. The club stopped selling paper tickets at the gate.', 'You still sell tickets online.'],
  ])('but not: %s / %s', (summary, sentence) => {
    expect(against(summary, sentence)).toEqual([]);
  });
});
