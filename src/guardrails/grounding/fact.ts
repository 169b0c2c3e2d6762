import type { Sentence } from '../document/sentences.ts';
import type { Token } from '../document/tokenise.ts';
import type { LedgerSource } from '../ledger/ledger-source.ts';
import type { Stage } from '../statements/degree.ts';
import type { ModifiedNoun } from './modified-nouns.ts';

/** A sentence of the request. */
export interface Fact {
  readonly source: LedgerSource;
  readonly sentence: Sentence;
  /** Folded. */
  readonly text: string;
  /** Stem -> index of its first token in the source. */
  readonly stems: ReadonlyMap<string, number>;
  /** Indexes of the tokens that it denies. */
  readonly negated: ReadonlySet<number>;
  /** The same by stretch: each is what one denying word reaches. */
  readonly denials: readonly Denial[];
  /** Its nouns, each with what it says of them. */
  readonly modified: readonly ModifiedNoun[];
  /** Its clauses, each with how far what it tells has come. */
  readonly parts: readonly FactPart[];
  /** Of a structured text: whether it may support a statement, but is never held against one. */
  readonly isEvidenceOnly: boolean;
}

/** What one denying word of a fact reaches. */
export interface Denial {
  /** Index of the first token, and one past the last. */
  readonly from: number;
  readonly to: number;
  /** Tokens that tell what is denied. */
  readonly tokens: readonly Token[];
  /** Whether it has a verb: else what is denied of them stands outside, "on orchids, not on mums". */
  readonly isPredicate: boolean;
  /** Whether the sentence tells nothing but it: "No cranes of their own." */
  readonly isAll: boolean;
}

export interface FactPart {
  readonly from: number;
  readonly to: number;
  readonly stage: Stage | null;
  readonly stems: ReadonlySet<string>;
}
