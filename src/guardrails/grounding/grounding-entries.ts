import type { Grounding } from '../../contract/risk-flag.ts';
import type { Citation } from '../ledger/ledger.ts';
import type { FieldReading } from '../reading.ts';

/** A span of the normal text that words of the request support; the full stop of its sentence is no part of it. */
export function grounded(field: FieldReading, start: number, end: number, { source, ...cited }: Citation): Grounding {
  const [from, until] = field.normal.toOriginal(start, end);
  const quote = source.raw.slice(cited.start, cited.end);
  const to = isFullStop(field.raw.slice(from, until), quote) ? until - 1 : until;
  return { field: field.name, start: from, end: to, text: field.raw.slice(from, to), source: source.pointer, quote };
}

/** "14 May." at an end, not "10 a.m.". */
const isFullStop = (text: string, quote: string): boolean => /^[^.]+\.$/.test(text) && !quote.endsWith('.');

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
