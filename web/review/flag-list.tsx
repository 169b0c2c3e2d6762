import { Button, UnstyledButton } from '@mantine/core';
import { Replace } from 'lucide-react';
import type { RiskFlag } from '../../src/contract/risk-flag.ts';
import { Contradiction } from './contradiction.tsx';
import { FlagIcon } from './flag-icon.tsx';
import classes from './flags.module.css';
import { severityNames } from './severity-names.ts';

interface FlagListProps {
  flags: RiskFlag[];
  label: string;
  /** Moves to the words a flag marks. Flags that mark none are plain text. */
  onGoTo?: (flag: RiskFlag) => void;
  /** Puts a flag's correction in place of the words it marks. */
  onCorrect?: (flag: RiskFlag) => void;
}

const bySeverity = { error: 0, warning: 1, info: 2 };

/** Every finding in words, gravest first. */
export function FlagList({ flags, label, onGoTo, onCorrect }: FlagListProps) {
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
              <Contradiction {...flag} />
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
            {onCorrect && flag.correction !== undefined && flag.start < flag.end && (
              <Button
                className={classes.correct}
                variant="default"
                size="compact-xs"
                leftSection={<Replace size={14} aria-hidden />}
                aria-label={`Apply correction: ${flag.correction}`}
                onClick={() => onCorrect(flag)}
              >
                Apply correction
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
