import type { RecordField } from './record-field.ts';
import { keyOf } from './record-sentences.ts';

/** What a record gives on a scale: its own rating, and those of whoever it lists. */
export interface Ratings {
  /** Under a key that stands once; null where there is none, or several. */
  readonly own: { readonly value: number; readonly field: RecordField } | null;
  /** Under a key that is repeated: one a review. */
  readonly listed: readonly number[];
}

const word = /^(?:stars?|ratings?|scores?)$/;

export const isRating = ({ path, value }: RecordField): boolean =>
  value.kind === 'number' && path.at(-1)!.some((one) => word.test(one));

export function readRatings(fields: readonly RecordField[]): Ratings {
  const groups = [...Map.groupBy(fields.filter(isRating), keyOf).values()];
  const single = groups.filter((group) => group.length === 1).map(([field]) => field!);
  const given = ({ value }: RecordField): number => (value.kind === 'number' ? value.value : Number.NaN);
  const [field] = single;
  return {
    own: field && single.length === 1 ? { value: given(field), field } : null,
    listed: groups.filter((group) => group.length > 1).flatMap((group) => group.map(given)),
  };
}
