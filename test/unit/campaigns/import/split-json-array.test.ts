import { describe, expect, it } from 'vitest';
import { splitJsonArray } from '../../../../src/campaigns/import/split-json-array.ts';

async function* pieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function split(text: string, size = Math.max(1, text.length)) {
  const elements = [];
  for await (const element of splitJsonArray(pieces(text, size)))
    elements.push('text' in element ? element.text : new Error(`${element.line}: ${element.issue}`));
  return elements;
}

const cutOff = (line: number) => new Error(`${line}: the array does not end: the file was cut off`);

describe('splitJsonArray', () => {
  it.each([
    ['objects', '[{"a":1}, {"a":2}]', ['{"a":1}', '{"a":2}']],
    ['space around', ' \n [ {"a":1} ] \n', ['{"a":1}']],
    ['nothing', '[]', []],
    ['brackets and commas in text', '[{"a":"],[{,"},{"b":"}"}]', ['{"a":"],[{,"}', '{"b":"}"}']],
    ['escaped quotes', String.raw`[{"a":"\",]"},{"b":"\\"}]`, [String.raw`{"a":"\",]"}`, String.raw`{"b":"\\"}`]],
    ['nested arrays and objects', '[{"a":[1,[2,3]],"b":{"c":[]}},4]', ['{"a":[1,[2,3]],"b":{"c":[]}}', '4']],
    ['a file cut off', '[{"a":1},{"a":', ['{"a":1}', cutOff(2)]],
    ['a file without its last bracket', '[{"a":1}', [cutOff(1)]],
    ['no array', '{"leads":[]}', [new Error('1: the body is not a JSON array')]],
    ['nothing at all', '', [new Error('1: the body is empty')]],
    ['text after the array', '[{"a":1}] x', ['{"a":1}', new Error('2: text after the end of the array')]],
  ])('reads %s', async (_, text, expected) => {
    expect(await split(text)).toEqual(expected);
    for (const size of [1, 2, 7]) expect(await split(text, size)).toEqual(expected);
  });

  it.each([1, 3, 1_000])(
    'knows the line of the file that each begins on, read %i characters at a time',
    async (size) => {
      const text = '\n[\n  {"a":\n 1},\r\n\r\n  {"b":"x\\ny"}, {"c":[\n]}\n,\n 7';
      const lines: [number, number][] = [];
      for await (const { line, fileLine } of splitJsonArray(pieces(text, size))) lines.push([line, fileLine]);
      expect(lines).toEqual([
        [1, 3],
        [2, 6],
        [3, 6],
        [4, 9],
      ]);
    },
  );

  it('leaves out an element that is too long, without holding it', async () => {
    const long = JSON.stringify({ a: 'x'.repeat(1_000_000) });
    expect(await split(`[{"a":1},${long},{"a":3}]`, 64_000)).toEqual([
      '{"a":1}',
      new Error('2: longer than 256 kB'),
      '{"a":3}',
    ]);
  });

  it('reads an element of nothing but brackets in no time', async () => {
    const nested = '{"lead":'.repeat(25_000) + '}'.repeat(25_000);
    const started = performance.now();
    expect(await split(`[${nested},1]`, 64_000)).toEqual([nested, '1']);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
