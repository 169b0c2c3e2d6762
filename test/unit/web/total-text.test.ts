import { expect, test } from 'vitest';
import { totalText } from '../../../web/campaigns/table/total-text.ts';

test('a count that stopped says that more rows match', () => {
  expect(totalText({ total: 1_234 })).toBe('1,234');
  expect(totalText({ total: 10_000, total_is_least: true })).toBe('10,000+');
});
