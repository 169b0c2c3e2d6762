import { Tooltip } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { Grounding, RiskFlag } from '../../src/contract/risk-flag.ts';
import classes from './annotated-text.module.css';
import { useEvidence } from './evidence-context.tsx';
import { marksOf, worstSeverity } from './mark.ts';
import { markId } from './mark-id.ts';
import { MarkNote } from './mark-note.tsx';
import { segmentText } from './segment-text.ts';

interface AnnotatedTextProps {
  text: string;
  field: 'subject' | 'message';
  flags: RiskFlag[];
  grounding: Grounding[];
  /** Names the text for those who do not see it. */
  label: string;
  /** Prefix of the ids of the marks; unique on the page. */
  idBase: string;
}

const moves: Record<string, (index: number, last: number) => number> = {
  ArrowRight: (index, last) => Math.min(index + 1, last),
  ArrowDown: (index, last) => Math.min(index + 1, last),
  ArrowLeft: (index) => Math.max(index - 1, 0),
  ArrowUp: (index) => Math.max(index - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/**
 * A text with its findings and its evidence marked in place. Hovering or focusing a mark says what it is. One tab stop:
 * the arrow keys go from mark to mark.
 */
export function AnnotatedText({ text, field, flags, grounding, label, idBase }: AnnotatedTextProps) {
  const { setActive } = useEvidence();
  const [current, setCurrent] = useState(0);
  const group = useRef<HTMLDivElement>(null);
  const segments = segmentText(text, marksOf(field, flags, grounding));
  const count = segments.filter((segment) => segment.marks.length > 0).length;

  const onKeyDown = (event: KeyboardEvent) => {
    const move = moves[event.key];
    if (!move || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const marks = group.current?.querySelectorAll<HTMLElement>('[data-mark]') ?? [];
    marks[move(Math.min(current, count - 1), marks.length - 1)]?.focus();
  };

  if (count === 0) return <div className={classes.text}>{text}</div>;
  let order = -1;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot hold running text
    <div
      className={classes.text}
      role="group"
      aria-label={`${label}: ${count} marked ${count === 1 ? 'passage' : 'passages'}, arrow keys move between them`}
      ref={group}
      onKeyDown={onKeyDown}
    >
      {segments.map((segment) => {
        if (segment.marks.length === 0) return segment.text;
        order += 1;
        const index = order;
        const severity = worstSeverity(segment.marks.flatMap(({ flag }) => flag ?? []));
        const cited = segment.marks.flatMap((mark) => mark.grounding ?? []);
        return (
          <Tooltip
            key={segment.start}
            classNames={{ tooltip: classes.note }}
            label={<MarkNote marks={segment.marks} />}
            events={{ hover: true, focus: true, touch: true }}
            multiline
            inline
            interactive
            w={300}
            position="bottom-start"
            openDelay={80}
            transitionProps={{ duration: 80 }}
          >
            {/* biome-ignore lint/a11y/useSemanticElements: a button element cannot wrap across lines */}
            <span
              id={markId(idBase, field, segment.start)}
              data-mark
              data-severity={severity}
              data-grounded={cited.length > 0 || undefined}
              className={classes.mark}
              role="button"
              tabIndex={index === Math.min(current, count - 1) ? 0 : -1}
              onFocus={() => {
                setCurrent(index);
                setActive(cited);
              }}
              onBlur={() => setActive([])}
              onMouseEnter={() => setActive(cited)}
              onMouseLeave={() => setActive([])}
            >
              {segment.text}
            </span>
          </Tooltip>
        );
      })}
    </div>
  );
}
