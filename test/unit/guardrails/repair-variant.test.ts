import { describe, expect, it } from 'vitest';
import { createGuardrails } from '../../../src/guardrails/create-guardrails.ts';
import { hasError } from '../../../src/guardrails/guardrails.ts';
import { removeSpan } from '../../../src/guardrails/repair/remove-span.ts';
import { cleanVariants, exampleRequest } from '../../support/example-request.ts';

const guardrails = createGuardrails();
const request = exampleRequest();
const clean = cleanVariants[1]!;

const repair = (message: string, subject = clean.subject!) => {
  const variant = { subject, message };
  return guardrails.repair(request, variant, guardrails.check(request, variant).risk_flags);
};

describe('repair', () => {
  it('takes out the offending sentence and keeps the rest byte for byte', () => {
    const repaired = repair(clean.message.replace('Could we', 'You have 900 customers in Spain. Could we'))!;
    expect(repaired.variant).toEqual(clean);
    expect(repaired.flags).toMatchObject([
      { code: 'REPAIRED', severity: 'info', evidence: 'You have 900 customers in Spain.' },
    ]);
  });

  it('takes out a paragraph of its own whole', () => {
    const repaired = repair(
      clean.message.replace('\n\nCould we', '\n\nAs we discussed last week, this matters.\n\nCould we'),
    )!;
    expect(repaired.variant.message).toBe(clean.message);
  });

  it('keeps the greeting when the offence follows it in one sentence', () => {
    const repaired = repair(
      'Hi Ioana, congratulations on the $12M Series A! How do your field crews keep records in NetBox? Could we talk for 15 minutes on Thursday?',
    )!;
    expect(repaired.variant.message).toBe(
      'Hi Ioana! How do your field crews keep records in NetBox? Could we talk for 15 minutes on Thursday?',
    );
  });

  it('shortens to the word limit sentence by sentence, keeping greeting and call to action', () => {
    const long = exampleRequest({ constraints: { max_words: 30, include_subjects: true, no_claims_policy: true } });
    const message =
      'Hi Ioana,\n\nField crews of two must trust what they write down. I would like to hear how that works. I have an idea about it that I would like to show you. Could we talk for 15 minutes on Thursday?';
    const variant = { subject: clean.subject!, message };
    const repaired = guardrails.repair(long, variant, guardrails.check(long, variant).risk_flags)!;
    expect(repaired.variant.message.split(/\s+/).length).toBeLessThanOrEqual(30);
    expect(repaired.variant.message).toMatch(/^Hi Ioana,[\s\S]*Thursday\?$/);
    expect(hasError(guardrails.check(long, repaired.variant).risk_flags)).toBe(false);
  });

  it('gives an offending subject up for the company name rather than lose the mail', () => {
    const repaired = repair(clean.message, 'Congratulations on the $12M Series A')!;
    expect(repaired.variant).toEqual({ subject: 'Telvora', message: clean.message });
  });

  it.each([
    [
      'a call to action is missing',
      'Hi Ioana,\n\nOpen access fibre in rural Romania is not a topic I come across every day.',
    ],
    [
      'nothing would be left',
      'Hi Ioana, Telvora has 900 engineers, so could we talk for 15 minutes about your 900 engineers in Spain?',
    ],
  ])('gives up when %s', (_, message) => {
    expect(repair(message)).toBeNull();
  });
});

describe('removeSpan', () => {
  it.each([
    ['One. Two. Three.', 'Two.', 'One. Three.'],
    ['One. Two.\n\nThree.', 'Two.', 'One.\n\nThree.'],
    ['One.\n\nTwo.\n\nThree.', 'Two.', 'One.\n\nThree.'],
    ['One. Two.', 'Two.', 'One.'],
    ['One. Two.', 'One.', 'Two.'],
    ['Hi Ana, well done!', ', well done', 'Hi Ana!'],
  ])('from %j takes %j and leaves %j', (text, part, rest) => {
    const start = text.indexOf(part);
    expect(removeSpan(text, { start, end: start + part.length })).toBe(rest);
  });
});
