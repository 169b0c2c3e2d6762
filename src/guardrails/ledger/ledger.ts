import type { Once } from '../compute-once.ts';
import type { FactIndex } from '../grounding/index-facts.ts';
import type { ToldRelations } from '../recognizers/told-relations.ts';
import type { LedgerSource } from './ledger-source.ts';

/** Where a word or a quantity of the request stands. Offsets are of the raw string. */
export interface Citation {
  readonly source: LedgerSource;
  readonly start: number;
  readonly end: number;
}

/** What the request says, looked up by word, by stem and by quantity. */
export interface Ledger {
  readonly sources: LedgerSource[];
  /** What the request would say if nothing were known but what the sender wrote before; null: it wrote nothing. */
  readonly earlier: Ledger | null;
  /** Folded word -> its first place. */
  readonly words: ReadonlyMap<string, Citation>;
  readonly stems: ReadonlyMap<string, Citation>;
  /** Folded words of the lead's company name, without legal forms. */
  readonly company: ReadonlySet<string>;
  /** Folded text of all sources, one a line. */
  readonly folded: string;
  /** Folded words of names that mean the lead's side: the company, its products. */
  readonly leadNames: ReadonlySet<string>;
  /** Words of the goal and the sender, which is what the message may say of its own side. */
  readonly ownStems: ReadonlySet<string>;
  /** Words of the company context. */
  readonly contextStems: ReadonlySet<string>;
  /** Its sentences, to be looked up by what a message says. */
  readonly facts: FactIndex;
  /** Its relations, which a message must not turn round; read when first asked for. */
  readonly told: ToldRelations;
  readonly once: Once<Ledger>;
}
