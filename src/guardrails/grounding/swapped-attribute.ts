import type { Token } from '../document/tokenise.ts';
import { isProseOfCompany } from '../ledger/kinds-of-source.ts';
import { mustBeSupported, type Statement } from '../statements/statement.ts';
import { type AlignedWord, weigh } from './align.ts';
import type { Contradiction } from './contradiction.ts';
import type { Fact } from './fact.ts';
import { modifiedNouns } from './modified-nouns.ts';
import { excludes, isSameAttribute } from './same-attribute.ts';
import type { ToldFacts } from './told-facts.ts';

const akin = new Set(['same', 'synonym', 'derived']);
const missing = new Set(['none', 'near', 'narrower', 'opposite']);
/** They tell a thing from another of its kind, or how somebody finds it, and nothing that a fact would have. */
const relational = new Set(
  'other whole former main odd same last next first second own new old several certain such entire extra additional further different various similar usual actual real true right wrong best worst better worse good bad great big large little long short high low empty broken lost missing damaged typical average busy corner neighbouring'.split(
    ' ',
  ),
);
const ofOne = /^(?:your|the|those|these|its|their)$/;
/** Weight of the words that a fact must have besides the noun, where nothing says that it is the lead's. */
const leastBeside = 0.6;

/** What is called the lead's is there, even in a question. */
const isOfLead = (before: Token | undefined): boolean =>
  before !== undefined && (before.folded === 'your' || before.isPossessive);

/** "Sensors that measure flow": behind the pronoun of a noun stands a verb, whatever it was taken for. */
function opensRelative({ field }: Statement, first: number): boolean {
  const [noun, pronoun] = [field.tags[first - 2], field.tokens[first - 1]?.folded];
  return noun === 'NOUN' && (pronoun === 'that' || pronoun === 'which' || pronoun === 'who');
}

/** Whether "your", "the" or a number stands before the phrase that begins at this token. */
function isDefinite({ field }: Statement, first: number): boolean {
  const before = field.tokens[first - 1];
  return (
    before !== undefined &&
    (ofOne.test(before.folded) || before.isPossessive || field.quantities.some(({ end }) => end === before.end))
  );
}

/**
 * "Electric vans" where the fact has refrigerated ones: an attribute that the request does not have, in place of the
 * one that it gives the same thing. `words` are those of the statement, aligned. Null where the attribute is told too.
 */
export function swappedAttribute(
  statement: Statement,
  words: readonly AlignedWord[],
  told: ToldFacts,
): Contradiction | null {
  const { field, clause } = statement;
  const isHeld = mustBeSupported(statement.status) && statement.about !== 'writer';
  const byIndex = new Map(words.map((one) => [one.token.index, one]));
  for (const { head, modifiers } of modifiedNouns(field.tokens, field.tags, clause.from, clause.to)) {
    const noun = byIndex.get(head.index);
    const said = modifiers.find((one) => missing.has(byIndex.get(one.index)?.kinship ?? 'same'));
    if (!noun || !akin.has(noun.kinship) || !said || relational.has(said.folded) || /est$/.test(said.folded)) continue;
    const first = Math.min(...modifiers.map(({ index }) => index));
    if (opensRelative(statement, first)) continue;
    const isOwn = isDefinite(statement, first);
    if (!isHeld && !isOfLead(field.tokens[first - 1])) continue;
    let against: Fact | null = null;
    let isTold = false;
    for (const { fact, noun: known } of told.ofNoun(noun.via)) {
      isTold = known.modifiers.some((one) => modifiers.some((other) => isSameAttribute(one, other)));
      if (isTold) break;
      if (against || fact.stems.has(said.stem)) continue;
      // What the sender's product is made of is not what the lead's is.
      if (statement.about === 'sender' && isProseOfCompany(fact.source)) continue;
      const beside = words.filter((one) => one !== noun && akin.has(one.kinship) && fact.stems.has(one.via));
      const isExclusive = known.modifiers.some((one) => excludes(one.folded, said.folded));
      if (isExclusive || isOwn || weigh(beside) >= leastBeside) against = fact;
    }
    if (against && !isTold) return { rule: 'attribute-swapped', fact: against, words: [said, head] };
  }
  return null;
}
