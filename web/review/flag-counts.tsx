import { CircleCheck } from 'lucide-react';
import type { RiskFlag, Severity } from '../../src/contract/risk-flag.ts';
import { FlagIcon } from './flag-icon.tsx';
import classes from './flags.module.css';
import { severityNames } from './severity-names.ts';

const severities: Severity[] = ['error', 'warning', 'info'];

const tallyOf = (flags: RiskFlag[]): Record<Severity, number> => {
  const count = (severity: Severity) => flags.filter((flag) => flag.severity === severity).length;
  return { error: count('error'), warning: count('warning'), info: count('info') };
};

/** "2 errors, 1 note" with a shape for each; says so when there is nothing. */
export const FlagCounts = ({ flags }: { flags: RiskFlag[] }) => <FlagTally tally={tallyOf(flags)} />;

/** The same of findings that are counted already. */
export function FlagTally({ tally }: { tally: Record<Severity, number> }) {
  const found = severities.filter((severity) => tally[severity] > 0);
  if (found.length === 0)
    return (
      <span className={classes.count} data-severity="none">
        <CircleCheck size={15} strokeWidth={2.2} aria-hidden />
        No flags
      </span>
    );
  return found.map((severity) => (
    <span className={classes.count} data-severity={severity} key={severity}>
      <FlagIcon severity={severity} />
      {tally[severity]} {tally[severity] === 1 ? severityNames[severity].one : severityNames[severity].many}
    </span>
  ));
}
