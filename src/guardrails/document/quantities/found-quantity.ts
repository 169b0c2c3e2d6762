import type { QuantityKind } from './quantity.ts';

/** A quantity as a reader gives it, before nouns, rates and bounds are read. */
export interface Found {
  kind: QuantityKind;
  values: number[];
  unit?: string;
  start: number;
  end: number;
  nouns?: string[];
  year?: number;
}
