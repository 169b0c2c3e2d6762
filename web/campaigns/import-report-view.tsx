import type { ImportReport } from '../../src/contract/campaign.ts';
import { importNotes, placeOfError } from '../../src/contract/import-notes.ts';
import { Facts } from '../shell/facts.tsx';
import classes from './campaign.module.css';
import { describeCost, describeTime } from './describe-estimate.ts';

const capitalised = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** What an import would do, or did: rows, issues by line, and what the rows may cost. */
export function ImportReportView({ report }: { report: ImportReport }) {
  const time = describeTime(report.estimate);
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
      {importNotes(report).map(({ text }) => (
        <p key={text} className={classes.note}>
          {capitalised(text)}.
        </p>
      ))}
      {Object.entries(report.passed_over).map(([column, winner]) => (
        <p key={column} className={classes.note}>
          “{winner}” is used, rather than “{column}”, which is kept as metadata.
        </p>
      ))}
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
          <strong>{capitalised(placeOfError(error))}</strong> {error.detail}
        </li>
      ))}
    </ul>
  );
}
