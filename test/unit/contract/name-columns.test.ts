import { expect, test } from 'vitest';
import { nameColumns } from '../../../src/contract/name-columns.ts';

test('every column has a name of its own, by which a mapping can speak of it', () => {
  expect(nameColumns(['First Name', ' Notes ', '', 'Notes', ' '])).toEqual([
    'First Name',
    'Notes',
    'column 3',
    'Notes (2)',
    'column 5',
  ]);
});
