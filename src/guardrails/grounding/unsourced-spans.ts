import type { FieldReading, Reading } from '../reading.ts';
import { unsourcedNames } from '../recognizers/names.ts';
import { unsourcedNumbers } from '../recognizers/numbers.ts';
import type { UnsourcedSpans } from './wording-features.ts';

/** What the number and name checks find no source for, as spans of the normal text. */
export const unsourcedSpans = (reading: Reading, field: FieldReading): UnsourcedSpans => ({
  numbers: unsourcedNumbers(reading, field),
  names: unsourcedNames(reading, field),
});
