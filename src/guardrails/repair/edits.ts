import type { RiskFlag } from '../../contract/risk-flag.ts';
import { removeSpan } from './remove-span.ts';
import type { Span } from './span.ts';

/** One change of a text. Offsets are of the text as it is. */
export interface Edit extends Span {
  /** What comes in its place; absent: nothing, and the blanks around close up. */
  readonly put?: string;
  /** Why, for a person; absent for what only follows from another edit, such as a capital. */
  readonly why?: string;
  /** What went, where it is less than the span. */
  readonly evidence?: string;
  /** The flag that a correction answers, and so what the request says. */
  readonly corrects?: RiskFlag;
}

export interface Edited {
  readonly text: string;
  /** Where each edit that has a reason stands in the text now. */
  readonly places: ReadonlyMap<Edit, number>;
  /** Where an offset of the text before stands now. */
  readonly move: (offset: number) => number;
}

/** Makes edits that do not overlap; the last first, so that offsets hold. */
export function applyEdits(text: string, edits: readonly Edit[]): Edited {
  const steps: { from: number; by: number }[] = [];
  let result = text;
  for (const edit of edits.toSorted((a, b) => b.start - a.start)) {
    const before = result.length;
    result =
      edit.put === undefined
        ? removeSpan(result, edit)
        : result.slice(0, edit.start) + edit.put + result.slice(edit.end);
    steps.push({ from: edit.start, by: result.length - before });
  }
  const move = (offset: number): number => {
    const moved = steps.reduce((sum, { from, by }) => (from < offset ? sum + by : sum), offset);
    return Math.max(0, Math.min(result.length, moved));
  };
  return { text: result, places: new Map(edits.map((edit) => [edit, move(edit.start)])), move };
}

/** A lower-case word that comes to stand at a start gets its capital; "iPhone" keeps its own. */
export function capitalAt(text: string, offset: number): Edit[] {
  const word = /^\p{Ll}[\p{Ll}\p{N}'’]*(?![\p{L}])/u.exec(text.slice(offset, offset + 60));
  return word ? [{ start: offset, end: offset + 1, put: text[offset]!.toUpperCase() }] : [];
}
