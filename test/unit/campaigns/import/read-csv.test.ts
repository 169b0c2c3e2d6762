import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../../src/campaigns/import/read-csv.ts';
import { sniffDelimiter } from '../../../../src/campaigns/import/sniff-delimiter.ts';
import { splitLines } from '../../../../src/campaigns/import/split-lines.ts';

/** The text in pieces of `size`, as a network might deliver it. */
async function* pieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function read(text: string, { delimiter = ',', size = text.length } = {}) {
  const records = [];
  for await (const record of readCsv(splitLines(pieces(text, Math.max(1, size))), delimiter))
    records.push('cells' in record ? [record.line, ...record.cells] : [record.line, new Error(record.issue)]);
  return records;
}

const notClosed = new Error('a quote that opens here is not closed');
const afterQuote = new Error('text after a closing quote; a quote inside a cell is written twice');

describe('readCsv', () => {
  it.each([
    [
      'plain cells',
      'a,b\n1,2\n',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
    ],
    [
      'no line end at the end',
      'a,b\n1,2',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
    ],
    [
      'CRLF',
      'a,b\r\n1,2\r\n',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
    ],
    [
      'CR alone',
      'a,b\r1,2\r',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
    ],
    [
      'mixed line ends',
      'a\n1\r\n2\r3',
      [
        [1, 'a'],
        [2, '1'],
        [3, '2'],
        [4, '3'],
      ],
    ],
    [
      'blank lines, which count',
      'a,b\n\n,\n1,2\n',
      [
        [1, 'a', 'b'],
        [4, '1', '2'],
      ],
    ],
    [
      'spaces around cells',
      ' a , b \n 1 , "2" \n',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
    ],
    [
      'empty cells',
      'a,,c\n,,3\n',
      [
        [1, 'a', '', 'c'],
        [2, '', '', '3'],
      ],
    ],
    ['a trailing delimiter', 'a,b,\n', [[1, 'a', 'b', '']]],
    ['quoted delimiters', '"a,b",c\n', [[1, 'a,b', 'c']]],
    ['doubled quotes', '"a ""b"" c",d\n', [[1, 'a "b" c', 'd']]],
    ['an empty quoted cell', '"",a\n', [[1, '', 'a']]],
    ['a quote inside a plain cell', '6" tall,b\n', [[1, '6" tall', 'b']]],
    [
      'a cell over lines, by its first',
      'a\n"1\n2",x\n3\n',
      [
        [1, 'a'],
        [2, '1\n2', 'x'],
        [4, '3'],
      ],
    ],
    [
      'a cell over CRLF lines',
      '"1\r\n2"\r\n3\r\n',
      [
        [1, '1\r\n2'],
        [3, '3'],
      ],
    ],
    ['blank lines inside a cell', '"1\n\n2"\n', [[1, '1\n\n2']]],
    [
      'text after a closing quote',
      'a\n"1" x,2\n3\n',
      [
        [1, 'a'],
        [2, afterQuote],
        [3, '3'],
      ],
    ],
    [
      'a quote never closed',
      'a\n"1\n2\n3\n',
      [
        [1, 'a'],
        [2, notClosed],
        [3, '2'],
        [4, '3'],
      ],
    ],
    [
      'a quote closed by the next row',
      'a,b\n5,"6 tall\n7,"8"\n9,0\n',
      [
        [1, 'a', 'b'],
        [2, afterQuote],
        [3, '7', '8'],
        [4, '9', '0'],
      ],
    ],
    ['nothing', '', []],
  ])('reads %s', async (_, text, expected) => {
    expect(await read(text)).toEqual(expected);
    // Wherever the pieces end.
    for (const size of [1, 2, 3, 5]) expect(await read(text, { size })).toEqual(expected);
  });

  it('goes on after a quote that is not closed within 200 lines', async () => {
    const rows = Array.from({ length: 300 }, (_, index) => `row ${index}`).join('\n');
    const records = await read(`"open\n${rows}\n`);
    expect(records).toHaveLength(301);
    expect(records[0]).toEqual([1, notClosed]);
    expect(records.at(-1)).toEqual([301, 'row 299']);
  });

  it('goes on after a line that is too long, without holding it', async () => {
    const records = await read(`a\n${'x'.repeat(1_000_000)}\nb\n`, { size: 64_000 });
    expect(records).toEqual([
      [1, 'a'],
      [2, new Error('longer than 256 kB')],
      [3, 'b'],
    ]);
  });

  it('reads other delimiters', async () => {
    expect(await read('a;b,c\n', { delimiter: ';' })).toEqual([[1, 'a', 'b,c']]);
    expect(await read('a\t"b"\t c\n', { delimiter: '\t' })).toEqual([[1, 'a', 'b', 'c']]);
    expect(await read('a\t\tc\n', { delimiter: '\t' })).toEqual([[1, 'a', '', 'c']]);
  });
});

describe('sniffDelimiter', () => {
  it.each([
    ['first_name,last_name', ','],
    ['first_name;last_name;company', ';'],
    ['first_name\tlast_name', '\t'],
    ['first|last|company', '|'],
    ['"a,b,c,d";x;y', ';'],
    ['email', ','],
  ])('finds it in %j', (header, expected) => {
    expect(sniffDelimiter(header)).toBe(expected);
  });
});
