import { describe, expect, it } from 'vitest';
import { personalizeRequestSchema } from '../../../src/contract/personalize-request.ts';
import { createGuardrails } from '../../../src/guardrails/create-guardrails.ts';
import type { SentenceHint } from '../../../src/guardrails/guardrails.ts';

const request = personalizeRequestSchema.parse({
  channel: 'LINKEDIN',
  goal: 'book a 15-min call',
  lead: { first_name: 'Ioana', company_name: 'Telvora' },
  company_context: {
    summary: 'Telvora builds fibre networks in rural Romania. Field crews of two.',
    keywords: ['fibre'],
  },
});
const sentence = 'Your crews question the maps.';
const message = `Hi Ioana, Telvora builds fibre in rural Romania. ${sentence} Would a 15-min call suit you?`;
const start = message.indexOf(sentence);
const hint = (kind: SentenceHint['kind'], sources: string[]): SentenceHint => ({
  field: 'message',
  start,
  end: start + sentence.length,
  kind,
  sources,
});
const rules = (hints: SentenceHint[]) =>
  createGuardrails()
    .check(request, { message }, hints)
    .risk_flags.filter(({ evidence }) => sentence.includes(evidence))
    .map(({ rule }) => rule);

describe('what a writer says of its sentences', () => {
  it('holds a fact that names no source to more than one of which nothing is said', () => {
    expect(rules([hint('fact', [])])).not.toEqual([]);
  });

  it('excuses nothing: a false statement called a question is judged as asserted', () => {
    const wrong = 'Your crews of nine work alone.';
    const text = `Hi Ioana, Telvora builds fibre in rural Romania. ${wrong} Would a 15-min call suit you?`;
    const at = text.indexOf(wrong);
    const called: SentenceHint = { field: 'message', start: at, end: at + wrong.length, kind: 'question', sources: [] };
    const flags = createGuardrails().check(request, { message: text }, [called]).risk_flags;
    expect(flags.some(({ severity, start: from }) => severity === 'error' && from >= at)).toBe(true);
  });
});
