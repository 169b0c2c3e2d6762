import { CircleCheck } from 'lucide-react';
import type { RiskFlag, Severity } from '../../src/contract/risk-flag.ts';
import { FlagIcon } from './flag-icon.tsx';
import classes from './flags.module.css';
import { severityNames } from './severity-names.ts';

const severities: Severity[] = ['error', 'warning', 'info'];

/** "2 errors, 1 note" with a shape for each; says so when there is nothing. */
export function FlagCounts({ flags }: { flags: RiskFlag[] }) {
  if (flags.length === 0)
    return (
      <span className={classes.count} data-severity="none">
        <CircleCheck size={15} strokeWidth={2.2} aria-hidden />
        No flags
      </span>
    );
  return severities.map((severity) => {
    const count = flags.filter((flag) => flag.severity === severity).length;
    if (count === 0) return null;
    return (
      <span className={classes.count} data-severity={severity} key={severity}>
        <FlagIcon severity={severity} />
        {count} {count === 1 ? severityNames[severity].one : severityNames[severity].many}
      </span>
    );
  });
}
