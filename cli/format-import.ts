import type { ImportReport } from '../packages/client/src/index.ts';

const mostErrors = 20;

type RowError = ImportReport['errors'][number];

const formatError = ({ line, column, detail }: RowError): string =>
  `line ${line}${column ? `, ${column}` : ''}: ${detail}`;

/** What became of the rows of a file, or would. */
export function formatImport(report: ImportReport, file: string): string[] {
  const { errors, estimate } = report;
  const { low, high } = estimate.cost_usd;
  return [
    ...errors.slice(0, mostErrors).map(formatError),
    ...(errors.length > mostErrors ? [`... and ${errors.length - mostErrors} more`] : []),
    `${file}: ${report.accepted} rows accepted, ${report.rejected} rejected, ${report.duplicates} duplicates, ` +
      `${report.thin} thin; estimated cost $${low.toFixed(2)} to $${high.toFixed(2)}`,
  ];
}
