import { expect, test, vi } from 'vitest';
import { askedOnce, promptsOf } from '../../../bench/judge/bench-judge.ts';
import { answerAsLabelled } from '../../../bench/judge/fake-judge.ts';
import { measureJudge } from '../../../bench/judge/measure-judge.ts';
import { createGuardrails } from '../../../src/guardrails/create-guardrails.ts';
import { exampleRequest } from '../../support/example-request.ts';

const guardrails = createGuardrails();
const row = {
  id: 'row-1',
  request: exampleRequest(),
  variant: {
    subject: 'Field crews',
    message:
      'Hi Ioana,\n\nTelvora has connected 410 villages, and your crews have gone over to electric vans.\n\nCould we talk for 15 minutes?\n\nBest,',
  },
  expect: [{ code: 'UNSOURCED_CLAIM' as const, evidence: 'your crews have gone over to electric vans' }],
};
const band = { from: 0.35, to: 0.65 };
const measure = (judge: typeof answerAsLabelled) =>
  Promise.all(
    (['off', 'auto', 'always'] as const).map((mode) =>
      measureJudge([row], guardrails, { mode, band, model: 'gpt-4o-mini', judge }),
    ),
  );

test('a judge of the bench is asked once a message, for all that any mode asks about', async () => {
  const [{ prompt } = { prompt: null }] = promptsOf(guardrails, [row]);
  expect(prompt!.user).toContain('electric vans');
  const numbered = [...prompt!.user.matchAll(/"n":(\d+)/g)].map(([, n]) => Number(n));
  const ask = vi.fn(async () => JSON.stringify({ answers: numbered.map((n) => `${n} unsupported`) }));
  const [, , always] = await measure(askedOnce(guardrails, ask));
  expect(ask).toHaveBeenCalledTimes(1);
  expect(ask).toHaveBeenCalledWith('row-1', expect.objectContaining({ system: prompt!.system }));
  expect(always!.statements).toBe(numbered.length);
  expect(always!.recall).toEqual({ hits: 1, total: 1 });
});

test('what a judge of the bench says of a statement is what the message is held to', async () => {
  const clean = { ...row, expect: [] };
  const saying = (answer: string) =>
    askedOnce(guardrails, async (_, { user }) =>
      JSON.stringify({
        answers: [...user.matchAll(/"n":(\d+)/g)].map(([, n]) => `${n} ${answer}`),
      }),
    );
  const flagged = async (judge: typeof answerAsLabelled) =>
    (await measureJudge([clean], guardrails, { mode: 'always', band, model: 'gpt-4o-mini', judge })).falsePositives
      .hits;
  expect(await flagged(saying('unsupported'))).toBe(1);
  // Silence is no support.
  expect(await flagged(askedOnce(guardrails, async () => ''))).toBe(1);
  expect(await flagged(answerAsLabelled)).toBe(0);
});
