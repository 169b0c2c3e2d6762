import { type Sentence, splitSentences } from '../document/sentences.ts';
import { isOwnSide } from '../ledger/is-own-side.ts';
import type { LedgerSource } from '../ledger/ledger-source.ts';
import { type Exchange, readExchanges } from './read-exchanges.ts';
import { type Relation, readRelations } from './read-relations.ts';

interface ToldSentence {
  readonly source: LedgerSource;
  readonly sentence: Sentence;
}

export interface FactRelation extends Relation, ToldSentence {}

interface FactExchange extends Exchange {
  readonly fact: ToldSentence;
}

/** Who does what to whom, and what goes from where to where, as the request tells it. */
export interface ToldRelations {
  readonly relations: readonly FactRelation[];
  readonly exchanges: readonly FactExchange[];
}

/** Reads the request, sentence by sentence; `company` are words that name the one spoken of. */
export function toldRelations(sources: readonly LedgerSource[], company: ReadonlySet<string>): ToldRelations {
  const told: ToldSentence[] = sources
    .filter(({ pointer }) => !/^\/lead\/(?!title|facts)/.test(pointer))
    .flatMap((source) => splitSentences(source.normal, source.tokens).map((sentence) => ({ source, sentence })));
  return {
    relations: told.flatMap((fact) =>
      readRelations(fact.source, fact.sentence, company).map((relation) => ({
        ...relation,
        isOfSender: isOwnSide(fact.source),
        ...fact,
      })),
    ),
    exchanges: told.flatMap((fact) => readExchanges(fact.source, fact.sentence).map((one) => ({ ...one, fact }))),
  };
}
