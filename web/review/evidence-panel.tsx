import { useEffect, useRef } from 'react';
import type { PersonalizeRequest } from '../../src/contract/personalize-request.ts';
import type { Variant } from '../../src/contract/personalize-response.ts';
import type { RiskFlag } from '../../src/contract/risk-flag.ts';
import { describeSource } from './describe-source.ts';
import { useEvidence } from './evidence-context.tsx';
import { type EvidenceField, evidenceFields } from './evidence-fields.ts';
import classes from './evidence-panel.module.css';
import { FlagList } from './flag-list.tsx';
import { segmentText } from './segment-text.ts';

interface EvidencePanelProps {
  request: PersonalizeRequest;
  variants: Pick<Variant, 'grounding'>[];
  inputFlags: RiskFlag[];
}

interface Citation {
  start: number;
  end: number;
  active: boolean;
  flag?: RiskFlag;
}

/** The input as the only evidence there is: what each variant cites, and what the reviewer points at now. */
export function EvidencePanel({ request, variants, inputFlags }: EvidencePanelProps) {
  return (
    <div className={classes.panel}>
      <FlagList flags={inputFlags} label="Findings on the input" />
      {evidenceFields(request).map(({ group, fields }) => (
        <section key={group} aria-label={group}>
          <h3 className={classes.heading}>{group}</h3>
          <dl className={classes.group}>
            {fields.map((field) => (
              <EvidenceRow key={field.pointer} field={field} variants={variants} inputFlags={inputFlags} />
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function EvidenceRow({
  field,
  variants,
  inputFlags,
}: { field: EvidenceField } & Pick<EvidencePanelProps, 'variants' | 'inputFlags'>) {
  const { active } = useEvidence();
  const row = useRef<HTMLDivElement>(null);
  const { pointer, value } = field;
  const isActive = active.some((grounding) => grounding.source === pointer);
  const users = variants.flatMap((variant, index) =>
    variant.grounding.some((grounding) => grounding.source === pointer) ? [index + 1] : [],
  );

  useEffect(() => {
    if (isActive) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);

  const activeQuotes = new Set(active.filter((item) => item.source === pointer).map((item) => item.quote));
  const quotes = new Set(
    variants.flatMap((variant) =>
      variant.grounding.filter((item) => item.source === pointer).map((item) => item.quote),
    ),
  );
  const citations: Citation[] = [...quotes].flatMap((quote) => {
    const start = quote === '' ? -1 : value.indexOf(quote);
    return start < 0 ? [] : [{ start, end: start + quote.length, active: activeQuotes.has(quote) }];
  });
  const findings: Citation[] = inputFlags
    .filter((flag) => flag.field === pointer)
    .map((flag) => ({ start: flag.start, end: flag.end, active: false, flag }));

  return (
    <div className={classes.row} data-active={isActive || undefined} ref={row}>
      <dt className={classes.label}>{describeSource(pointer)}</dt>
      <dd className={classes.value}>
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
      </dd>
      {users.length > 0 && (
        <dd className={classes.users}>
          <span title={`Cited by variant ${users.join(', ')}`}>{users.map((user) => `V${user}`).join(' ')}</span>
        </dd>
      )}
    </div>
  );
}
