import { expect, test, vi } from 'vitest';
import * as engine from '../../../src/guardrails/check.ts';
import { createGuardrails } from '../../../src/guardrails/create-guardrails.ts';
import { exampleRequest } from '../../support/example-request.ts';

vi.mock(import('../../../src/guardrails/check.ts'), { spy: true });

test('a text of a request is read once, and each report is its asker’s own', () => {
  const guardrails = createGuardrails();
  const request = exampleRequest();
  const variant = { message: 'Hi there, we grew by 40% last year.' };
  const first = guardrails.check(request, variant);
  const count = first.risk_flags.length;
  first.risk_flags.length = 0;
  const [again, other] = guardrails.checkAll(request, [variant, { message: 'Hello again.' }]);
  expect(again!.risk_flags).toHaveLength(count);
  expect(other!.risk_flags).not.toEqual(again!.risk_flags);
  expect(engine.checkVariant).toHaveBeenCalledTimes(2);
  guardrails.check({ ...request, goal: 'another goal' }, variant);
  expect(engine.checkVariant).toHaveBeenCalledTimes(3);
});

test('a repair does not check again what has been checked', () => {
  const guardrails = createGuardrails();
  const request = exampleRequest();
  const variant = { message: 'Hi there, we grew by 40% last year.' };
  vi.mocked(engine.checkVariant).mockClear();
  const { risk_flags: flags } = guardrails.check(request, variant);
  guardrails.repair(request, variant, flags);
  const whole = vi
    .mocked(engine.checkVariant)
    .mock.calls.filter(([, text, , recognizers]) => text.message === variant.message && recognizers === undefined);
  expect(whole).toHaveLength(1);
});
