/** A text of exactly `size` UTF-16 units or just under, made to be hard on a pattern or a loop. */
export interface Filler {
  readonly name: string;
  fill(size: number): string;
}

const repeat = (name: string, unit: string): Filler => ({
  name,
  fill: (size) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size),
});

const count = (name: string, unitAt: (at: number) => string): Filler => ({
  name,
  fill: (size) => {
    let text = '';
    for (let at = 0; text.length < size; at += 1) text += unitAt(at);
    return text.slice(0, size);
  },
});

const letter = (at: number): string => String.fromCharCode(97 + (at % 26));
const word = (at: number): string => letter(at * 7) + letter(at * 11) + letter(at * 3) + letter(at * 5 + 2);
const name = (at: number): string => word(at).charAt(0).toUpperCase() + word(at).slice(1);

const repeats: readonly (readonly [string, string])[] = [
  ['http://', 'http://'],
  ['www.', 'www.'],
  ['ellipses', '…'],
  ['dots', '.'],
  ['one digit', '9'],
  ['digits and commas', '1,'],
  ['digits and dots', '1.'],
  ['digits and spaces', '1 '],
  ['hyphens', '-'],
  ['words and hyphens', 'a-'],
  ['dashes', '— '],
  ['CJK', '漢字仮名'],
  ['Hangul', '한국어 '],
  ['Arabic', 'مرحبا '],
  ['Hebrew', 'שלום '],
  ['Thai', 'สวัสดี'],
  ['emoji and joiners', '👩‍👩‍👧‍👦'],
  ['flags', '🇩🇪'],
  ['combining marks', 'e\u0301\u0302\u0303'],
  ['only combining marks', '\u0301'],
  ['a.', 'a.'],
  ['a. with spaces', 'a. '],
  ['A.', 'A.'],
  ['brackets opened', '['],
  ['braces opened', '{{'],
  ['parentheses opened', '('],
  ['brackets closed', ']'],
  ['placeholders', '[Your Name] '],
  ['double quotes', '"'],
  ['curly quotes', '“a” '],
  ['apostrophes', "'"],
  ["you're", "you're "],
  ['one long word', 'a'],
  ['one long capital word', 'A'],
  ['many capitals', 'ACME '],
  ['names', 'Anna Berg '],
  ['of the', 'of the '],
  ['and', 'and '],
  ['comma', ', '],
  ['currency signs', '$'],
  ['currency and digits', '$1 '],
  ['percent', '1% '],
  ['@', '@'],
  ['addresses', 'a@b.c '],
  ['#', '#'],
  ['newlines', '\n'],
  ['words and newlines', 'a\n'],
  ['carriage returns', '\r\n'],
  ['tabs', '\t'],
  ['spaces', ' '],
  ['no-break spaces', '\u00a0'],
  ['zero-width', 'a\u200b'],
  ['right-to-left marks', 'a\u202e'],
  ['dates', '2024-01-01 '],
  ['spelled dates', '3 May 2021, '],
  ['times', '10:30 '],
  ['number words', 'twenty-one '],
  ['hundred and', 'hundred and '],
  ['<think>', '<think>'],
  ['HTML', '<a href="x">'],
  ['JSON', '{"a":'],
  ['your', 'your '],
  ['you have', 'you have 3 vans '],
  ['we', 'We have helped '],
  ['questions', 'Do you? '],
  ['exclamations', '!'],
  ['not', 'not '],
  ['because', 'because you '],
  ['slashes', '/'],
  ['underscores', 'a_'],
];

export const fillers: readonly Filler[] = [
  ...repeats.map(([called, unit]) => repeat(called, unit)),
  count('distinct numbers', (at) => `${at * 7 + 1} vans `),
  count('distinct names', (at) => `${name(at)} ${name(at + 31)}, `),
  count('distinct words', (at) => `${word(at)}${word(at * 13)} `),
  count('base64', (at) => word(at * 17).toUpperCase() + word(at) + String(at % 10)),
  count('nested brackets', (at) => (at % 2_000 < 1_000 ? '(' : ')')),
];
