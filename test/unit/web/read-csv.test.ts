import { expect, test } from 'vitest';
import { readCsv } from '../../../web/campaigns/read-csv.ts';

test('quoted fields hold delimiters, quotes and line breaks', () => {
  expect(readCsv('a,b\r\n"x, y","he said ""no""\nand left"\r\n', 9)).toEqual([
    ['a', 'b'],
    ['x, y', 'he said "no"\nand left'],
  ]);
});

test('the delimiter is the one the first line holds most often, outside quotes', () => {
  expect(readCsv('"a,b,c";d;e\n1;2;3', 9)).toEqual([
    ['a,b,c', 'd', 'e'],
    ['1', '2', '3'],
  ]);
  expect(readCsv('one\ntwo', 9)).toEqual([['one'], ['two']]);
});

test('a byte order mark and empty lines are no data, and reading stops when there is enough', () => {
  expect(readCsv('\uFEFFa,b\n\n1,2\n3,4\n', 2)).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
});
