import { allDays, readOpeningHours } from '../document/times/read-opening-hours.ts';
import type { RecordField } from './record-field.ts';

/** What a record says of one day; null: nothing, though it speaks of others. */
export type OpeningDay =
  | { readonly opens: number; readonly closes: number; readonly field: RecordField }
  /** "0:0-0:0": closed to some, open around the clock to others. */
  | { readonly isUnclear: true; readonly field: RecordField }
  | null;

/** When a record says that something is open. */
export interface OpeningWeek {
  /** Monday first. */
  readonly days: readonly OpeningDay[];
  /** The first field that speaks of it. */
  readonly field: RecordField;
  /** Whether it has no more than the key: "hours: not known". */
  readonly isUnknown: boolean;
}

const ofHours = /^(?:hours?|opening|opens?|open)$/;
const ofDay = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?$/;

/** Whether a key speaks of opening hours: "hours Monday", "Opening hours". */
export const isOfHours = ({ path }: RecordField): boolean =>
  path.flat().some((word) => ofHours.test(word)) || ofDay.test(path.at(-1)!.join(' '));

/** The week of a record, or null where it has no such key. */
export function readOpeningWeek(fields: readonly RecordField[]): OpeningWeek | null {
  const own = fields.filter((field) => isOfHours(field) && field.value.kind !== 'prose');
  const days: OpeningDay[] = Array(7).fill(null);
  let isUnknown = true;
  let isTold = false;
  for (const field of own) {
    if (field.value.kind === 'unknown') {
      isTold = true;
      continue;
    }
    const text = `${field.path.flat().join(' ')} ${field.text}`.toLowerCase();
    for (const { days: said, opens, closes, isClosed } of readOpeningHours(text)) {
      const bits = said ?? allDays;
      if (!isClosed && (opens === null || closes === null)) continue;
      isTold = true;
      isUnknown = false;
      for (let at = 0; at < 7; at += 1) {
        if ((bits & (1 << at)) === 0 || isClosed) continue;
        const [from, to] = [opens![0]!, closes!.at(-1)!];
        days[at] = from === 0 && closes![0] === 0 ? { isUnclear: true, field } : { opens: from, closes: to, field };
      }
    }
  }
  const field = own[0];
  return field && isTold ? { days, field, isUnknown } : null;
}
