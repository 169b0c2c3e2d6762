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
    `leads.csv: left out: "C0", "C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "C9" and 2 more: ${detail}`,
    'leads.csv: left out: "__proto__": cannot be kept',
    'leads.csv: left out: 935 more columns, 948 in all',
    total,
  ]);
});

test('tells which encoding was taken where a file is no UTF-8', () => {
  expect(formatImport(report, 'leads.csv')).toEqual([
    'leads.csv: not UTF-8, so read as Windows-1250 (Central European): look at names with accents',
    total,
  ]);
});

test('tells of lines what a dry run and an import are to tell, beyond what the report lists', () => {
  const some = {
    ...report,
    encoding: 'utf-8' as const,
    cut: 1,
    duplicates: 1_500,
    duplicate_lines: Array.from({ length: 1_000 }, (_, at) => at + 2),
    suppressed: 1,
    suppressed_lines: [7],
    thin_lines: [8, 9],
    thin: 2,
    errors: [{ line: 3, file_line: 12, column: 'Email', detail: 'is missing' }],
  };
  const kept = ['leads.ndjson: a list or a value was cut to its limit in 1 row'];
  const suppressed = 'leads.ndjson: on the suppression list, and not written to: element 7';
  const [error] = ['line 12 (element 3), Email: is missing'];
  expect(formatImport(some, 'leads.ndjson').slice(0, -1)).toEqual([...kept, suppressed, error]);
  expect(formatImport({ ...some, dry_run: true }, 'leads.ndjson').slice(0, -1)).toEqual([
    ...kept,
    'leads.ndjson: duplicates, left out: elements 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 1490 more',
    suppressed,
    'leads.ndjson: no summary and no keywords, so the opener will be general: elements 8, 9',
    error,
  ]);
});
