import { clausePatterns } from '../document/clause-patterns.ts';
import type { Token } from '../document/tokenise.ts';
import type { Statement } from '../statements/statement.ts';
import { type AlignedWord, weigh } from './align.ts';
import type { Contradiction } from './contradiction.ts';
import type { Fact } from './fact.ts';
import { isOfShare } from './raised-quantifier.ts';

/** Weight of the words that a statement and a fact must share before polarity, stage or degree are compared. */
export const leastShared = 1.1;

export const isHeldBy = (fact: Fact, one: AlignedWord): boolean => fact.stems.has(one.via);

const adverbsOfAll = new Set('only exclusively entirely always solely all every fully completely'.split(' '));
const adverbsOfMost = new Set(
  'mostly mainly partly largely usually chiefly primarily often sometimes some most part half'.split(' '),
);

/** "Built only after somebody has ordered them": of when it is done, not of how many. */
const isOfTime = ({ field }: Statement, { folded, index }: Token): boolean =>
  folded === 'only' &&
  /^(?:after|once|when|if|because|since|until|then|now|before|in)$/.test(field.tokens[index + 1]?.folded ?? '');

/** "Only on Instagram" where it is mostly there. */
export function raisedShare(
  statement: Statement,
  own: readonly AlignedWord[],
  facts: readonly Fact[],
): Contradiction | null {
  const { field, clause } = statement;
  const said = field.tokens
    .slice(clause.from, clause.to)
    .find((one) => adverbsOfAll.has(one.folded) && !isOfShare(statement, one) && !isOfTime(statement, one));
  if (!said) return null;
  for (const fact of facts)
    for (const part of fact.parts) {
      if (weigh(own.filter((one) => part.stems.has(one.via))) < leastShared) continue;
      const tokens = fact.source.tokens.slice(part.from, part.to);
      const told = tokens.find(({ folded }) => adverbsOfMost.has(folded));
      if (told && !tokens.some(({ folded }) => folded === said.folded))
        return { rule: 'quantifier-raised', fact, words: [said] };
    }
  return null;
}

const topmost = clausePatterns.add(
  /\b(?:the (?:only|first|largest|biggest|leading|best|oldest|fastest|busiest|finest)|(?:country|region|world|market)'s (?:largest|biggest|leading|best|oldest)|fastest-growing|award-winning|prize-winning|world-class|number one|market leader)\b/,
);
const among = clausePatterns.add(/\b(?:one of|among) (?:the|its|his|their)\b/);

/** "The largest school" where it is one of the largest. */
export function raisedRank(
  statement: Statement,
  own: readonly AlignedWord[],
  facts: readonly Fact[],
): Contradiction | null {
  const { text } = statement.clause;
  const said = topmost.exec(text);
  if (!said || statement.about !== 'lead' || among.test(text.slice(Math.max(0, said.index - 8), said.index + 8)))
    return null;
  const fact = facts.find(
    (one) => weigh(own.filter((word) => isHeldBy(one, word))) >= leastShared && among.test(one.text),
  );
  return fact ? { rule: 'rank-raised', fact, words: own.map((one) => one.token) } : null;
}
