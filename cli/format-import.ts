import type { ImportReport } from '../packages/client/src/index.ts';
import { type ImportNote, importNotes, placeOfError } from '../src/contract/import-notes.ts';

const mostErrors = 20;

/** Of rows that are taken, or are there already: told of a dry run, where the file can still be mended. */
const ofDryRuns: ReadonlySet<ImportNote['about']> = new Set(['duplicates', 'thin']);

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

/** What became of the rows of a file, or would; of a dry run, with its columns and lines. */
export function formatImport(report: ImportReport, file: string): string[] {
  const { errors, estimate, dry_run } = report;
  const { low, high } = estimate.cost_usd;
  const isArray = errors.some(({ file_line }) => file_line !== undefined) || /\.json$/i.test(file);
  const notes = importNotes(report, isArray ? 'element' : 'line');
  return [
    ...(dry_run ? formatColumns(report) : []),
    ...notes.filter(({ about }) => dry_run || !ofDryRuns.has(about)).map(({ text }) => `${file}: ${text}`),
    ...errors.slice(0, mostErrors).map((error) => `${placeOfError(error)}: ${error.detail}`),
    ...(errors.length > mostErrors ? [`... and ${errors.length - mostErrors} more`] : []),
    `${file}: ${report.accepted} rows accepted, ${report.rejected} rejected, ${report.duplicates} duplicates, ` +
      (report.suppressed > 0 ? `${report.suppressed} suppressed, ` : '') +
      `${report.thin} thin; estimated cost $${low.toFixed(2)} to $${high.toFixed(2)}`,
  ];
}
