import { describe, expect, it } from 'vitest';
import { ParseError, parseVariants } from '../../../src/llm/parse-variants.ts';

const textsOf = (...asked: Parameters<typeof parseVariants>) => parseVariants(...asked).map(({ text }) => text);

const twoWithSubject = { variant_count: 2, with_subject: true };
const one = { variant_count: 1, with_subject: false };
const answer = '{"variants":[{"subject":"S","message":"Hi Ada,\\n\\nHello."},{"subject":"T","message":"Second"}]}';

describe('parseVariants', () => {
  it('reads the answer asked for', () => {
    expect(textsOf(answer, twoWithSubject)).toEqual([
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
    expect(textsOf(text, twoWithSubject).map((variant) => variant.message)).toEqual(['Hi Ada,\n\nHello.', 'Second']);
  });

  it('reads strings with raw line breaks, which models write and JSON forbids', () => {
    expect(textsOf('{"variants":[{"message":"Hi Ada,\n\nHello \\"there\\"."}]}', one)).toEqual([
      { message: 'Hi Ada,\n\nHello "there".' },
    ]);
  });

  it('gives no more variants than asked for, and fewer when there are fewer', () => {
    expect(parseVariants(answer, { variant_count: 1, with_subject: true })).toHaveLength(1);
    expect(parseVariants(answer, { variant_count: 3, with_subject: true })).toHaveLength(2);
  });

  it('drops a subject nobody asked for and an empty one', () => {
    expect(textsOf('{"variants":[{"subject":"S","message":"m"}]}', one)).toEqual([{ message: 'm' }]);
    expect(textsOf('{"variants":[{"subject":" ","message":"m"}]}', { ...one, with_subject: true })).toEqual([
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

  it('says nothing of the sentences of a text that was answered whole', () => {
    expect(parseVariants(answer, twoWithSubject).map(({ citations }) => citations)).toEqual([[], []]);
  });
});

describe('parseVariants, of sentences that cite', () => {
  const facts = [
    { id: 'f1', pointer: '/lead/first_name' },
    { id: 'f2', pointer: '/company_context/summary' },
    { id: 'f3', pointer: '/company_context/keywords/0' },
  ];
  const asked = { variant_count: 1, with_subject: true, facts };
  const parse = (variant: unknown) => parseVariants(JSON.stringify({ variants: [variant] }), asked)[0]!;
  const sentence = (text: string, more = {}) => ({ text, kind: 'fact', sources: [], break_before: null, ...more });
  const cited = {
    subject: { text: ' Fibre ', kind: 'fact', sources: ['f3'] },
    sentences: [
      sentence('Hi Ioana,', { kind: 'courtesy', sources: ['f1'] }),
      sentence('You run fibre networks.', { sources: ['f2', 'f3'], break_before: 'paragraph' }),
      sentence('How do crews keep records?', { kind: 'question' }),
      sentence('Best,', { kind: 'courtesy', break_before: 'paragraph' }),
      sentence('Ana', { kind: 'courtesy', break_before: 'line' }),
    ],
  };

  it('joins them to the message, breaks kept, and says where each stands and what it rests on', () => {
    const { text, citations } = parse(cited);
    expect(text).toEqual({
      subject: 'Fibre',
      message: 'Hi Ioana,\n\nYou run fibre networks. How do crews keep records?\n\nBest,\nAna',
    });
    expect(
      citations.map(({ field, start, end, kind, sources }) => [text[field]!.slice(start, end), kind, sources]),
    ).toEqual([
      ['Fibre', 'fact', ['/company_context/keywords/0']],
      ['Hi Ioana,', 'courtesy', ['/lead/first_name']],
      ['You run fibre networks.', 'fact', ['/company_context/summary', '/company_context/keywords/0']],
      ['How do crews keep records?', 'question', []],
      ['Best,', 'courtesy', []],
      ['Ana', 'courtesy', []],
    ]);
  });

  it.each([
    ['breaks written into the text', [sentence('Hi,\n\n'), sentence('One.'), sentence('\nTwo.')], 'Hi,\n\nOne.\nTwo.'],
    [
      'an empty sentence that only breaks',
      [sentence('Hi,'), sentence(' ', { break_before: 'line' }), sentence('One.')],
      'Hi,\nOne.',
    ],
    ['bare strings', ['Hi,', 'One.'], 'Hi, One.'],
    ['Windows line ends', [sentence('Best,\r\nAna')], 'Best,\nAna'],
    ['a language without spaces', [sentence('こんにちは。'), sentence('元気ですか。')], 'こんにちは。元気ですか。'],
  ])('takes %s as meant', (_, sentences, message) => {
    const { text, citations } = parse({ sentences });
    expect(text.message).toBe(message);
    for (const { start, end } of citations) expect(message.slice(start, end).trim()).toBe(message.slice(start, end));
  });

  it('reads sentences under the name of the old shape, and the old shape under the new prompt', () => {
    expect(parse({ subject: 'S', message: cited.sentences }).text.subject).toBe('S');
    expect(parse({ subject: 'S', message: 'Hi Ada' })).toEqual({
      text: { subject: 'S', message: 'Hi Ada' },
      citations: [],
    });
    expect(parse({ sentences: [], message: 'Hi Ada' }).text.message).toBe('Hi Ada');
  });

  it('takes a kind nobody asked for as a fact, and leaves out sources that were never given', () => {
    const { citations } = parse({
      sentences: [
        sentence('One.', { kind: 'claim', sources: ['F2', 'f9', '/lead/title', 7] }),
        sentence('Two.', { sources: 'f1, f3' }),
      ],
    });
    expect(citations.map(({ kind, sources }) => [kind, sources])).toEqual([
      ['fact', ['/company_context/summary']],
      ['fact', ['/lead/first_name', '/company_context/keywords/0']],
    ]);
  });

  it('does without a subject that cannot be read, and without one nobody asked for', () => {
    expect(parse({ ...cited, subject: { title: 'S' } }).text).not.toHaveProperty('subject');
    const [unasked] = parseVariants(JSON.stringify({ variants: [cited] }), { ...asked, with_subject: false });
    expect(unasked!.text).not.toHaveProperty('subject');
    expect(unasked!.citations.every(({ field }) => field === 'message')).toBe(true);
  });

  it.each([
    ['no sentence', []],
    ['sentences without words', [sentence(' ')]],
    ['a sentence that is no text', [{ text: 5 }]],
    ['a flood of sentences', Array(300).fill('Hi.')],
    ['more text than a message may have', Array(5).fill('x'.repeat(5_000))],
  ])('refuses %s', (_, sentences) => {
    expect(() => parse({ sentences })).toThrow(ParseError);
  });
});
