import { expect, test } from 'vitest';
import { nameColumns } from '../../../../src/campaigns/import/name-columns.ts';
import { nameColumns as nameColumnsOfPage } from '../../../../web/campaigns/name-columns.ts';

test.each([
  ['the service', nameColumns],
  ['the page', nameColumnsOfPage],
])('%s gives every column a name of its own, by which a mapping can speak of it', (_, nameAll) => {
  expect(nameAll(['First Name', ' Notes ', '', 'Notes', ' '])).toEqual([
    'First Name',
    'Notes',
    'column 3',
    'Notes (2)',
    'column 5',
  ]);
  expect(nameAll(['Notes', 'Notes', 'Notes (2)', 'Notes', 'column 6', ''])).toEqual([
    'Notes',
    'Notes (3)',
    'Notes (2)',
    'Notes (4)',
    'column 6',
    'column 6 (2)',
  ]);
});
