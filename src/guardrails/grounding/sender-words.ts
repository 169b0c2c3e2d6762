import { computeEachOnce } from '../compute-once.ts';
import type { Token } from '../document/tokenise.ts';
import { relationsOf } from '../document/word-relations.ts';
import { relatedness, vectorOfWord } from '../document/word-vectors.ts';
import { isOfSender as isOfSenderSource } from '../ledger/is-own-side.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { contentWords } from '../statements/content-words.ts';
import type { Statement } from '../statements/statement.ts';
import { weightOf } from './align.ts';

/** Whether a statement tells of the sender, or of what it offers: "an idea | that other libraries use". */
export function isOfSender(statement: Statement, before: Statement | undefined, ledger: Ledger): boolean {
  const { field, clause } = statement;
  if (
    statement.statusRule === 'told-of-it' &&
    before?.sentence === statement.sentence &&
    (before.status === 'proposed' || before.about === 'sender') &&
    /^that\b/.test(clause.text)
  ) {
    const noun = field.tokens[clause.from - 1];
    return noun !== undefined && (ledger.ownStems.has(noun.stem) || offered.has(noun.folded));
  }
  // "Pía here, from Lector Austral" introduces; it has no verb.
  const isOurs = field.tokens.slice(clause.from, clause.to).some(({ folded }) => ours.has(folded));
  return (
    (statement.about === 'sender' || (statement.about === 'thing' && isOurs)) &&
    statement.status === 'asserted' &&
    statement.verb >= 0
  );
}

const ours = new Set(['we', 'our', 'ours']);

/** Content words of a statement about the sender that goal and sender do not have: nothing else may speak for it. */
export function unsourcedSenderWords(statement: Statement, ledger: Ledger): Token[] {
  const { field, clause } = statement;
  const { ownStems } = ledger;
  return contentWords(field, clause.from, clause.to).filter((token) => {
    if (
      ownStems.has(token.stem) ||
      making.has(token.folded) ||
      trading.has(token.folded) ||
      counting.has(token.folded) ||
      weightOf(token) < leastTelling
    )
      return false;
    if (ledger.leadNames.has(token.folded) && token.shape !== 'lower') return false;
    const { synonyms, derived, broader } = relationsOf(token.stem);
    return ![...synonyms, ...derived, ...broader].some((one) => ownStems.has(one)) && !isNearOwn(token, ledger);
  });
}

/** Cosine from which on a word may be another for one of the sender's: "rate" for "price", "force" for "team". */
const nearOwn = 0.42;

const isNearOwn = ({ word }: Token, ledger: Ledger): boolean => {
  const vector = vectorOfWord(word);
  return vector !== undefined && ledger.once(nearnessToOwn)(vector) >= nearOwn;
};

const nearnessToOwn = (ledger: Ledger) => {
  const own = ownVectors(ledger).slice(0, mostOwn);
  return computeEachOnce((vector: number) => relatedness(vector, own));
};

/** Words of the sender that a new word is held against. */
const mostOwn = 400;

/** Vectors of the words that tell what the sender is and does. */
const ownVectors = ({ sources }: Ledger): number[] => [
  ...new Set(
    sources
      .filter((source) => isOfSenderSource(source) && source.pointer !== '/sender/name')
      .flatMap(({ tokens }) => tokens)
      .filter(({ word, shape }) => !word.isPlain && shape !== 'digit')
      .flatMap(({ word }) => vectorOfWord(word) ?? []),
  ),
];

const leastTelling = 0.45;

/** What every seller does, and where every firm is: "our engineers sit in Cork", "we supply makers", "comes from". */
const trading = new Set(
  'employ employs charge charges bill bills billed provide provides sit sits sat stationed located build builds built supply supplies supplied serve serves served cover covers covered deal deals count counts name names follow follows exist exists existed existing hang hangs earn earns enjoy enjoys trade moment far'.split(
    ' ',
  ),
);

/** "A pair of ecologists": numbers, which are held against the request as numbers. */
const counting = new Set('pair duo trio couple handful dozen half twice fortnight'.split(' '));

/** What an offer is called when the goal has another word for it. */
const offered = new Set(
  'idea tool way approach software system service template method app product solution'.split(' '),
);
/** How an event or a thing of the goal comes about; it tells nothing beyond the goal. */
const making = new Set(
  'hold holding host hosting run running organise organising organising plan planning draft drafted drafting draw drawn drawing put putting together meant rough edges stage early blunt frank honest critics got bringing bring folks plenty prepare half trying tries walk'.split(
    ' ',
  ),
);
