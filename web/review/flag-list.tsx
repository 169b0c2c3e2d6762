import { UnstyledButton } from '@mantine/core';
import type { RiskFlag } from '../../src/contract/risk-flag.ts';
import { FlagIcon } from './flag-icon.tsx';
import classes from './flags.module.css';
import { severityNames } from './severity-names.ts';

interface FlagListProps {
  flags: RiskFlag[];
  label: string;
  /** Moves to the words a flag marks. Flags that mark none are plain text. */
  onGoTo?: (flag: RiskFlag) => void;
}

const bySeverity = { error: 0, warning: 1, info: 2 };

/** Every finding in words, gravest first. */
export function FlagList({ flags, label, onGoTo }: FlagListProps) {
  if (flags.length === 0) return null;
  const sorted = [...flags].sort((a, b) => bySeverity[a.severity] - bySeverity[b.severity] || a.start - b.start);
  return (
    <ul className={classes.list} aria-label={label}>
      {sorted.map((flag) => {
        const body = (
          <>
            <FlagIcon severity={flag.severity} />
            <span>
              <span className={classes.severity}>{severityNames[flag.severity].one}: </span>
              {flag.message}
              {flag.start < flag.end && !flag.message.includes(flag.evidence) && (
                <q className={classes.evidence}>{flag.evidence}</q>
              )}
              <span className={classes.code}>{flag.code}</span>
            </span>
          </>
        );
        const key = `${flag.code} ${flag.field} ${flag.start} ${flag.evidence}`;
        return (
          <li key={key} data-severity={flag.severity}>
            {onGoTo && flag.start < flag.end ? (
              <UnstyledButton className={classes.item} onClick={() => onGoTo(flag)}>
                {body}
              </UnstyledButton>
            ) : (
              <div className={classes.item}>{body}</div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
