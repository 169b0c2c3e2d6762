import { unsourcedNames } from '../checks/check-entities.ts';
import { unsourcedNumbers } from '../checks/check-numbers.ts';
import type { FieldReading, Reading } from '../reading.ts';
import type { UnsourcedSpans } from './wording-features.ts';

/** What the number and name checks find no source for, as spans of the normal text. */
export const unsourcedSpans = (reading: Reading, field: FieldReading): UnsourcedSpans => ({
  numbers: unsourcedNumbers(reading, field),
  names: unsourcedNames(reading, field),
});
