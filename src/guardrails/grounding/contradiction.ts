import type { Token } from '../document/tokenise.ts';
import type { Fact } from './fact.ts';

/** A statement against a fact. */
export interface Contradiction {
  readonly rule:
    | 'affirmed'
    | 'denied'
    | 'stage-raised'
    | 'quantifier-raised'
    | 'rank-raised'
    | 'attribute-swapped'
    | 'name-swapped';
  readonly fact: Fact;
  /** The words of the statement that the fact denies, affirms or does not yet go so far with. */
  readonly words: readonly Token[];
}
