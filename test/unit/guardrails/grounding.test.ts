import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PersonalizeRequest } from '../../../src/contract/personalize-request.ts';
import type { VariantText } from '../../../src/contract/personalize-response.ts';
import { createGuardrails } from '../../../src/guardrails/create-guardrails.ts';
import { cleanVariants, exampleRequest } from '../../support/example-request.ts';

const guardrails = createGuardrails();

function stringAt(request: PersonalizeRequest, pointer: string): string {
  const found = pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], request);
  if (typeof found !== 'string') throw new Error(`${pointer} points at no string`);
  return found;
}

function expectExact(request: PersonalizeRequest, variant: VariantText): void {
  const { grounding, risk_flags } = guardrails.check(request, variant);
  const textOf = (field: string) => (field === 'subject' ? variant.subject : variant.message) ?? '';
  for (const entry of grounding) {
    expect(textOf(entry.field).slice(entry.start, entry.end)).toBe(entry.text);
    if (entry.source.startsWith('allowance:')) expect(entry.quote).toBe('');
    else expect(stringAt(request, entry.source)).toContain(entry.quote);
  }
  for (const flag of risk_flags)
    if (flag.evidence !== '' && (flag.field === 'subject' || flag.field === 'message'))
      expect(textOf(flag.field).slice(flag.start, flag.end)).toBe(flag.evidence);
}

describe('grounding', () => {
  it('names the words of the request that support a span', () => {
    const { grounding } = guardrails.check(exampleRequest(), cleanVariants[2]!);
    expect(grounding).toContainEqual(
      expect.objectContaining({ source: '/company_context/summary', quote: expect.stringContaining('410') }),
    );
    expect(grounding).toContainEqual(
      expect.objectContaining({ text: 'Ioana', source: '/lead/first_name', quote: 'Ioana' }),
    );
  });

  const groundingOf = (message: string, summary: string) =>
    guardrails
      .check(exampleRequest({ company_context: { summary, keywords: [], tech_stack: [] } }), { message })
      .grounding.filter(({ source }) => source === '/company_context/summary')
      .map(({ text, quote }) => [text, quote]);

  it.each([
    ['You found a way.', 'Founder-led since the start.', []],
    ['Something for the plants?', 'Planting trees and running plants.', [['plants', 'plants']]],
    ['So far, so good.', 'A depot as far as Cluj.', []],
    [
      'How do you plan shifts?',
      'Planning of shifts by hand.',
      [
        ['plan', 'Planning'],
        ['shifts', 'shifts'],
      ],
    ],
    ['With 410 villages', '410 villages connected.', [['410 villages', '410 villages']]],
    [
      'Your depots. Crews of two?',
      'Depots crews use.',
      [
        ['depots', 'Depots'],
        ['Crews', 'crews'],
      ],
    ],
    [
      'Your depots crews of two',
      'Many depots. Crews of two.',
      [
        ['depots', 'depots'],
        ['crews of two', 'Crews of two'],
      ],
    ],
  ])('of %j rests on whole words of %j, in one sentence', (message, summary, expected) => {
    expect(groundingOf(message, summary)).toEqual(expected);
  });

  it('reads a text of any length in time that grows with it', () => {
    const long = 'fibre networks in rural Romania, '.repeat(400);
    const { grounding } = guardrails.check(
      exampleRequest({ company_context: { summary: long.slice(0, 2000), keywords: [], tech_stack: [] } }),
      { message: long },
    );
    expect(grounding.length).toBeGreaterThanOrEqual(400);
  });

  // Pieces that move offsets: invisible characters, composed and decomposed accents, ligatures, full-width, astral.
  const piece = fc.constantFrom(
    'Telvora',
    'fibre',
    '410 villages',
    'field crews of two',
    'NetBox',
    'Ioana',
    ' ',
    '\n\n',
    '. ',
    ', ',
    '?',
    '40%',
    '$12M',
    'Kafka',
    '\u200b',
    '\u00ad',
    'e\u0301',
    'é',
    'ﬁbre',
    '４１０',
    '🙂',
    'І',
    '’',
    '—',
    'f r e e',
    'ＮｅｔＢｏｘ',
    '\u{e0041}',
    'ß',
    '½',
    '№ 1',
    '…',
  );
  const text = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''));

  it('gives spans and quotes that are exact slices of the original texts, whatever normalisation did', () => {
    fc.assert(
      fc.property(text, text, text, (message, subject, summary) => {
        const base = exampleRequest();
        const request = {
          ...base,
          company_context: { ...base.company_context, summary: base.company_context.summary + summary },
        };
        expectExact(request, { message, subject });
        expectExact(request, { message: `Hi Ioana, ${message}`, subject });
      }),
      { numRuns: 150 },
    );
  });

  it('does not break on any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (message) => {
        const { risk_flags } = guardrails.check(exampleRequest(), { message });
        expect(risk_flags.map((flag) => flag.code)).not.toContain('CHECK_FAILED');
      }),
      { numRuns: 150 },
    );
  });
});
