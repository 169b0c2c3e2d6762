import { useId } from 'react';
import type { Verdict, VerdictKind } from '../../src/contract/verdict.ts';
import classes from './explanation.module.css';
import { VerdictItem } from './verdict-item.tsx';
import { judgedNames, verdictNames } from './verdict-names.ts';

const tallyOf = (verdicts: Verdict[]): string =>
  (Object.keys(verdictNames) as VerdictKind[])
    .map((kind) => ({ kind, count: verdicts.filter(({ verdict }) => verdict === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count} ${verdictNames[kind]}`)
    .join(', ');

/** Every verdict on a text: numbers, names and statements apart, each in the order of the text. */
export function VerdictList({ verdicts }: { verdicts: Verdict[] }) {
  const idBase = useId();
  if (verdicts.length === 0) return <p className={classes.tally}>No number, name or statement to judge.</p>;
  return (
    <>
      <p className={classes.tally}>{tallyOf(verdicts)}</p>
      {(Object.keys(judgedNames) as Verdict['of'][]).map((of) => {
        const judged = verdicts.filter((verdict) => verdict.of === of);
        if (judged.length === 0) return null;
        const id = `${idBase}-${of}`;
        return (
          <div key={of}>
            <h4 className={classes.heading} id={id}>
              {judgedNames[of]}
            </h4>
            <ul className={classes.list} aria-labelledby={id}>
              {judged.map((verdict) => (
                <VerdictItem key={`${verdict.field} ${verdict.start} ${verdict.end}`} verdict={verdict} />
              ))}
            </ul>
          </div>
        );
      })}
    </>
  );
}
