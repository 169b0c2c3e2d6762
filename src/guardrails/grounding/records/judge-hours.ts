import type { OpeningHours } from '../../document/times/read-opening-hours.ts';
import type { OpeningDay, OpeningWeek } from '../../records/opening-week.ts';
import type { RecordField } from '../../records/record-field.ts';

/** What a record makes of hours that a text says; null where it neither says so nor otherwise. */
export interface HoursVerdict {
  readonly verdict: 'SUPPORTED' | 'CONTRADICTED' | 'UNSOURCED';
  readonly field: RecordField;
}

const daysOf = ({ days }: OpeningHours, week: OpeningWeek): OpeningDay[] =>
  week.days.filter((_, at) => days === null || (days & (1 << at)) !== 0);

const dayLong = 24 * 60;
const isSame = (said: readonly number[] | null, told: number): boolean =>
  said === null || said.some((one) => one % dayLong === told % dayLong);

/** Whether a day is as the text says it is; one that the record leaves unclear is. */
function isHeld(said: OpeningHours, day: OpeningDay): boolean {
  if (day === null) return said.isClosed;
  if ('isUnclear' in day) return true;
  return !said.isClosed && isSame(said.opens, day.opens) && isSame(said.closes, day.closes);
}

/** The first and last hour of a week whose days differ: "from 10 to 9, depending on the day". */
function isSpan({ opens, closes }: OpeningHours, days: readonly OpeningDay[]): boolean {
  const told = days.flatMap((day) => (day === null || 'isUnclear' in day ? [] : [day]));
  return told.some((day) => isSame(opens, day.opens)) && told.some((day) => isSame(closes, day.closes));
}

/**
 * Hours of a text held against those of a record: of every day that it names, or where it names none of any. `isLoose`:
 * the text says that they vary.
 */
export function judgeHours(said: OpeningHours, week: OpeningWeek, isLoose: boolean): HoursVerdict | null {
  if (week.isUnknown) return { verdict: 'UNSOURCED', field: week.field };
  const days = daysOf(said, week);
  const held = days.filter((day) => isHeld(said, day));
  const isSo = said.days === null ? held.length > 0 : held.length === days.length || (isLoose && isSpan(said, days));
  const against = days.find((day) => day !== null && !isHeld(said, day))?.field;
  return isSo
    ? { verdict: 'SUPPORTED', field: held.find((day) => day !== null)?.field ?? week.field }
    : { verdict: 'CONTRADICTED', field: against ?? week.field };
}
