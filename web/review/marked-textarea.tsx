import { useEffect, useRef } from 'react';
import type { Grounding, RiskFlag } from '../../src/contract/risk-flag.ts';
import annotated from './annotated-text.module.css';
import { marksOf, worstSeverity } from './mark.ts';
import classes from './marked-textarea.module.css';
import { segmentText } from './segment-text.ts';

interface MarkedTextareaProps {
  value: string;
  onChange: (value: string) => void;
  field: 'subject' | 'message';
  flags: RiskFlag[];
  grounding: Grounding[];
  label: string;
  /** Id of the list that puts the marks into words. */
  describedBy: string;
  /** A finding to move to; a new object each time. */
  goTo: RiskFlag | null;
  autoFocus?: boolean;
  singleLine?: boolean;
}

/** A text field that underlines findings while one writes: the marks are drawn by a copy of the text beneath it. */
export function MarkedTextarea(props: MarkedTextareaProps) {
  const { value, field, flags, grounding, goTo } = props;
  const input = useRef<HTMLTextAreaElement>(null);
  const segments = segmentText(value, marksOf(field, flags, grounding));

  useEffect(() => {
    if (!goTo || goTo.field !== field) return;
    input.current?.focus();
    input.current?.setSelectionRange(goTo.start, goTo.end);
  }, [goTo, field]);

  useEffect(() => {
    if (props.autoFocus) input.current?.focus();
  }, [props.autoFocus]);

  return (
    <div className={classes.editor}>
      <div className={classes.mirror} aria-hidden>
        {segments.map((segment) =>
          segment.marks.length === 0 ? (
            segment.text
          ) : (
            <span
              key={segment.start}
              className={annotated.mark}
              data-severity={worstSeverity(segment.marks.flatMap(({ flag }) => flag ?? []))}
              data-grounded={segment.marks.some((mark) => mark.grounding) || undefined}
            >
              {segment.text}
            </span>
          ),
        )}
        {/* A last line break needs something after it to take up a line. */}
        {'\u200b'}
      </div>
      <textarea
        ref={input}
        className={classes.input}
        aria-label={props.label}
        aria-describedby={props.describedBy}
        aria-invalid={flags.some((flag) => flag.field === field && flag.severity === 'error')}
        rows={1}
        value={value}
        onChange={(event) => {
          const text = event.currentTarget.value;
          props.onChange(props.singleLine ? text.replaceAll(/\s*\n\s*/g, ' ') : text);
        }}
      />
    </div>
  );
}
