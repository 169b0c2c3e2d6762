import type { ImportReport } from '../packages/client/src/index.ts';

const mostErrors = 20;
const mostLines = 10;

type RowError = ImportReport['errors'][number];

function formatError({ line, file_line, column, detail }: RowError): string {
  const place = file_line === undefined ? `line ${line}` : `line ${file_line} (element ${line})`;
  return `${place}${column ? `, ${column}` : ''}: ${detail}`;
}

const formatLines = (what: string, lines: number[]): string[] => {
  if (lines.length === 0) return [];
  const more = lines.length > mostLines ? ` and ${lines.length - mostLines} more` : '';
  return [`${what}: ${lines.slice(0, mostLines).join(', ')}${more}`];
};

/** Which column goes where, and which one it was preferred to. */
function formatColumns({ mapping, passed_over }: ImportReport): string[] {
  const used = Object.entries(mapping).filter(([column, path]) => path !== `metadata.${column}`);
  const kept = Object.keys(mapping).filter((column) => mapping[column] === `metadata.${column}`);
  const width = Math.max(0, ...used.map(([column]) => column.length));
  const rather = (winner: string): string => {
    const others = Object.keys(passed_over).filter((column) => passed_over[column] === winner);
    return others.length > 0 ? `, rather than ${others.map((column) => `"${column}"`).join(', ')}` : '';
  };
  return [
    ...used.map(([column, path]) => `  ${column.padEnd(width)} -> ${path}${rather(column)}`),
    ...(kept.length > 0 ? [`  as metadata: ${kept.join(', ')}`] : []),
  ];
}

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

/** Columns that go nowhere, those of one reason in one line. */
function formatLeftOut({ total, columns }: ImportReport['left_out']): string[] {
  const reasons = Map.groupBy(columns, ({ detail }) => detail);
  const unlisted = total - columns.length;
  return [
    ...[...reasons].map(([detail, some]) => {
      const more = some.length > mostLines ? ` and ${some.length - mostLines} more` : '';
      const names = some.slice(0, mostLines).map(({ column }) => `"${column}"`);
      return `left out: ${names.join(', ')}${more}: ${detail}`;
    }),
    ...(unlisted > 0 ? [`left out: ${unlisted} more columns, ${total} in all`] : []),
  ];
}

/** What became of the rows of a file, or would; of a dry run, with its columns and lines. */
export function formatImport(report: ImportReport, file: string): string[] {
  const { errors, estimate } = report;
  const { low, high } = estimate.cost_usd;
  const codePage = codePages[report.encoding];
  // Of an array, these are places of elements.
  const of = errors.some(({ file_line }) => file_line !== undefined) || /\.json$/i.test(file) ? 'elements' : 'lines';
  return [
    ...(codePage ? [`${file} is not UTF-8 and was read as ${codePage}: look at names with accents`] : []),
    ...(report.dry_run ? formatColumns(report) : []),
    ...formatLeftOut(report.left_out),
    ...errors.slice(0, mostErrors).map(formatError),
    ...(errors.length > mostErrors ? [`... and ${errors.length - mostErrors} more`] : []),
    ...(report.dry_run ? formatLines(`duplicates, ${of}`, report.duplicate_lines) : []),
    ...formatLines(`suppressed, ${of}`, report.suppressed_lines),
    ...(report.dry_run ? formatLines(`without summary and keywords, ${of}`, report.thin_lines) : []),
    `${file}: ${report.accepted} rows accepted, ${report.rejected} rejected, ${report.duplicates} duplicates, ` +
      (report.suppressed > 0 ? `${report.suppressed} suppressed, ` : '') +
      `${report.thin} thin; estimated cost $${low.toFixed(2)} to $${high.toFixed(2)}`,
  ];
}
