import { describe, expect, it } from 'vitest';
import { ParseError, parseVariants } from '../../../src/llm/parse-variants.ts';

const twoWithSubject = { variant_count: 2, with_subject: true };
const one = { variant_count: 1, with_subject: false };
const answer = '{"variants":[{"subject":"S","message":"Hi Ada,\\n\\nHello."},{"subject":"T","message":"Second"}]}';

describe('parseVariants', () => {
  it('reads the answer asked for', () => {
    expect(parseVariants(answer, twoWithSubject)).toEqual([
      { subject: 'S', message: 'Hi Ada,\n\nHello.' },
      { subject: 'T', message: 'Second' },
    ]);
  });

  it.each([
    ['a code fence', `\`\`\`json\n${answer}\n\`\`\``],
    ['prose around it', `Here you go {as asked}:\n${answer}\nLet me know {if} more is needed.`],
    ['thoughts before it', `<think>{"variants":[{"message":"draft"}]} hmm</think>\n${answer}`],
    ['a BOM and spaces', `\uFEFF  \n${answer}  `],
  ])('looks past %s', (_, text) => {
    expect(parseVariants(text, twoWithSubject).map((variant) => variant.message)).toEqual([
      'Hi Ada,\n\nHello.',
      'Second',
    ]);
  });

  it('reads strings with raw line breaks, which models write and JSON forbids', () => {
    expect(parseVariants('{"variants":[{"message":"Hi Ada,\n\nHello \\"there\\"."}]}', one)).toEqual([
      { message: 'Hi Ada,\n\nHello "there".' },
    ]);
  });

  it('gives no more variants than asked for, and fewer when there are fewer', () => {
    expect(parseVariants(answer, { variant_count: 1, with_subject: true })).toHaveLength(1);
    expect(parseVariants(answer, { variant_count: 3, with_subject: true })).toHaveLength(2);
  });

  it('drops a subject nobody asked for and an empty one', () => {
    expect(parseVariants('{"variants":[{"subject":"S","message":"m"}]}', one)).toEqual([{ message: 'm' }]);
    expect(parseVariants('{"variants":[{"subject":" ","message":"m"}]}', { ...one, with_subject: true })).toEqual([
      { message: 'm' },
    ]);
  });

  it.each([
    ['nothing', ''],
    ['prose only', 'Hi Ada, would you be open to a call?'],
    ['an answer cut short', answer.slice(0, -20)],
    ['another shape', '{"messages":["Hi"]}'],
    ['a message that is no string', '{"variants":[{"message":{"text":"Hi"}}]}'],
    ['an empty message', '{"variants":[{"message":"  "}]}'],
    ['no variant', '{"variants":[]}'],
    ['a bare list', '[{"message":"Hi"}]'],
    ['a message beyond every bound', JSON.stringify({ variants: [{ message: 'x'.repeat(20_001) }] })],
    ['a flood of braces', '{'.repeat(200_000)],
  ])('refuses %s', (_, text) => {
    expect(() => parseVariants(text, one)).toThrow(ParseError);
  });
});
