import { Link2 } from 'lucide-react';
import classes from './annotated-text.module.css';
import { describeSource } from './describe-source.ts';
import { FlagIcon } from './flag-icon.tsx';
import type { Mark } from './mark.ts';
import { severityNames } from './severity-names.ts';

/** What is known of a marked stretch: each finding, and the input words that support it. */
export function MarkNote({ marks }: { marks: Mark[] }) {
  return marks.map(({ flag, grounding }) => {
    if (flag)
      return (
        <div className={classes.noteItem} key={`${flag.code} ${flag.start}`} data-severity={flag.severity}>
          <div className={classes.noteHead}>
            <FlagIcon severity={flag.severity} />
            <span style={{ textTransform: 'capitalize' }}>{severityNames[flag.severity].one}</span>
          </div>
          {flag.message}
          <div className={classes.pointer}>{flag.code}</div>
        </div>
      );
    if (!grounding) return null;
    return (
      <div className={classes.noteItem} key={`${grounding.source} ${grounding.start} ${grounding.quote}`}>
        <div className={classes.noteHead}>
          <Link2 size={15} aria-hidden />
          {describeSource(grounding.source)}
        </div>
        {grounding.quote && <q className={classes.quote}>{grounding.quote}</q>}
        <div className={classes.pointer}>{grounding.source}</div>
      </div>
    );
  });
}
