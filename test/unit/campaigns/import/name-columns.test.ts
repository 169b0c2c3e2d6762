import { expect, test } from 'vitest';
import { nameColumns } from '../../../../src/campaigns/import/name-columns.ts';

test('gives every column a name of its own, by which a mapping can speak of it', () => {
  expect(nameColumns(['First Name', ' Notes ', '', 'Notes', ' '])).toEqual([
    'First Name',
    'Notes',
    'column 3',
    'Notes (2)',
    'column 5',
  ]);
  expect(nameColumns(['Notes', 'Notes', 'Notes (2)', 'Notes', 'column 6', ''])).toEqual([
    'Notes',
    'Notes (3)',
    'Notes (2)',
    'Notes (4)',
    'column 6',
    'column 6 (2)',
  ]);
});
