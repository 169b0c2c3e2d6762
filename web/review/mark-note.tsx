import { Link2 } from 'lucide-react';
import type { Grounding, RiskFlag } from '../../src/contract/risk-flag.ts';
import classes from './annotated-text.module.css';
import { Contradiction } from './contradiction.tsx';
import { describeSource } from './describe-source.ts';
import { FactSource } from './fact-source.tsx';
import { FlagIcon } from './flag-icon.tsx';
import type { Mark } from './mark.ts';
import { severityNames } from './severity-names.ts';

interface MarkNoteProps {
  marks: Mark[];
  /** The note stays while the pointer is on it. */
  onMouseEnter: () => void;
  onMouseLeave: () => void;
}

/** What is known of a marked stretch: each finding, and the input words that support it. */
export function MarkNote({ marks, onMouseEnter, onMouseLeave }: MarkNoteProps) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering keeps the note open, and does nothing else
    <div className={classes.noteBody} onMouseEnter={onMouseEnter} onMouseLeave={onMouseLeave}>
      {marks.map(({ flag, grounding }) => {
        if (flag) return <FlagNote key={`${flag.code} ${flag.start}`} flag={flag} />;
        if (!grounding) return null;
        const key = `${grounding.source} ${grounding.start} ${grounding.quote}`;
        return <GroundingNote key={key} grounding={grounding} />;
      })}
    </div>
  );
}

function FlagNote({ flag }: { flag: RiskFlag }) {
  return (
    <div className={classes.noteItem} data-severity={flag.severity}>
      <div className={classes.noteHead}>
        <FlagIcon severity={flag.severity} />
        <span className={classes.severity}>{severityNames[flag.severity].one}</span>
      </div>
      {flag.message}
      <Contradiction {...flag} />
      <div className={classes.pointer}>{flag.code}</div>
    </div>
  );
}

function GroundingNote({ grounding }: { grounding: Grounding }) {
  const { source, quote } = grounding;
  return (
    <div className={classes.noteItem}>
      <div className={classes.noteHead}>
        <Link2 size={15} aria-hidden />
        {describeSource(source)}
      </div>
      {quote && <q className={classes.quote}>{quote}</q>}
      <FactSource {...grounding} />
      <div className={classes.pointer}>{source}</div>
    </div>
  );
}
