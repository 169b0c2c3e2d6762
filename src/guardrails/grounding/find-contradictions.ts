import { clausePatterns } from '../document/clause-patterns.ts';
import type { Token } from '../document/tokenise.ts';
import { isProseOfCompany } from '../ledger/kinds-of-source.ts';
import { contentWords } from '../statements/content-words.ts';
import { type Stage, stageRank } from '../statements/degree.ts';
import { negatedTokens } from '../statements/negation.ts';
import { mustBeSupported, type Statement } from '../statements/statement.ts';
import { type AlignedWord, align, weigh, weightOf } from './align.ts';
import type { Contradiction } from './contradiction.ts';
import type { Fact, FactIndex } from './index-facts.ts';
import { isHeldBy, leastShared, raisedRank, raisedShare } from './raised-degree.ts';
import { raisedQuantifier } from './raised-quantifier.ts';
import { swappedAttribute } from './swapped-attribute.ts';
import { swappedName } from './swapped-name.ts';

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
/** What denies by its sense: "outside what you test", "does without a rack", "the puzzle page was dropped". */
const quietDenial = clausePatterns.add(
  /\b(?:without|outside|beyond|(?:go|goes|gone|went|keeps?|kept) (?:\p{L}+ )?out of|free of|free from|apart|aside|except\w*|exempt|spared?|instead|rather than|yet to|want of|lack\w*|used to|former\w*|once|drop\w*|stop\w*|ceased|ended|abandon\w*|cancel\w*|postponed|put off|refus\w*|avoid\w*|g[ai]ve\w? up)\b/u,
);
/** What says that a thing is gone or not yet settled. */
const goneOrOpen = clausePatterns.add(
  /\b(?:giv(?:es?|en|ing) up|(?:is|are|was|were) (?:gone|over|history)|out of the picture|(?:still|remains?) (?:open|undecided))\b/,
);
const ahead: ReadonlySet<Stage> = new Set<Stage>(['considered', 'planned', 'partial']);

/** What denies a part only: who does it, what else there is, how often; or denies twice. */
const partDenial = clausePatterns.add(
  /\b(?:yoursel\p{L}+|themselves|itself|your own|but|hardly|scarcely|among|anywhere else|what)\b|\b(?:not|no|nobody|\p{L}+n't)\b.*\b(?:not|without|\p{L}+n't)\b/u,
);
/** Where a fact tells of a change, of a plan or of one part alone, its denial may be true of the rest. */
const changing = clausePatterns.add(
  /\b(?:only|until|till|before|after|to be|used to|formerly|abandon\w*|instead|switched|moved|replaced|now|except|was|were|had|lost|cancelled|stopped|ended)\b/,
);

/** Words of its own that a fact finds denied: so many of them are the whole of what it tells. */
const leastRepeated = 3;

/** A fact that denies this share of the words denies the same. */
const agreeing = 0.4;

/** Where a fact tells of what happens, not what is called or asked for. */
const tells = ({ source, isEvidenceOnly }: Fact): boolean =>
  !isEvidenceOnly &&
  (source.from !== undefined ||
    /^\/(?:company_context\/(?:summary|facts)|lead\/facts|sender\/facts)/.test(source.pointer));

/** "The order has been placed", "they have them too": what it is of stands in the sentence before. */
const isPointing = ({ about, clause }: Statement): boolean =>
  about === 'thing' &&
  /^\W*(?:(?:and|but|so|as|since|now) (?:that )?)?(?:it|they|the|this|these|those|that)\b/.test(clause.text);

/** Tokens of the sentence before that of a statement, one past the last. */
function sentenceBefore({ field, sentence }: Statement): [number, number] {
  const before = field.sentences[field.sentences.indexOf(sentence) - 1];
  return before ? [before.from, before.to] : [0, 0];
}

/** Held by a word, not by a name: "Teller Electric" does not tell of anything electric. */
function isToldBy(fact: Fact, one: AlignedWord): boolean {
  const at = fact.stems.get(one.via);
  if (at === undefined) return false;
  return at === fact.sentence.from || fact.source.tokens[at]!.shape === 'lower' || one.token.shape !== 'lower';
}
function isDeniedBy(fact: Fact, one: AlignedWord): boolean {
  const at = fact.stems.get(one.via);
  return at !== undefined && fact.negated.has(at);
}

function isAffirmedBy(fact: Fact, stem: string): boolean {
  const at = fact.stems.get(stem);
  return at !== undefined && !fact.negated.has(at);
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
function isRepeated({ field, clause }: Statement, fact: Fact): boolean {
  const said = field.tokens.slice(clause.from, clause.to).filter(({ folded }) => !ofDenial.test(folded));
  return (
    said.length >= leastOfCopy &&
    fact.parts.some(({ from, to }) => {
      const told = new Set(fact.source.tokens.slice(from, to).map(({ stem }) => stem));
      return said.every(({ stem }) => told.has(stem));
    })
  );
}

/** Whether what a fact tells with these words is a change, a plan, or true of one part alone. */
const isChanging = ({ parts, source }: Fact, words: readonly AlignedWord[]): boolean =>
  parts.some(({ from, to, stage }) => {
    const tokens = source.tokens.slice(from, to);
    const first = tokens[0];
    const last = tokens.at(-1);
    if (!first || !last || !tokens.some(({ stem }) => words.some(({ via }) => via === stem))) return false;
    return (stage !== null && ahead.has(stage)) || changing.test(source.normal.folded.slice(first.start, last.end));
  });

/** What a relative clause tells of stands before it: "the payroll loans | that it now sells". Index of its first token. */
function toldFrom({ statusRule, field, clause, sentence }: Statement): number {
  if (statusRule !== 'told-of-it') return clause.from;
  let from = clause.from;
  while (from > sentence.from && clause.from - from < 3 && /^(?:NOUN|PROPN|ADJ)$/.test(field.tags[from - 1]!))
    from -= 1;
  return Math.max(sentence.from, Math.min(from, clause.from - 1));
}

const sureWords = ({ field, clause }: Statement, index: FactIndex): AlignedWord[] =>
  align(contentWords(field, clause.from, clause.to), index).words.filter((one) => sure.has(one.kinship));

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
    return raisedQuantifier(statement, sureWords(statement, index), index.facts.filter(tells));
  if (!isTold || statement.about === 'people' || statement.about === 'writer')
    return swappedAttribute(
      statement,
      align(contentWords(field, clause.from, clause.to), index).words,
      index.facts.filter(tells),
    );
  const known = (from: number, to: number): AlignedWord[] =>
    align(contentWords(field, from, to), index).words.filter((one) => sure.has(one.kinship));
  const own = known(toldFrom(statement), clause.to);
  if (own.length === 0) return null;
  const around = known(sentence.from, sentence.to);
  const before = isPointing(statement) ? known(...sentenceBefore(statement)) : [];
  const negated = negatedTokens(field.tokens, sentence.from, sentence.to);
  // "Two thirds of the dues do not come as cheques": what the number is of is told apart as a number.
  const deniedFrom = field.tokens.slice(clause.from, clause.to).find(({ index }) => negated.has(index));
  const countsPart = field.quantities.some(
    ({ start, end }) => start >= clause.start && end <= (deniedFrom?.start ?? clause.start),
  );
  const facts = index.facts.filter(tells);
  for (const fact of facts) {
    const isOfLead = statement.about === 'lead' && isProseOfCompany(fact.source);
    const isHeld = (one: AlignedWord): boolean => isHeldBy(fact, one);
    const topic = weigh(before.filter((one) => isHeld(one) && !around.some(({ via }) => via === one.via)));
    const shared = weigh(around.filter(isHeld)) + (isOfLead ? ofLead : 0) + topic;
    if (shared < leastShared) continue;
    const affirmed = own.filter(
      (one) =>
        !negated.has(one.token.index) &&
        isDeniedBy(fact, one) &&
        !facts.some((other) => other !== fact && isToldBy(other, one) && !isDeniedBy(other, one)),
    );
    // "Online teaching is something you have never done" denies what stands before it.
    if (
      statement.stage !== 'past' &&
      !denial.test(clause.text) &&
      !isNotYet(statement) &&
      (!(quietDenial.test(clause.text) || goneOrOpen.test(clause.text)) || isRepeated(statement, fact)) &&
      weigh(affirmed) >= leastTurned &&
      affirmsDenial(
        fact,
        affirmed,
        topic > 0 || around.some((one) => isHeld(one) && !isDeniedBy(fact, one)),
        ({ stem }) => facts.some((other) => other !== fact && isAffirmedBy(other, stem)),
      )
    )
      return { rule: 'affirmed', fact, words: affirmed.map((one) => one.token) };
    const denied = own.filter((one) => negated.has(one.token.index) && isHeldBy(fact, one) && !isDeniedBy(fact, one));
    if (
      plainDenial.test(clause.text) &&
      !undoing.test(clause.text) &&
      (isRepeated(statement, fact) ||
        (!countsPart &&
          (denied.filter(({ kinship }) => kinship === 'same').length >= leastRepeated ||
            (!partDenial.test(clause.text) && !isChanging(fact, denied))))) &&
      weigh(denied) >= (denied.length >= 2 ? leastShared : leastTurned) &&
      own.every(isHeld) &&
      isWhole(own, statement) &&
      !facts.some((other) => weigh(own.filter((one) => isDeniedBy(other, one))) >= agreeing * weigh(own))
    )
      return { rule: 'denied', fact, words: denied.map((one) => one.token) };
  }
  return (
    raisedStage(statement, own, facts) ??
    raisedQuantifier(statement, own, facts) ??
    raisedShare(statement, own, facts) ??
    raisedRank(statement, own, facts) ??
    swappedName(statement, own, contentWords(field, clause.from, clause.to).length, facts, company) ??
    swappedAttribute(statement, align(contentWords(field, clause.from, clause.to), index).words, facts)
  );
}

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

/** "Has opened a bakery in Vejle" where one is planned there. */
function raisedStage(statement: Statement, own: readonly AlignedWord[], facts: readonly Fact[]): Contradiction | null {
  const { tense, isNegative } = statement;
  if (isNegative || tense === 'modal' || toCome.test(statement.clause.text)) return null;
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
      const stems = new Set(fact.source.tokens.slice(part.from, part.to).map(({ stem }) => stem));
      const inside = own.filter((one) => stems.has(one.via));
      const isOfLead = statement.about === 'lead' && isProseOfCompany(fact.source);
      if (weigh(inside) + (isOfLead ? ofLead : 0) < leastShared || weigh(inside) < leastInside) continue;
      if (said !== null && stageRank[said] <= stageRank[part.stage]) continue;
      const isToldElsewhere = facts.some((other) => other !== fact && inside.every((one) => isHeldBy(other, one)));
      if (!isToldElsewhere) return { rule: 'stage-raised', fact, words: inside.map((one) => one.token) };
    }
  }
  return null;
}
