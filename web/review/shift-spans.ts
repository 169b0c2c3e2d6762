import type { Span } from './segment-text.ts';

/**
 * Moves spans found in `before` onto `after`, an edit of it: spans left of the change stay, those right of it move
 * along, those the change touches are dropped until the text is checked again.
 */
export function shiftSpans<Mark extends Span>(marks: Mark[], before: string, after: string): Mark[] {
  if (before === after) return marks;
  const shorter = Math.min(before.length, after.length);
  let prefix = 0;
  while (prefix < shorter && before[prefix] === after[prefix]) prefix += 1;
  let suffix = 0;
  while (suffix < shorter - prefix && before[before.length - 1 - suffix] === after[after.length - 1 - suffix])
    suffix += 1;
  const offset = after.length - before.length;
  return marks.flatMap((mark) => {
    if (mark.end <= prefix) return [mark];
    if (mark.start >= before.length - suffix) return [{ ...mark, start: mark.start + offset, end: mark.end + offset }];
    return [];
  });
}
