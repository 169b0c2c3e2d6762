import type { ImportReport } from './campaign.ts';

/** What codes of a code page are called, where a file was no Unicode. */
const codePages: Partial<Record<ImportReport['encoding'], string>> = {
  'windows-1252': 'Windows-1252 (Latin-1, Western European)',
  'windows-1250': 'Windows-1250 (Central European)',
  'iso-8859-2': 'ISO 8859-2 (Central European)',
  'windows-1251': 'Windows-1251 (Cyrillic)',
  'windows-1253': 'Windows-1253 (Greek)',
  'windows-1254': 'Windows-1254 (Turkish)',
  'windows-1257': 'Windows-1257 (Baltic)',
  macintosh: 'Mac Roman',
};

/** Listed in one note: more are counted. */
const mostListed = 10;

export interface ImportNote {
  about: 'encoding' | 'left_out' | 'cut' | 'duplicates' | 'suppressed' | 'thin';
  /** A sentence without its full stop. */
  text: string;
}

function listed(items: readonly (string | number)[], total = items.length): string {
  const shown = items.slice(0, mostListed);
  const more = total > shown.length ? ` and ${total - shown.length} more` : '';
  return `${shown.join(', ')}${more}`;
}

const rows = (count: number): string => `${count.toLocaleString('en')} ${count === 1 ? 'row' : 'rows'}`;

/** Columns that go nowhere, those of one reason in one note. */
function leftOutNotes({ total, columns }: ImportReport['left_out']): ImportNote[] {
  const unlisted = total - columns.length;
  const texts = [...Map.groupBy(columns, ({ detail }) => detail)].map(
    ([detail, some]) => `left out: ${listed(some.map(({ column }) => `"${column}"`))}: ${detail}`,
  );
  if (unlisted > 0) texts.push(`left out: ${unlisted} more columns, ${total} in all`);
  return texts.map((text) => ({ about: 'left_out', text }));
}

/**
 * What people are to know of an import, whoever shows it: how the file was read, what of it goes nowhere, and which of
 * its lines are left out or thin. `unit`: what the numbers of rows count, elements in a JSON array.
 */
export function importNotes(report: ImportReport, unit: 'line' | 'element' = 'line'): ImportNote[] {
  const codePage = codePages[report.encoding];
  /** `total`: the report lists the first of them only. */
  const ofLines = (about: ImportNote['about'], what: string, numbers: number[], total: number): ImportNote[] =>
    numbers.length === 0
      ? []
      : [{ about, text: `${what}: ${numbers.length === 1 ? unit : `${unit}s`} ${listed(numbers, total)}` }];
  return [
    ...(codePage
      ? [{ about: 'encoding' as const, text: `not UTF-8, so read as ${codePage}: look at names with accents` }]
      : []),
    ...leftOutNotes(report.left_out),
    ...(report.cut > 0
      ? [{ about: 'cut' as const, text: `a list or a value was cut to its limit in ${rows(report.cut)}` }]
      : []),
    ...ofLines('duplicates', 'duplicates, left out', report.duplicate_lines, report.duplicates),
    ...ofLines('suppressed', 'on the suppression list, and not written to', report.suppressed_lines, report.suppressed),
    ...ofLines('thin', 'no summary and no keywords, so the opener will be general', report.thin_lines, report.thin),
  ];
}

/** Where a row that was refused stands. */
export const placeOfError = ({ line, file_line, column }: ImportReport['errors'][number]): string =>
  `line ${file_line === undefined ? line : `${file_line} (element ${line})`}${column ? `, ${column}` : ''}`;
