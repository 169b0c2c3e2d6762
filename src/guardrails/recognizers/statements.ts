import type { RiskFlag } from '../../contract/risk-flag.ts';
import type { Verdict } from '../../contract/verdict.ts';
import { type Examined, examineStatements } from '../grounding/examine-statements.ts';
import type { Fact } from '../grounding/fact.ts';
import { describesRecord } from '../grounding/records/describes-record.ts';
import { readLexicon } from '../lexicons/read-lexicon.ts';
import { numberFeaturesOf, readModel } from '../linear-model.ts';
import { policy } from '../policy.ts';
import { type CheckResult, type FieldReading, flagSpan, type Reading, verdictOn } from '../reading.ts';
import { mustBeSupported } from '../statements/statement.ts';
import { cuedClaims } from './cued-claims.ts';
import { findGreeting } from './missing-greeting.ts';
import { givesOwnDetails } from './own-identifiers.ts';
import { createRuleSet } from './rule-set.ts';
import { checkStatementsByLanguage } from './statements-by-language.ts';

const claimThreshold = policy.UNSOURCED_CLAIM.threshold;

/**
 * The same, of a statement with words about the sender that nothing of the sender's has: less doubt is needed. One word
 * alone may be another for one that the request has; a verb or an adverb often is ("arrive in bales" of what is "supplied
 * in bales"), a noun less so.
 */
const senderThreshold = 1;
const oneWordThreshold: Readonly<Record<string, number>> = { VERB: claimThreshold, ADV: 2, ADJ: 2 };

function senderThresholdOf({ senderWords, isAnchored, statement: { field } }: Examined): number {
  const [word, ...more] = senderWords ?? [];
  if (!word || more.length > 0) return senderThreshold;
  // Where the sender's own number stands in it, one word more tells neither for nor against.
  if (isAnchored) return claimThreshold;
  return oneWordThreshold[field.tags[word.index] ?? ''] ?? senderThreshold;
}

/** The same, of what its own writer calls a fact and gives no source for. */
const uncitedThreshold = claimThreshold - 1.5;

const model = numberFeaturesOf(readModel('claim-model.json'));

interface Finding {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly fact?: Fact;
  readonly score: number;
}

const quoteOf = ({ source, sentence }: Fact): { source: string; quote: string } => {
  const [start, end] = source.normal.toOriginal(sentence.start, sentence.end);
  return { source: source.pointer, quote: source.raw.slice(start, end) };
};

const chance = (logOdds: number): number => 1 / (1 + Math.exp(-(logOdds - claimThreshold)));

/** How much surer the model must be of what is asked, guessed, offered or said of people in general. */
const unheld = 1;

/** States, ranks and extents that a sentence gives the lead: the request must have them too. */
const extents = readLexicon('en', 'extents');
const states = createRuleSet(extents);
const patternOf = new Map(extents.map(({ id, pattern }) => [id, pattern]));

const ofOthers = new Set([
  'extents/used-by-others',
  'extents/worked-for-others',
  'extents/tried-by-others',
  'extents/helped-before',
  'extents/in-use-elsewhere',
]);

/** What the lead wants, lacks or spends; said of anybody else they are no claim. */
const ofLead = new Set(
  ['short-of', 'time-lost', 'nobody-has', 'looking-for', 'worried-about', 'share-of-lead'].map((id) => `extents/${id}`),
);
/** "You are looking for": the request says it in the third person. */
const isAfterSomething =
  /\b(?:(?:looking|searching|hunting) (?:for|to)|recruit\w*|seek(?:s|ing)?|sought|advertis\w*|hiring|vacanc(?:y|ies)|wants?|needs?|in search of)\b/;

function isToldInRequest(id: string, { alignment: { best } }: Examined): boolean {
  if (best === null) return false;
  return patternOf.get(id)!.test(best.text) || (id === 'extents/looking-for' && isAfterSomething.test(best.text));
}

const covering = new Set(['same', 'synonym', 'derived', 'broader']);

/** Of a fact with a date typed-facts.ts decides whether it is news. */
const recency = new Set(['recently', 'newly', 'lately', 'just']);
/** What a place of the lead is there for. */
const whereabouts = new Set(['based', 'located', 'live']);

const isSaidByItsField = (folded: string, best: Fact | null): boolean =>
  best !== null &&
  ((best.source.fact !== undefined && recency.has(folded)) ||
    (best.source.pointer === '/lead/location' && whereabouts.has(folded)));

/** Every word that tells something stands in the request, in this or another form. */
const isCovered = ({ alignment: { words, best } }: Examined): boolean =>
  words.every(({ kinship, token }) => covering.has(kinship) || isSaidByItsField(token.folded, best));

/** Whether the writer of the text calls its sentence a fact, and names nothing that says so. */
function isUncited({ hints }: Reading, { statement: { field, clause } }: Examined): boolean {
  const [start, end] = field.normal.toOriginal(clause.start, clause.end);
  return hints.some(
    (hint) =>
      hint.kind === 'fact' &&
      hint.sources.length === 0 &&
      hint.field === field.name &&
      hint.start < end &&
      hint.end > start,
  );
}

const isSaidOfLead = ({ statement: { about, clause } }: Examined): boolean =>
  about === 'lead' || /\byours?\b/.test(clause.text);

/** The rule of a state that a statement gives somebody, where it asserts or offers it. */
function stateOf(one: Examined): string | undefined {
  const { status, clause } = one.statement;
  const isHeld = mustBeSupported(status);
  if (!isHeld && status !== 'proposed' && status !== 'hedged') return undefined;
  return states
    .first(clause.text)
    .find(({ rule }) => (isHeld || ofOthers.has(rule)) && (!ofLead.has(rule) || isSaidOfLead(one)))?.rule;
}

/** What is wrong with a statement, or null. */
function findingOf(one: Examined, score: number, isUncited: boolean): Finding | null {
  const { clause } = one.statement;
  const span = { start: clause.start, end: clause.end };
  if (one.against) return { ...span, rule: one.against.rule, fact: one.against.fact, score: 1 };
  if (one.senderWords && one.senderWords.length > 0 && score > senderThresholdOf(one))
    return { ...span, rule: 'sender-unsourced', score: 1 };
  // "I'd like to show you an idea that other libraries use": the offer asserts nothing, its relative clause does.
  const told = stateOf(one);
  if (told && !isToldInRequest(told, one)) return { ...span, rule: told, score: 1 };
  if (isCovered(one)) return null;
  if (isUncited && score > uncitedThreshold) return { ...span, rule: 'uncited-fact', score: chance(score) };
  const threshold = claimThreshold + (mustBeSupported(one.statement.status) ? 0 : unheld);
  return score > threshold ? { ...span, rule: 'no-fact', score: chance(score) } : null;
}

/** A fact covers a statement that shares this much of its words with it. */
const leastCover = 0.5;

/** The verdict on a statement that nothing is wrong with. */
function soundVerdict(field: FieldReading, one: Examined, logOdds: number): Verdict {
  const { clause, status, statusRule } = one.statement;
  const score = 1 - chance(logOdds);
  const { total, bestCover, best } = one.alignment;
  if (best && total > 0 && bestCover / total >= leastCover)
    return verdictOn(field, clause.start, clause.end, {
      of: 'statement',
      verdict: 'SUPPORTED',
      rule: 'restated',
      citations: [quoteOf(best)],
      score,
    });
  const rule = mustBeSupported(status) ? (total === 0 ? 'nothing-to-support' : 'no-claim-by-model') : statusRule;
  return verdictOn(field, clause.start, clause.end, {
    of: 'statement',
    verdict: 'EXEMPT',
    rule,
    score: mustBeSupported(status) ? score : 1,
  });
}

const message = 'A statement of fact that the request does not make';

/** Facts about the lead or the sender that the request does not tell, or tells otherwise. */
export function checkStatements(reading: Reading): CheckResult {
  if (reading.language !== 'en') return checkStatementsByLanguage(reading);
  const flags: RiskFlag[] = [];
  const verdicts: Verdict[] = [];
  const examined = examineStatements(reading, model.vocabulary);
  const greeted = findGreeting(reading);
  const isDescription = describesRecord(reading);
  const bySentence = Map.groupBy(examined, ({ statement }) => statement.sentence);
  for (const field of reading.fields) {
    // A greeting states nothing, though a statement may follow it in its sentence.
    const first = field.name === 'message' && greeted !== null ? (field.tokens[greeted]?.start ?? 0) : 0;
    for (const sentence of field.sentences) {
      const spans: Finding[] = [];
      const add = (found: Finding): void => {
        const at = spans.findIndex((one) => found.start < one.end && found.end > one.start);
        const known = spans[at];
        if (!known) spans.push(found);
        else spans[at] = { ...known, start: Math.min(known.start, found.start), end: Math.max(known.end, found.end) };
      };
      for (const one of bySentence.get(sentence) ?? []) {
        const score = model.score(one.features);
        const judged = findingOf(one, score, isUncited(reading, one));
        // The model knows messages; what a text that addresses nobody says of a record, records.ts holds against it.
        const isNoClaim = judged?.rule === 'no-fact' && isDescription;
        const isDetail =
          (judged?.rule === 'no-fact' || judged?.rule === 'sender-unsourced') &&
          givesOwnDetails(reading, field, judged.start, judged.end);
        const found = isNoClaim || isDetail ? null : judged;
        if (found) add({ ...found, start: Math.max(found.start, first) });
        else verdicts.push(soundVerdict(field, one, score));
      }
      // In English superlatives are left to the model: many are jokes.
      for (const { name, entry, start, end } of cuedClaims(reading, sentence))
        if (name !== 'rank') add({ start, end, rule: `cue-${entry}`, score: 1 });
      for (const { start, end, rule, fact, score } of spans) {
        const contradicts = fact && quoteOf(fact);
        flags.push({
          ...flagSpan(field, 'UNSOURCED_CLAIM', start, end, fact ? 'The request says otherwise' : message),
          rule: `statements/${rule}`,
          ...(contradicts && { contradicts }),
        });
        verdicts.push(
          verdictOn(field, start, end, {
            of: 'statement',
            verdict: contradicts ? 'CONTRADICTED' : 'UNSOURCED',
            rule,
            score,
            ...(contradicts && { contradicts }),
          }),
        );
      }
    }
  }
  return { flags, verdicts };
}
