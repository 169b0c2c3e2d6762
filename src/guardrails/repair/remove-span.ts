import type { Span } from './span.ts';

/** The text without [start, end) and without the blanks that the removal leaves over; everything else as it was. */
export function removeSpan(text: string, { start, end }: Span): string {
  const before = text.slice(0, start);
  const after = text.slice(end);
  const blanksBefore = before.length - before.trimEnd().length;
  const blanksAfter = after.length - after.trimStart().length;
  // At the edge of a text or a line, the blanks of the removed part go with it; inside a line one blank stays.
  if (before.trim() === '') return after.slice(blanksAfter);
  if (after.trim() === '') return before.slice(0, before.length - blanksBefore) + (/\n\s*$/.test(text) ? '\n' : '');
  const opensLine = /\n\s*$/.test(before);
  const closesLine = /^[^\S\n]*\n/.test(after);
  if (opensLine) return before + after.slice(blanksAfter);
  if (closesLine) return before.slice(0, before.length - blanksBefore) + after;
  return /\s$/.test(before) || /^[,.;:!?]/.test(after)
    ? before.slice(0, before.length - (/^[,.;:!?]/.test(after) ? blanksBefore : 0)) + after.trimStart()
    : before + after;
}
