import { useEffect, useRef } from 'react';
import type { Variant } from '../../src/contract/personalize-response.ts';
import type { RiskFlag } from '../../src/contract/risk-flag.ts';
import { useEvidence } from './evidence-context.tsx';
import type { EvidenceField } from './evidence-fields.ts';
import classes from './evidence-panel.module.css';
import { FactSource } from './fact-source.tsx';
import { segmentText } from './segment-text.ts';

interface EvidenceValueProps {
  field: EvidenceField;
  variants: Pick<Variant, 'grounding'>[];
  inputFlags: RiskFlag[];
}

interface Citation {
  start: number;
  end: number;
  active: boolean;
  flag?: RiskFlag;
}

/** One piece of the input, the words of it that are cited, and by which variants. */
export function EvidenceValue({ field: { pointer, value, fact }, variants, inputFlags }: EvidenceValueProps) {
  const { active } = useEvidence();
  const element = useRef<HTMLSpanElement>(null);
  const activeQuotes = new Set(active.filter((item) => item.source === pointer).map((item) => item.quote));
  const isActive = activeQuotes.size > 0;
  const cited = variants.map((variant) => variant.grounding.filter((item) => item.source === pointer));
  const users = cited.flatMap((items, index) => (items.length > 0 ? [`V${index + 1}`] : []));

  useEffect(() => {
    if (isActive) element.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);

  const quotes = new Set(cited.flat().map((item) => item.quote));
  const citations: Citation[] = [...quotes].flatMap((quote) => {
    const start = quote === '' ? -1 : value.indexOf(quote);
    return start < 0 ? [] : [{ start, end: start + quote.length, active: activeQuotes.has(quote) }];
  });
  const findings: Citation[] = inputFlags
    .filter((flag) => flag.field === pointer)
    .map((flag) => ({ start: flag.start, end: flag.end, active: false, flag }));

  return (
    <span className={classes.value} data-active={isActive || undefined} ref={element}>
      {segmentText(value, [...citations, ...findings]).map((segment) => {
        if (segment.marks.length === 0) return segment.text;
        const flag = segment.marks.find((mark) => mark.flag)?.flag;
        return (
          <span
            key={segment.start}
            className={flag ? classes.flagged : classes.cited}
            data-severity={flag?.severity}
            data-active={segment.marks.some((mark) => mark.active) || undefined}
          >
            {segment.text}
          </span>
        );
      })}
      {fact && <FactSource {...fact} />}
      {users.length > 0 && (
        <span className={classes.users}>
          {' '}
          <span className="visually-hidden">, cited by </span>
          {users.join(' ')}
        </span>
      )}
    </span>
  );
}
