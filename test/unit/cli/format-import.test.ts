import { expect, test } from 'vitest';
import { formatImport } from '../../../cli/format-import.ts';

const detail = 'a row has at most 50 metadata entries, and earlier columns have them';
const report = {
  campaign_id: 'cmp_1',
  dry_run: false,
  accepted: 1,
  rejected: 0,
  duplicates: 0,
  suppressed: 0,
  thin: 0,
  cut: 0,
  errors: [],
  thin_lines: [],
  duplicate_lines: [],
  suppressed_lines: [],
  mapping: {},
  passed_over: {},
  left_out: { total: 0, columns: [] as { column: string; detail: string }[] },
  encoding: 'windows-1250' as const,
  estimate: {
    prompt_tokens: { low: 0, high: 0 },
    completion_tokens: { low: 0, high: 0 },
    cost_usd: { low: 0, high: 0 },
  },
};
const total = 'leads.csv: 1 rows accepted, 0 rejected, 0 duplicates, 0 thin; estimated cost $0.00 to $0.00';

test('tells the columns of a file that go nowhere, by reason', () => {
  const columns = Array.from({ length: 12 }, (_, at) => ({ column: `C${at}`, detail }));
  const left_out = { total: 948, columns: [...columns, { column: '__proto__', detail: 'cannot be kept' }] };
  expect(formatImport({ ...report, encoding: 'utf-8', left_out }, 'leads.csv')).toEqual([
    `left out: "C0", "C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "C9" and 2 more: ${detail}`,
    'left out: "__proto__": cannot be kept',
    'left out: 935 more columns, 948 in all',
    total,
  ]);
});

test('tells which encoding was taken where a file is no UTF-8', () => {
  expect(formatImport(report, 'leads.csv')).toEqual([
    'leads.csv is not UTF-8 and was read as Windows-1250 (Central European): look at names with accents',
    total,
  ]);
});
