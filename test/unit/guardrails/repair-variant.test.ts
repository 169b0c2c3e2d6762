import { describe, expect, it } from 'vitest';
import type { RiskFlag } from '../../../src/contract/risk-flag.ts';
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

  it('leaves alone what a second opinion cleared, and mends the rest', () => {
    const message = clean.message.replace(
      'Could we',
      'You won the Aurora prize. You have 900 customers in Spain. Could we',
    );
    const variant = { subject: clean.subject!, message };
    const found = guardrails.check(request, variant).risk_flags;
    const kept = found.filter(({ start }) => start >= message.indexOf('You have 900'));
    expect(kept.length).toBeLessThan(found.length);
    expect(guardrails.repair(request, variant, kept)!.variant.message).toBe(
      message.replace('You have 900 customers in Spain. ', ''),
    );
  });

  it('writes an offending subject again from the goal and the company rather than lose the mail', () => {
    const repaired = repair(clean.message, 'Congratulations on the $12M Series A')!;
    expect(repaired.variant).toEqual({ subject: 'A question for Telvora', message: clean.message });
  });

  const withFlag = (message: string, evidence: string, more: Partial<RiskFlag> = {}) => {
    const start = message.indexOf(evidence);
    const flag: RiskFlag = {
      ...{ code: 'UNSOURCED_CLAIM', severity: 'error', message: '', field: 'message', evidence },
      ...{ start, end: start + evidence.length, ...more },
    };
    return guardrails.repair(request, { subject: clean.subject!, message }, [flag]);
  };

  it('puts the right value in place of one that the request contradicts, and says whose word it is', () => {
    const contradicts = { source: '/company_context/summary', quote: '410 villages' };
    const repaired = withFlag(clean.message.replace('Open access fibre', 'An 800-village network'), '800', {
      code: 'UNSOURCED_NUMBER',
      contradicts,
      correction: '410',
    })!;
    expect(repaired.variant.message).toContain('A 410-village network');
    expect(repaired.flags).toEqual([
      expect.objectContaining({ code: 'REPAIRED', evidence: '800', correction: '410', contradicts }),
    ]);
    expect(repaired.flags[0]!.message).toBe(
      '"410" put in place of "800": the request says "410 villages" (/company_context/summary)',
    );
  });

  const around = (said: string) => clean.message.replace('As VP', `${said} As VP`);
  it.each([
    ['You won a prize. That is why I am writing.', 'You won a prize.', ''],
    ['You bought Zuora. It also runs in Cluj. They like it.', 'You bought Zuora.', ''],
    ['You won a prize. But I wonder how you work.', 'You won a prize.', 'I wonder how you work.'],
    ['You won a prize. I also wonder how you work.', 'You won a prize.', 'I wonder how you work.'],
    ['How do you use NetBox, Grafana and Zuora?', 'Zuora', 'How do you use NetBox and Grafana?'],
    ['How do you use Zuora, NetBox and Grafana?', 'Zuora', 'How do you use NetBox and Grafana?'],
    ['Your field crews (now in 14 countries) do the work.', 'now in 14 countries', 'Your field crews do the work.'],
    ['Your field crews do the work, and you sold Zuora.', 'you sold Zuora', 'Your field crews do the work.'],
    ['I hear not only that fibre is hard but also that you sold Zuora.', 'but also that you sold Zuora', ''],
  ])('%s without %j is %j', (said, evidence, left) => {
    const repaired = withFlag(around(said), evidence);
    expect(repaired?.variant.message).toBe(left === '' ? clean.message : around(left));
  });

  it('holds what another found of a sentence until that sentence is gone', () => {
    const said = 'You have 900 customers in Spain and sold Zuora.';
    const message = around(said);
    const start = message.indexOf(said);
    const judged: RiskFlag = {
      ...{ code: 'UNSOURCED_CLAIM', severity: 'error', message: '', field: 'message', evidence: said },
      ...{ start, end: start + said.length },
    };
    const variant = { subject: clean.subject!, message };
    const repaired = guardrails.repair(request, variant, [...guardrails.check(request, variant).risk_flags, judged]);
    expect(repaired?.variant.message).toBe(clean.message);
  });

  it('refuses a message that would lose two fifths of its words', () => {
    const short =
      'Hi Ioana, how do field crews use NetBox? You won a prize for the best fibre network in all of Europe this spring. 15 minutes on Thursday?';
    expect(withFlag(short, 'You won a prize for the best fibre network in all of Europe this spring.')).toBeNull();
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
