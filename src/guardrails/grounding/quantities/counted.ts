import type { Quantity } from '../../document/quantities/quantity.ts';
import type { LedgerSource } from '../../ledger/ledger-source.ts';

/** A number with the words right after it, which tell what it counts. */
export interface Counted {
  readonly quantity: Quantity;
  readonly nouns: readonly string[];
  /** "month", "year": the period of a rate; empty without. */
  readonly period: string;
  /** The bare number, without what its unit multiplies it by: 3 of "drei Wochen". */
  readonly numeral?: number;
  readonly isAbout: boolean;
  readonly isOrdinal: boolean;
  /** Least and most of a vague quantity, "Dutzende". */
  readonly range?: readonly [number, number];
  /** Whether it is an hour or a day of the month that a message proposes. */
  readonly isSlot: boolean;
  /** "Three of its eight lines": a number that another one follows, of which it is a part. */
  readonly isPart?: boolean;
  /** The numbers of "sieben von zehn", by themselves. */
  readonly parts?: readonly Counted[];
}

export interface KnownCount extends Counted {
  readonly source: LedgerSource;
  /** Whether its words are of the message's language, so that they can be compared. */
  readonly isSameLanguage: boolean;
}
