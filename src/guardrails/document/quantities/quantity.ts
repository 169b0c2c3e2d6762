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

/** How a number bounds what it counts: "over", "at least", "under", "nearly", "up to", "about", "exactly"; none said. */
export type Limit = '' | 'over' | 'at-least' | 'under' | 'nearly' | 'up-to' | 'about' | 'exactly';

/** A number as a reader takes it: what sort it is, how much, and what it counts. Offsets are of the normal text. */
export interface Quantity {
  readonly kind: QuantityKind;
  /** Readings of the number: "1.200" may be 1200 or 1.2. Ratios in 0..1; dates as month * 100 + day. */
  readonly values: number[];
  /** Canonical unit of a measure or duration, currency of money. */
  readonly unit: string;
  /** Stems of the words counted, nearest phrase. */
  readonly nouns: string[];
  /** Stem of the noun that is counted, "van" of "two refrigerated vans"; empty where none is told. */
  readonly head: string;
  /** Stems of nouns counted along with the head: "trucks" of "33 vans and trucks". */
  readonly also: readonly string[];
  readonly start: number;
  readonly end: number;
  /** Index of the token it starts in, or the nearest one after. */
  readonly token: number;
  /** Seconds or months of "a day", "per week", "yearly" beside the number; 0 without. */
  readonly per: number;
  /** Where the words of the rate stand; both 0 where none follows. */
  readonly rate: readonly [start: number, end: number];
  readonly limit: Limit;
  /** Where the words of the limit begin; `start` where none stands before the number. */
  readonly limitStart: number;
  /** Said for each of several, "per branch", "apiece", or of all together, "in all"; empty where not said. */
  readonly scope: '' | 'each' | 'total';
  /** Read from words that say how often, "quarterly", or from the period of a rate; no length of anything. */
  readonly implied?: 'often' | 'period';
  /** A year beside a date, when there is one. */
  readonly year?: number;
}

/** What a quantity has where nothing is said beside it. */
export const plainQuantity = {
  unit: '',
  nouns: [] as string[],
  head: '',
  also: [] as string[],
  per: 0,
  rate: [0, 0] as const,
  limit: '' as Limit,
  scope: '' as const,
};
