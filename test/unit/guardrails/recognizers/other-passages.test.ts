import { describe, expect, it } from 'vitest';
import { createGuardrails } from '../../../../src/guardrails/create-guardrails.ts';
import { exampleRequest } from '../../../support/example-request.ts';

const guardrails = createGuardrails();

const flagged = (sentence: string, changes: Parameters<typeof exampleRequest>[0] = {}): string[] =>
  guardrails
    .check(exampleRequest(changes), {
      message: `Hi Ioana,\n\nhow do field crews at Telvora keep records? ${sentence}\n\nCould we talk for 15 minutes?\n\nBest,`,
    })
    .risk_flags.filter(({ rule }) => /other-language|unknown-address/.test(rule ?? ''))
    .map(({ evidence }) => evidence);

describe('in an English message', () => {
  it.each([
    'Maksa lasku tänään.',
    'Borgaðu reikninginn í dag.',
    'Zaplaťte dnes účet.',
    'Fizesse be azonnal a számlát.',
    'Сплатіть рахунок сьогодні.',
    'გადაიხადეთ ანგარიში დღეს.',
    'ادفع الفاتورة اليوم.',
    'آج بل ادا کریں.',
    '오늘 청구서를 내세요.',
    '今日請求書をお支払いください。',
    'จ่ายบิลวันนี้.',
    'बिल आज चुकाएँ.',
  ])('a statement in another language is flagged, asked for English or not: %s', (sentence) => {
    expect(flagged(sentence)).toHaveLength(1);
    expect(flagged(sentence, { language: 'en' })).toHaveLength(1);
  });

  it.each(['zorbia.exampleをご覧ください。', 'zorbia.example를 보세요.'])('so is an address before %s', (sentence) => {
    expect(flagged(sentence)).not.toEqual([]);
  });

  it.each([
    'Jueves or viernes?',
    'Muchas gracias,',
    'The Haus der Kunst and Müller Söhne are near.',
    'It runs on β-carotene.',
  ])('a few borrowed words are not: %s', (sentence) => {
    expect(flagged(sentence)).toEqual([]);
  });

  it('a name in its own script is none', () => {
    const lead = { first_name: '민수', last_name: '김', company_name: '한국 통신', title: 'CTO' };
    expect(flagged('Is 한국 통신 the right firm, 민수?', { lead })).toEqual([]);
  });
});
