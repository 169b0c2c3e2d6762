import type { Grounding } from '../../contract/risk-flag.ts';
import type { Citation } from '../ledger/ledger.ts';
import type { FieldReading } from '../reading.ts';

/** A span of the normal text that words of the request support. */
export function grounded(field: FieldReading, start: number, end: number, { source, ...cited }: Citation): Grounding {
  const [from, to] = field.normal.toOriginal(start, end);
  return {
    field: field.name,
    start: from,
    end: to,
    text: field.raw.slice(from, to),
    source: source.pointer,
    quote: source.raw.slice(cited.start, cited.end),
  };
}

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
