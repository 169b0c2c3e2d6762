import { expect, it } from 'vitest';
import { createGuardrails } from '../../../src/guardrails/create-guardrails.ts';
import { statementsToJudge } from '../../../src/personalize/statements-to-judge.ts';
import { citableFacts } from '../../../src/prompts/citable-facts.ts';
import { cleanVariants, exampleRequest } from '../../support/example-request.ts';

const guardrails = createGuardrails();
const [text] = cleanVariants;

/** What is asked about a message beside its statements. */
function asksOf(
  message: string,
  { slot, declined = false }: { slot?: 'OPENER' | 'CTA'; declined?: boolean } = {},
  mode: 'auto' | 'always' = 'always',
) {
  const request = exampleRequest(slot ? { slot } : {});
  const written = { ...text!, message };
  const checked = { text: written, hints: [], report: guardrails.check(request, written) };
  const input_flags = declined ? ([{ code: 'LEAD_DECLINED' }] as never) : [];
  return statementsToJudge({ facts: citableFacts(request), request, doc: { input_flags } }, mode, checked)
    .filter(({ verdict }) => verdict === null)
    .map(({ statement }) => [statement.of, statement.text, statement.sentence]);
}

it('asks of a whole message whether it asks for what the goal wants', () => {
  expect(asksOf(text!.message)).toEqual([['ask', exampleRequest().goal, text!.message]]);
});

it('asks no such thing where nothing need be asked, where the guardrails miss it already, and not under "auto"', () => {
  expect(asksOf(text!.message, { slot: 'OPENER' })).toEqual([]);
  expect(asksOf(text!.message, { declined: true })).toEqual([]);
  expect(asksOf('Hi Ioana,\n\nTelvora has field crews of two.\n\nBest,')).toEqual([]);
  expect(asksOf(text!.message, {}, 'auto')).toEqual([]);
});
