import { Tooltip } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { Grounding, RiskFlag } from '../../src/contract/risk-flag.ts';
import classes from './annotated-text.module.css';
import { useEvidence } from './evidence-context.tsx';
import { type Mark, marksOf, worstSeverity } from './mark.ts';
import { markId } from './mark-id.ts';
import { MarkNote } from './mark-note.tsx';
import { type Segment, segmentText } from './segment-text.ts';

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

/** Long enough to move the pointer from the passage onto its note. */
const lingerMs = 140;

const moves: Record<string, (index: number, last: number) => number> = {
  ArrowRight: (index, last) => Math.min(index + 1, last),
  ArrowDown: (index, last) => Math.min(index + 1, last),
  ArrowLeft: (index) => Math.max(index - 1, 0),
  ArrowUp: (index) => Math.max(index - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** White space between two marks is drawn like them, but there is nothing there to point at. */
const isStop = ({ marks, text }: Segment<Mark>): boolean => marks.length > 0 && text.trim() !== '';

const look = (marks: Mark[]) => ({
  className: classes.mark,
  'data-severity': worstSeverity(marks.flatMap(({ flag }) => flag ?? [])),
  'data-grounded': marks.some(({ grounding }) => grounding) || undefined,
});

/**
 * A text with its findings and its evidence marked in place. Hovering or focusing a mark says what it is. One tab stop:
 * the arrow keys go from mark to mark.
 */
export function AnnotatedText({ text, field, flags, grounding, label, idBase }: AnnotatedTextProps) {
  const { setActive } = useEvidence();
  const [current, setCurrent] = useState(0);
  const [openAt, setOpenAt] = useState<number | null>(null);
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);
  const group = useRef<HTMLDivElement>(null);
  const segments = segmentText(text, marksOf(field, flags, grounding));
  const count = segments.filter(isStop).length;

  const show = (index: number, cited: Grounding[]) => {
    clearTimeout(leaving.current);
    setOpenAt(index);
    setActive(cited);
  };
  const hide = () => {
    setOpenAt(null);
    setActive([]);
  };
  const hideSoon = () => {
    leaving.current = setTimeout(hide, lingerMs);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') hide();
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
        if (!isStop(segment))
          return (
            <span key={segment.start} {...look(segment.marks)}>
              {segment.text}
            </span>
          );
        order += 1;
        const index = order;
        const cited = segment.marks.flatMap((mark) => mark.grounding ?? []);
        return (
          <Tooltip
            key={segment.start}
            classNames={{ tooltip: classes.note }}
            label={<MarkNote marks={segment.marks} onMouseEnter={() => show(index, cited)} onMouseLeave={hideSoon} />}
            opened={openAt === index}
            multiline
            inline
            interactive
            w={300}
            position="bottom-start"
            transitionProps={{ duration: 0 }}
          >
            {/* biome-ignore lint/a11y/useSemanticElements: a button element cannot wrap across lines */}
            <span
              id={markId(idBase, field, segment.start)}
              data-mark
              {...look(segment.marks)}
              role="button"
              tabIndex={index === Math.min(current, count - 1) ? 0 : -1}
              onFocus={() => {
                setCurrent(index);
                show(index, cited);
              }}
              onBlur={hide}
              onMouseEnter={() => show(index, cited)}
              onMouseLeave={hideSoon}
            >
              {segment.text}
            </span>
          </Tooltip>
        );
      })}
    </div>
  );
}
