import type { Grounding } from '../../contract/risk-flag.ts';
import { unitClass } from '../document/unit-class.ts';
import type { Citation } from '../ledger/ledger.ts';
import type { FieldReading } from '../reading.ts';

/** A span of the normal text that words of the request support; the full stop of its sentence is no part of it. */
export function grounded(field: FieldReading, start: number, end: number, { source, ...cited }: Citation): Grounding {
  const [from, until] = wholeWords(field.raw, ...field.normal.toOriginal(start, end));
  const quote = source.raw.slice(...wholeWords(source.raw, cited.start, cited.end));
  const to = isFullStop(field.raw.slice(from, until), quote) ? until - 1 : until;
  return { field: field.name, start: from, end: to, text: field.raw.slice(from, to), source: source.pointer, quote };
}

const isWordAt = unitClass(/[\p{L}\p{N}]/u);

/** "7th", not the "7" of it: a span widened to the words that it begins and ends in. */
function wholeWords(raw: string, start: number, end: number): [start: number, end: number] {
  const isInside = (at: number): boolean => isWordAt(raw, at - 1) && isWordAt(raw, at);
  let [from, to] = [start, end];
  while (isInside(from)) from -= 1;
  while (isInside(to)) to += 1;
  return [from, to];
}

/** "14 May." at an end, not "10 a.m.". */
const isFullStop = (text: string, quote: string): boolean =>
  text.length > 1 && text.indexOf('.') === text.length - 1 && !quote.endsWith('.');

/** A span that needs no source, and the rule that says so. */
export function allowed(field: FieldReading, start: number, end: number, allowance: string): Grounding {
  const [from, to] = field.normal.toOriginal(start, end);
  return {
    field: field.name,
    start: from,
    end: to,
    text: field.raw.slice(from, to),
    source: `allowance:${allowance.replaceAll(' ', '-')}`,
    quote: '',
  };
}
