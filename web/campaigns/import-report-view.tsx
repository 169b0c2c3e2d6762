import type { ImportReport } from '../../src/contract/campaign.ts';
import { Facts } from '../shell/facts.tsx';
import classes from './campaign.module.css';
import { describeCost, describeTime } from './describe-estimate.ts';

const shownLines = 8;

const lines = (numbers: number[]): string => {
  const shown = numbers.slice(0, shownLines).join(', ');
  const more = numbers.length > shownLines ? ` and ${numbers.length - shownLines} more` : '';
  return `${numbers.length === 1 ? 'line' : 'lines'} ${shown}${more}`;
};

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

/** Columns that go nowhere, those of one reason together. */
function LeftOut({ total, columns }: ImportReport['left_out']) {
  if (total === 0) return null;
  return (
    <div className={classes.note}>
      {total.toLocaleString()} {total === 1 ? 'column is' : 'columns are'} left out:
      <ul>
        {[...Map.groupBy(columns, ({ detail }) => detail)].map(([detail, some]) => (
          <li key={detail}>
            {some
              .slice(0, shownLines)
              .map(({ column }) => `“${column}”`)
              .join(', ')}
            {some.length > shownLines && ' and more'}: {detail}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What an import would do, or did: rows, issues by line, and what the rows may cost. */
export function ImportReportView({ report }: { report: ImportReport }) {
  const time = describeTime(report.estimate);
  const codePage = codePages[report.encoding];
  return (
    <section aria-label="What the import will do" className={classes.stack}>
      <Facts
        facts={[
          { name: 'Rows accepted', value: report.accepted.toLocaleString() },
          { name: 'Rows refused', value: report.rejected.toLocaleString() },
          { name: 'Duplicates left out', value: report.duplicates.toLocaleString() },
          { name: 'On the suppression list, left out', value: report.suppressed.toLocaleString() },
          { name: 'Rows with thin context', value: report.thin.toLocaleString() },
          { name: 'Cost', value: describeCost(report.estimate) },
          ...(time === undefined ? [] : [{ name: 'Time', value: time }]),
        ]}
      />
      {codePage && <p className={classes.note}>Not UTF-8, so read as {codePage}: look at names with accents.</p>}
      <LeftOut {...report.left_out} />
      {Object.entries(report.passed_over).map(([column, winner]) => (
        <p key={column} className={classes.note}>
          “{winner}” is used, rather than “{column}”, which is kept as metadata.
        </p>
      ))}
      {report.duplicate_lines.length > 0 && (
        <p className={classes.note}>Duplicates: {lines(report.duplicate_lines)}.</p>
      )}
      {report.suppressed_lines.length > 0 && (
        <p className={classes.note}>On the suppression list, and not written to: {lines(report.suppressed_lines)}.</p>
      )}
      {report.thin_lines.length > 0 && (
        <p className={classes.note}>
          No summary and no keywords, so the opener will be general: {lines(report.thin_lines)}.
        </p>
      )}
      <RefusedRows errors={report.errors} />
    </section>
  );
}

/** Each fault with its line and column. */
export function RefusedRows({ errors }: Pick<ImportReport, 'errors'>) {
  if (errors.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <ul className={classes.errors} aria-label="Refused rows" tabIndex={0}>
      {errors.map((error) => (
        <li key={`${error.line} ${error.column ?? ''} ${error.detail}`}>
          <strong>
            Line {error.file_line ?? error.line}
            {error.column ? `, ${error.column}` : ''}
          </strong>{' '}
          {error.detail}
        </li>
      ))}
    </ul>
  );
}
