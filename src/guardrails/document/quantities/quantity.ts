export type QuantityKind =
  | 'count'
  | 'ratio'
  | 'money'
  | 'multiple'
  | 'rank'
  | 'ordinal'
  | 'year'
  | 'date'
  | 'month'
  | 'time'
  | 'duration'
  | 'measure'
  | 'vague';

/** A number as a reader takes it: what sort it is, how much, and what it counts. Offsets are of the normal text. */
export interface Quantity {
  readonly kind: QuantityKind;
  /** Readings of the number: "1.200" may be 1200 or 1.2. Ratios in 0..1; dates as month * 100 + day. */
  readonly values: number[];
  /** Canonical unit of a measure or duration, currency of money. */
  readonly unit: string;
  /** Stems of the words counted, nearest phrase. */
  readonly nouns: string[];
  readonly start: number;
  readonly end: number;
  /** Index of the token it starts in, or the nearest one after. */
  readonly token: number;
  /** Seconds or months of "a day", "per week", "yearly" beside the number; 0 without. */
  readonly per: number;
  /** Said as a bound: "over", "more than" 1; "nearly", "under" -1; "about" 0.5; else 0. */
  readonly bound: number;
  /** A year beside a date, when there is one. */
  readonly year?: number;
}
