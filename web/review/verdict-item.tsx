import type { Verdict, VerdictKind } from '../../src/contract/verdict.ts';
import { Contradiction } from './contradiction.tsx';
import { describeSource } from './describe-source.ts';
import classes from './explanation.module.css';
import { FactSource } from './fact-source.tsx';
import { VerdictIcon } from './verdict-icon.tsx';
import { verdictNames } from './verdict-names.ts';

/** The colours of findings; an exemption is neither good nor bad. */
const severities: Record<VerdictKind, string | undefined> = {
  CONTRADICTED: 'error',
  UNSOURCED: 'error',
  DERIVED: 'none',
  SUPPORTED: 'none',
  EXEMPT: undefined,
};

/** One judged piece of the text: its words, the verdict, the rule that decided, and the input it rests on. */
export function VerdictItem({ verdict }: { verdict: Verdict }) {
  const { text, field, rule, score, citations } = verdict;
  return (
    <li className={classes.item} data-severity={severities[verdict.verdict]}>
      <q className={classes.words}>{text}</q>
      <span className={classes.verdict}>
        <span className={classes.kind}>
          <VerdictIcon verdict={verdict.verdict} />
          {verdictNames[verdict.verdict]}
        </span>
        <span className={classes.rule}>
          by <code>{rule}</code>
          {score < 1 && ` · ${Math.round(score * 100)}% sure`}
          {field === 'subject' && ' · in the subject'}
        </span>
      </span>
      {citations.length > 0 && (
        <ul className={classes.citations} aria-label="Rests on">
          {citations.map(({ source, quote, ...origin }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two operands may be the same words
            <li key={`${index} ${source} ${quote}`}>
              {describeSource(source)}: <q>{quote}</q>
              <FactSource {...origin} />
            </li>
          ))}
        </ul>
      )}
      <Contradiction {...verdict} />
    </li>
  );
}
