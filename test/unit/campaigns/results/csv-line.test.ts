import { spawnSync } from 'node:child_process';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvLine } from '../../../../src/campaigns/results/csv-line.ts';

/** What a spreadsheet may take for a formula when it opens the cell. */
const formula = /^[\s\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r]/u;

const pieces = [
  '=1+1',
  '+1',
  '-2',
  '@SUM(A1)',
  '\r',
  '\n',
  '\r\n',
  '\t',
  ',',
  ';',
  '"',
  "'",
  ' ',
  'VP',
  'é',
  '株',
  '👋',
];
const rare = ['\u200b', '\ufeff', '\u2028', '\u2029', '\v', '\f', '\u00a0', '＝1', '－1', '=HYPERLINK("http://x","y")'];
const cell = fc.array(fc.constantFrom(...pieces, ...rare), { maxLength: 6 }).map((parts) => parts.join(''));

const columns = 10;
const rows: string[][] = fc
  .sample(fc.array(cell, { minLength: columns, maxLength: columns }), { numRuns: 1_000, seed: 20_261_130 })
  .map((row) => ['row', ...row]);

/** Python's csv module reads the text as a file; null where there is no Python. */
function readByPython(text: string): string[][] | null {
  const script =
    'import csv,io,json,sys;sys.stdout.write(json.dumps(list(csv.reader(io.TextIOWrapper(sys.stdin.buffer,"utf-8",newline="")))))';
  const { status, stdout } = spawnSync('python3', ['-c', script], { input: text, encoding: 'utf8', maxBuffer: 1e8 });
  return status === 0 ? (JSON.parse(stdout) as string[][]) : null;
}

const readByCsvParse = (text: string): string[][] => parse(text, { record_delimiter: ['\r\n', '\n', '\r'] });

it('a carriage return in a cell neither ends its record nor starts a formula', () => {
  expect(csvLine(['VP\r=1+1', 'next'])).toBe('"VP\r=1+1",next\r\n');
});

it.each(['=1+1', ' =1+1', '\u200b=1', '\n=1', '\ufeff+1', '＝1+1', '\r=1', '\t-1'])('%j is no formula', (text) => {
  const [[read = ''] = []] = readByCsvParse(csvLine([text, 'next']));
  expect(read).toBe(`'${text}`);
});

it('10,000 hostile cells come back as they were from another reader, and none opens as a formula', () => {
  const text = rows.map(csvLine).join('');
  const read = readByPython(text) ?? readByCsvParse(text);
  expect(read).toHaveLength(rows.length);
  const written = rows.map((row) => row.map((one) => (formula.test(one) ? `'${one}` : one)));
  expect(read).toEqual(written);
  expect(read.flat().filter((one) => formula.test(one))).toEqual([]);
});
