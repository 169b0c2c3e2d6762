import type { Token } from '../document/tokenise.ts';
import { contentWords } from '../statements/content-words.ts';
import { stageRank } from '../statements/degree.ts';
import { negatedTokens } from '../statements/negation.ts';
import { mustBeSupported, type Stage, type Statement } from '../statements/statement.ts';
import { type AlignedWord, align } from './align.ts';
import type { Fact, FactIndex } from './index-facts.ts';

export interface Contradiction {
  readonly rule: 'affirmed' | 'denied' | 'stage-raised' | 'quantifier-raised' | 'rank-raised';
  readonly fact: Fact;
  /** The words of the statement that the fact denies, affirms or does not yet go so far with. */
  readonly words: readonly Token[];
}

const sure = new Set(['same', 'synonym', 'derived']);
/** Weight of the words that a statement and a fact must share before polarity or stage are compared. */
const leastShared = 1.1;
/** What it is worth that both speak of the lead's company. */
const ofLead = 0.4;
/** Weight of the words that are denied on one side only. */
const leastTurned = 0.45;

/** Where a fact tells of what happens, not what is called or asked for. */
const tells = ({ source }: Fact): boolean => /^\/(?:company_context\/summary|sender\/facts)/.test(source.pointer);

const weigh = (words: readonly AlignedWord[]): number => words.reduce((sum, one) => sum + one.weight, 0);
const isHeldBy = (fact: Fact, one: AlignedWord): boolean => fact.stems.has(one.via);
function isDeniedBy(fact: Fact, one: AlignedWord): boolean {
  const at = fact.stems.get(one.via);
  return at !== undefined && fact.negated.has(at);
}

/** The fact that a statement is against: it affirms what the fact denies, denies what it affirms, or goes further. */
export function findContradiction(statement: Statement, index: FactIndex): Contradiction | null {
  if (!mustBeSupported(statement.status) || statement.about === 'people' || statement.about === 'writer') return null;
  const { field, clause, sentence } = statement;
  const align2 = (from: number, to: number): AlignedWord[] =>
    align(contentWords(field, from, to), index).words.filter((one) => sure.has(one.kinship));
  const own = align2(clause.from, clause.to);
  if (own.length === 0) return null;
  const around = align2(sentence.from, sentence.to);
  const negated = negatedTokens(field.tokens, sentence.from, sentence.to);
  const facts = index.facts.filter(tells);
  for (const fact of facts) {
    const isOfLead = statement.about === 'lead' && fact.source.pointer.startsWith('/company_context');
    const shared = weigh(around.filter((one) => isHeldBy(fact, one))) + (isOfLead ? ofLead : 0);
    if (shared < leastShared) continue;
    const affirmed = own.filter(
      (one) =>
        !negated.has(one.token.index) &&
        isDeniedBy(fact, one) &&
        !facts.some((other) => other !== fact && isHeldBy(other, one) && !isDeniedBy(other, one)),
    );
    if (statement.stage !== 'past' && weigh(affirmed) >= leastTurned)
      return { rule: 'affirmed', fact, words: affirmed.map((one) => one.token) };
    const denied = own.filter((one) => negated.has(one.token.index) && isHeldBy(fact, one) && !isDeniedBy(fact, one));
    if (
      statement.verb >= 0 &&
      denied.length >= 2 &&
      weigh(denied) >= leastShared &&
      !facts.some((other) => denied.some((one) => isDeniedBy(other, one)))
    )
      return { rule: 'denied', fact, words: denied.map((one) => one.token) };
  }
  return (
    raisedStage(statement, own, facts) ?? raisedQuantifier(statement, own, facts) ?? raisedRank(statement, own, facts)
  );
}

const ahead: ReadonlySet<Stage> = new Set<Stage>(['considered', 'planned', 'partial']);

/** "Has opened a bakery in Vejle" where one is planned there. */
function raisedStage(statement: Statement, own: readonly AlignedWord[], facts: readonly Fact[]): Contradiction | null {
  const { stage: said, tense, isNegative } = statement;
  if (isNegative || tense === 'modal') return null;
  const isDone = said === 'done' || said === 'begun' || tense === 'perfect' || tense === 'past';
  if (!isDone || (said !== null && ahead.has(said))) return null;
  for (const fact of facts) {
    for (const part of fact.parts) {
      if (!part.stage || !ahead.has(part.stage)) continue;
      const stems = new Set(fact.source.tokens.slice(part.from, part.to).map(({ stem }) => stem));
      const inside = own.filter((one) => stems.has(one.via));
      if (weigh(inside) < leastShared || inside.length < 2) continue;
      if (said !== null && stageRank[said] <= stageRank[part.stage]) continue;
      const isToldElsewhere = facts.some((other) => other !== fact && inside.every((one) => isHeldBy(other, one)));
      if (!isToldElsewhere) return { rule: 'stage-raised', fact, words: inside.map((one) => one.token) };
    }
  }
  return null;
}

const universal = /^(?:all|both|most)$/;
const weaker = /^(?:one|some|few|several|part|parts|half|two|three|four|five|certain|most)$/;

/** "Most of its centres have …" where one has. */
function raisedQuantifier(
  statement: Statement,
  own: readonly AlignedWord[],
  facts: readonly Fact[],
): Contradiction | null {
  const { field, clause, isNegative } = statement;
  if (isNegative) return null;
  const said = field.tokens.slice(clause.from, clause.to).find(({ folded }) => universal.test(folded));
  if (!said) return null;
  const counted = own.find(({ token }) => token.index > said.index && token.index <= said.index + 4);
  if (!counted) return null;
  const rest = own.filter((one) => one !== counted);
  const isCounted = (tokens: readonly Token[], at: number): boolean =>
    tokens.slice(at + 1, at + 4).some(({ stem }) => stem === counted.via);
  for (const fact of facts)
    for (const part of fact.parts) {
      const tokens = fact.source.tokens.slice(part.from, part.to);
      const stems = new Set(tokens.map(({ stem }) => stem));
      if (weigh(rest.filter((one) => stems.has(one.via))) < leastShared) continue;
      if (tokens.some(({ folded }) => universal.test(folded) && (folded !== 'most' || said.folded === 'most')))
        continue;
      const own = tokens.find(
        ({ folded }, at) => weaker.test(folded) && folded !== said.folded && isCounted(tokens, at),
      );
      if (own && !field.tokens.slice(said.index, counted.token.index).some(({ folded }) => folded === own.folded))
        return { rule: 'quantifier-raised', fact, words: [said, counted.token] };
    }
  return null;
}

const topmost =
  /\b(?:the (?:only|first|largest|biggest|leading|best|oldest|fastest|busiest|finest)|(?:country|region|world|market)'s (?:largest|biggest|leading|best|oldest)|fastest-growing|award-winning|prize-winning|world-class|number one|market leader)\b/;
const among = /\b(?:one of|among) (?:the|its|his|their)\b/;

/** "The largest school" where it is one of the largest, or nothing is said of rank. */
function raisedRank(statement: Statement, own: readonly AlignedWord[], facts: readonly Fact[]): Contradiction | null {
  const { text } = statement.clause;
  const said = topmost.exec(text);
  if (!said || statement.about !== 'lead' || among.test(text.slice(Math.max(0, said.index - 8), said.index + 8)))
    return null;
  const fact = facts.find(
    (one) => among.test(one.text) && weigh(own.filter((word) => isHeldBy(one, word))) >= leastShared,
  );
  return fact ? { rule: 'rank-raised', fact, words: own.map((one) => one.token) } : null;
}
