import type { RiskFlag } from '../../src/contract/risk-flag.ts';
import { describeSource } from './describe-source.ts';
import classes from './flags.module.css';

/** What the input says instead, where, and what would be right; nothing where none of it is known. */
export function Contradiction({ contradicts, correction }: Pick<RiskFlag, 'contradicts' | 'correction'>) {
  if (!contradicts && correction === undefined) return null;
  return (
    <span className={classes.contradiction}>
      {contradicts && (
        <span>
          {describeSource(contradicts.source)} says: <q>{contradicts.quote}</q>
        </span>
      )}
      {correction !== undefined && (
        <span>
          Right would be: <q>{correction}</q>
        </span>
      )}
    </span>
  );
}
