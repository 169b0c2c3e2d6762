import { z } from 'zod';
import { textFields } from './text-fields.ts';

const isoMoment = z.union([z.iso.date(), z.iso.datetime({ offset: true })]);

/** A day, or a moment with its zone, in ISO 8601. */
export const isoMomentSchema = z
  .string()
  .refine(
    (value) => isoMoment.safeParse(value).success,
    'must be an ISO 8601 date such as "2026-11-02", or a time with its zone',
  )
  .register(textFields, { untrusted: false });

const hourMs = 3_600_000;

/** First and last millisecond of epoch that it can mean: a bare day is one somewhere on earth, from UTC+14 to UTC-12. */
export function spanOfMoment(value: string): { first: number; last: number } {
  const at = Date.parse(value);
  return value.includes('T') ? { first: at, last: at } : { first: at - 14 * hourMs, last: at + 36 * hourMs - 1 };
}
