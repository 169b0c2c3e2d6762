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
});
