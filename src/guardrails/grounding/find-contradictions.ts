import { clausePatterns } from '../document/clause-patterns.ts';
import type { Token } from '../document/tokenise.ts';
import { isProseOfCompany } from '../ledger/kinds-of-source.ts';
import { contentWords } from '../statements/content-words.ts';
import { type Stage, stageRank } from '../statements/degree.ts';
import { negatedTokens } from '../statements/negation.ts';
import { mustBeSupported, type Statement } from '../statements/statement.ts';
import { type AlignedWord, alignWords, weigh, weightOf } from './align.ts';
import type { Contradiction } from './contradiction.ts';
import type { Fact, FactPart } from './fact.ts';
import type { FactIndex } from './index-facts.ts';
import { isNamedBeforeHave, isNamedByGerund } from './only-named.ts';
import { isNotDone, isQuietlyDenied } from './quiet-denials.ts';
import { isHeldBy, leastShared, raisedRank, raisedShare } from './raised-degree.ts';
import { raisedQuantifier } from './raised-quantifier.ts';
import { stillTold } from './still-told.ts';
import { swappedAttribute } from './swapped-attribute.ts';
import { swappedName } from './swapped-name.ts';
import { isDeniedBy, type ToldFacts } from './told-facts.ts';

const sure = new Set(['same', 'synonym', 'derived']);
/** What it is worth that both speak of the lead's company. */
const ofLead = 0.4;
/** Weight of the words that are denied on one side only. */
const leastTurned = 0.45;

/** What denies a whole statement; "no lot leaves before it is tested" and "not every" do not. */
const plainDenial = clausePatterns.add(
  /\b(?:no longer|never|stopped|(?:do|does|did|is|are|was|were|has|have) not|don't|doesn't|didn't|isn't|aren't|wasn't|weren't|hasn't|haven't)\b(?! (?:every|all|always|only|just|disturb))/,
);
const undoing = clausePatterns.add(/\b(?:until|before|without|unless|only|than)\b/);
const denial = clausePatterns.add(
  /\b(?:not|no|never|none|nobody|nothing|nowhere|neither|nor|cannot|hardly|barely|elsewhere|else|otherwise|\p{L}+n't)\b/u,
);
const ahead: ReadonlySet<Stage> = new Set<Stage>(['considered', 'planned', 'partial']);

/** What denies a part only: who does it, what else there is, how often; or denies twice. */
const partDenial = clausePatterns.add(
  /\b(?:yoursel\p{L}+|themselves|itself|your own|but|hardly|scarcely|among|anywhere else|what)\b|\b(?:not|no|nobody|\p{L}+n't)\b.*\b(?:not|without|\p{L}+n't)\b/u,
);
/** Words of its own that a fact finds denied: so many of them are the whole of what it tells. */
const leastRepeated = 3;

/** A fact that denies this share of the words denies the same. */
const agreeing = 0.4;

/** "The order has been placed", "they have them too": what it is of stands in the sentence before. */
const isPointing = ({ about, clause }: Statement): boolean =>
  about === 'thing' &&
  /^\W*(?:(?:and|but|so|as|since|now) (?:that )?)?(?:it|they|the|this|these|those|that)\b/.test(clause.text);

/** Tokens of the sentence before that of a statement, one past the last. */
function sentenceBefore({ field, sentence }: Statement): [number, number] {
  const before = field.sentences[field.sentences.indexOf(sentence) - 1];
  return before ? [before.from, before.to] : [0, 0];
}

/** Every word of it that tells something is known, so that no unknown one is what is denied. */
const isWhole = (own: readonly AlignedWord[], { field, clause }: Statement): boolean =>
  own.length >= 2 &&
  contentWords(field, clause.from, clause.to).filter(({ folded }) => folded !== 'longer').length === own.length;

/** Share of what a denial tells that a statement must say to affirm it: half of it, by weight. */
const leastOfDenial = 0.5;

/**
 * "Still uses peat" of "Has stopped using peat": the words say what one denial of the fact denies, and not only a word
 * of it ("bottles" of "stopped selling plastic bottles"); what other facts tell (`isToldElsewhere`) is not what is
 * denied. What is denied without a verb ("LED on the orchids, not on mums") must be said of the same thing: `isOfTopic`
 * is whether a further word of the fact is shared.
 */
function affirmsDenial(
  { denials }: Fact,
  words: readonly AlignedWord[],
  isOfTopic: boolean,
  isToldElsewhere: (token: Token) => boolean,
): boolean {
  const sum = (all: readonly Token[]): number => all.reduce((total, token) => total + weightOf(token), 0);
  return denials.some(({ tokens, isPredicate, isAll }) => {
    if (!isPredicate && !isAll && !isOfTopic) return false;
    const said = tokens.filter(({ stem }) => words.some(({ via }) => via === stem));
    const told = tokens.filter((token) => said.includes(token) || !isToldElsewhere(token));
    return said.length > 0 && sum(said) >= leastOfDenial * sum(told);
  });
}

const ofDenial = /^(?:you|your|we|our|not|no|longer|yet|any|more|anymore|do|does|did|never|\p{L}+n't)$/u;
/** Words, plain ones too, from which on a statement is a fact's own sentence with a denial put in or taken out. */
const leastOfCopy = 4;

/** "Your menus are not planned in spreadsheets" of "Menus are planned in spreadsheets", and the other way round. */
const isRepeated = (said: readonly Token[], { parts }: Fact): boolean =>
  said.length >= leastOfCopy && parts.some(({ stems }) => said.every(({ stem }) => stems.has(stem)));

/** Whether what a fact tells with these words is a change, a plan, or true of one part alone. */
const isChanging = (fact: Fact, words: readonly AlignedWord[], told: ToldFacts): boolean =>
  fact.parts.some(
    (part) =>
      words.some(({ via }) => part.stems.has(via)) &&
      ((part.stage !== null && ahead.has(part.stage)) || told.isChanging(fact, part)),
  );

/** What a relative clause tells of stands before it: "the payroll loans | that it now sells". Index of its first token. */
function toldFrom({ statusRule, field, clause, sentence }: Statement): number {
  if (statusRule !== 'told-of-it') return clause.from;
  let from = clause.from;
  while (from > sentence.from && clause.from - from < 3 && /^(?:NOUN|PROPN|ADJ)$/.test(field.tags[from - 1]!))
    from -= 1;
  return Math.max(sentence.from, Math.min(from, clause.from - 1));
}

const sureWords = ({ field, clause }: Statement, index: FactIndex): AlignedWord[] =>
  alignWords(contentWords(field, clause.from, clause.to), index).filter((one) => sure.has(one.kinship));

/** The fact that a statement is against: it affirms what the fact denies, denies what it affirms, or goes further. */
export function findContradiction(
  statement: Statement,
  index: FactIndex,
  company: ReadonlySet<string>,
): Contradiction | null {
  const isTold = mustBeSupported(statement.status) || statement.status === 'evaluation';
  const { field, clause, sentence } = statement;
  // "Every shed has switched": of the lead's sheds where a fact counts them.
  if (statement.status === 'general' && statement.about !== 'writer')
    return raisedQuantifier(statement, sureWords(statement, index), index.told.all);
  if (!isTold || statement.about === 'people' || statement.about === 'writer')
    return swappedAttribute(statement, alignWords(contentWords(field, clause.from, clause.to), index), index.told);
  const known = (from: number, to: number): AlignedWord[] =>
    alignWords(contentWords(field, from, to), index).filter((one) => sure.has(one.kinship));
  const own = known(toldFrom(statement), clause.to);
  if (own.length === 0) return null;
  const around = known(sentence.from, sentence.to);
  const before = isPointing(statement) ? known(...sentenceBefore(statement)) : [];
  const negated = negatedTokens(field.tokens, sentence.from, sentence.to);
  const { told } = index;
  const shared = told.weigh(around);
  const topic = told.weigh(before.filter((one) => !around.some(({ via }) => via === one.via)));
  const near = told.all.flatMap((fact, at): NearFact[] => {
    if (shared[at] === 0 && topic[at] === 0) return [];
    const isOfLead = statement.about === 'lead' && isProseOfCompany(fact.source);
    const isNear = shared[at]! + (isOfLead ? ofLead : 0) + topic[at]! >= leastShared;
    return isNear ? [{ fact, isOfTopic: topic[at]! > 0 }] : [];
  });
  return (
    turned(statement, { own, around, negated }, near, told) ??
    stillTold(statement, own, told) ??
    raisedStage(statement, own, told.all, company) ??
    raisedQuantifier(statement, own, told.all) ??
    raisedShare(statement, own, told.all) ??
    raisedRank(statement, own, told.all) ??
    swappedName(statement, own, contentWords(field, clause.from, clause.to).length, told, company) ??
    swappedAttribute(statement, alignWords(contentWords(field, clause.from, clause.to), index), told)
  );
}

/** A fact that shares enough with a statement, and whether it shares words of the sentence before it. */
interface NearFact {
  readonly fact: Fact;
  readonly isOfTopic: boolean;
}

/** Sure words of a statement and of its sentence, and the tokens of that which are denied. */
interface SaidWords {
  readonly own: readonly AlignedWord[];
  readonly around: readonly AlignedWord[];
  readonly negated: ReadonlySet<number>;
}

/** The fact near a statement that denies what it affirms, or affirms what it denies. */
function turned(
  statement: Statement,
  { own, around, negated }: SaidWords,
  near: readonly NearFact[],
  told: ToldFacts,
): Contradiction | null {
  if (near.length === 0) return null;
  const { field, clause, stage } = statement;
  const words = field.tokens.slice(clause.from, clause.to);
  const copied = words.filter(({ folded }) => !ofDenial.test(folded));
  // "Online teaching is something you have never done" denies what stands before it.
  // A heading names what the letter is about: "Lithium on short rounds" says nothing of it.
  const isHeading = field.name === 'subject' && statement.verb < 0;
  const mayAffirm = !isHeading && stage !== 'past' && !denial.test(clause.text) && !isNotYet(statement);
  const isOfCopyOnly = isQuietlyDenied(clause.text);
  // "Two thirds of the dues do not come as cheques": what the number is of is told apart as a number.
  const deniedFrom = words.find(({ index }) => negated.has(index));
  const countsPart = field.quantities.some(
    ({ start, end }) => start >= clause.start && end <= (deniedFrom?.start ?? clause.start),
  );
  const mayDeny =
    plainDenial.test(clause.text) &&
    !undoing.test(clause.text) &&
    isWhole(own, statement) &&
    !told.all.some((other) => weigh(own.filter((one) => isDeniedBy(other, one))) >= agreeing * weigh(own));
  const isOfPart = partDenial.test(clause.text);
  for (const { fact, isOfTopic } of near) {
    if (isOfSenderAlone(statement) && isProseOfCompany(fact.source)) continue;
    const affirmed = own.filter((one) => !negated.has(one.token.index) && isDeniedBy(fact, one) && !told.isTold(one));
    if (
      mayAffirm &&
      weigh(affirmed) >= leastTurned &&
      (!isOfCopyOnly || isRepeated(copied, fact)) &&
      affirmsDenial(
        fact,
        affirmed,
        isOfTopic || around.some((one) => isHeldBy(fact, one) && !isDeniedBy(fact, one)),
        ({ stem }) => told.isAffirmedBeside(fact, stem),
      )
    )
      return { rule: 'affirmed', fact, words: affirmed.map((one) => one.token) };
    if (!mayDeny || !own.every((one) => isHeldBy(fact, one))) continue;
    const denied = own.filter((one) => negated.has(one.token.index) && !isDeniedBy(fact, one));
    if (
      weigh(denied) >= (denied.length >= 2 ? leastShared : leastTurned) &&
      (isRepeated(copied, fact) ||
        (!countsPart &&
          (denied.filter(({ kinship }) => kinship === 'same').length >= leastRepeated ||
            (!isOfPart && !isChanging(fact, denied, told)))))
    )
      return { rule: 'denied', fact, words: denied.map((one) => one.token) };
  }
  return null;
}

/** "Kestrel has a prototype sensor": what the sender has or does is no affirmation of what is denied of the lead. */
const isOfSenderAlone = ({ about, clause }: Statement): boolean => about === 'sender' && !ofReader.test(clause.text);
const ofReader = clausePatterns.add(/\b(?:you|yours?|you're|you've|you'd|you'll)\b/);

/** Least weight of the words that the part of the fact itself must share. */
const leastInside = 0.75;

const notYet = clausePatterns.add(
  /^\W*(?:(?:and|but|so) )?(?:just |even |right |well |long )?(?:before|until|till|by the time)\b/,
);
const opensSubject = /^(?:DET|PRON)$/;

/** "Before the tender goes out" says, as a denial does, that it has not; "before the winter your nursery uses peat" does not. */
function isNotYet({ clause, field, verb, tense }: Statement): boolean {
  if (tense === 'past' || verb < 0 || !notYet.test(clause.text)) return false;
  const opens = field.tokens
    .slice(clause.from, verb)
    .findIndex(({ folded }) => /^(?:before|until|till|time)$/.test(folded));
  const subject = field.tags.slice(clause.from + opens + 1, verb);
  return opensSubject.test(subject[0] ?? '') && subject.filter((tag) => opensSubject.test(tag)).length === 1;
}

/** What is called recent or new is there. */
const recent = clausePatterns.add(/\b(?:recent|latest|newly|brand-new)\b/);

/** "Come spring you'll have 48 more beds", "before the kiln is replaced": what is still to come. */
const toCome = clausePatterns.add(
  /\b(?:will|shall|won't|going to|(?:you|we|they|it|there|that|he|she|who)'ll)\b|^\W*(?:(?:and|but) )?(?:before|until|till|by the time)\b/,
);
const begun = /\b(?:has|have|you've) (?:already |just |now )?(?:begun|started)\b/;

const since = /\b(?:has|have)\b.*\bsince (?:\p{L}+ )?\d{4}\b/u;
const goesOn = ({ source }: Fact, { from, to }: FactPart): boolean =>
  since.test(source.normal.folded.slice(source.tokens[from]?.start ?? 0, source.tokens[to - 1]?.end ?? 0));

/** "Has opened a bakery in Vejle" where one is planned there. */
function raisedStage(
  statement: Statement,
  own: readonly AlignedWord[],
  facts: readonly Fact[],
  company: ReadonlySet<string>,
): Contradiction | null {
  const { tense, isNegative } = statement;
  if (isNegative || tense === 'modal') return null;
  if (toCome.test(statement.clause.text) || isNotDone(statement.clause.text)) return null;
  if (statement.field.name === 'subject' && statement.verb < 0) return null;
  if (isNamedByGerund(statement)) return null;
  // "Have begun to open one next year".
  const said = begun.test(statement.clause.text) ? 'begun' : statement.stage;
  const isDone =
    said === 'done' ||
    said === 'begun' ||
    tense === 'perfect' ||
    tense === 'past' ||
    recent.test(statement.clause.text);
  if (!isDone || (said !== null && ahead.has(said))) return null;
  for (const fact of facts) {
    for (const part of fact.parts) {
      if (!part.stage || !ahead.has(part.stage)) continue;
      // "Has ordered its beans since 2022": what goes on since then is no plan.
      if (goesOn(fact, part)) continue;
      if (isOfSenderAlone(statement) && isProseOfCompany(fact.source)) continue;
      const inside = own.filter((one) => part.stems.has(one.via) && !company.has(one.token.folded));
      const isOfLead = statement.about === 'lead' && isProseOfCompany(fact.source);
      if (weigh(inside) + (isOfLead ? ofLead : 0) < leastShared || weigh(inside) < leastInside) continue;
      if (said !== null && stageRank[said] <= stageRank[part.stage]) continue;
      if (isNamedBeforeHave(statement, inside) && !recent.test(statement.clause.text)) continue;
      const isToldElsewhere = facts.some((other) => other !== fact && inside.every((one) => isHeldBy(other, one)));
      if (!isToldElsewhere) return { rule: 'stage-raised', fact, words: inside.map((one) => one.token) };
    }
  }
  return null;
}
