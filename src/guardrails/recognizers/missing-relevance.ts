import type { RiskFlag } from '../../contract/risk-flag.ts';
import { genericStems } from '../data/generic-words.ts';
import { functionWords } from '../document/function-words.ts';
import { isPlain } from '../document/is-plain.ts';
import { stemWord } from '../document/stem-word.ts';
import { commonWords } from '../document/word-lists.ts';
import { relatedness, vectorOfWord } from '../document/word-vectors.ts';
import { firstNot } from '../first-not.ts';
import { matchQuantity } from '../grounding/quantities/find-support.ts';
import { isFactOfLead, isProseOfCompany } from '../ledger/kinds-of-source.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { type CheckResult, type FieldReading, flagMissing, type Reading } from '../reading.ts';
import { findRefusal } from '../thread/find-refusal.ts';
import { isRelevantByLanguage } from './relevance-by-language.ts';

const ranks = new Set(
  'head chief director manager lead leader officer senior junior vice president vp of and deputy assistant global regional group co founder owner executive associate principal general interim acting'.split(
    ' ',
  ),
);

/** The message must name the company, the role, or something of the context. */
export function checkRelevance(reading: Reading): CheckResult {
  if (reading.request.slot === 'CTA' || isRelevant(reading)) return {};
  if (reading.language !== 'en' && isRelevantByLanguage(reading)) return {};
  // A closing that answers a refusal needs no reason to write.
  if (findRefusal(reading.request) !== null) return {};
  const flags: RiskFlag[] = [
    {
      ...flagMissing('MISSING_RELEVANCE', 'Nothing ties the message to the company, the role or the context'),
      rule: 'relevance/no-tie',
    },
  ];
  return { flags };
}

/** What of the request ties a message to it. */
function tiesOf(ledger: Ledger) {
  const title = ledger.sources.find((source) => source.pointer === '/lead/title');
  const roleWords = new Set(title?.tokens.map((token) => token.folded) ?? []);
  const roleStems = new Set(
    title?.tokens
      .filter((token) => !ranks.has(token.folded) && !functionWords.has(token.folded))
      .map((token) => token.stem),
  );
  const companyStems = new Set(
    [...ledger.company].map(stemWord).filter((stem) => stem.length > 4 && !genericStems.has(stem)),
  );
  const summary = new Set<string>();
  const named = new Set<string>();
  for (const source of ledger.sources) {
    if (!source.pointer.startsWith('/company_context') && !isFactOfLead(source)) continue;
    const into = isProseOfCompany(source) ? summary : named;
    for (const token of source.tokens)
      if (!isPlain(token)) (ledger.ownStems.has(token.stem) ? summary : into).add(token.stem);
  }
  return { title, roleWords, roleStems, companyStems, summary, named, isPart: partsOf([...summary, ...named]) };
}

/** How much longer than a word one is that has it as its beginning or end, at least. */
const moreThanPart = 3;

/** Whether a stem begins or ends one of some longer words: "freight" of "freightliner". */
function partsOf(words: readonly string[]): (stem: string) => boolean {
  const reversed = (word: string): string => [...word].toReversed().join('');
  const beginnings = words.toSorted();
  const ends = words.map(reversed).sort();
  return (stem) => begins(beginnings, stem) || begins(ends, reversed(stem));
}

/** Whether one of some words, in order, begins with another and is longer. */
function begins(words: readonly string[], stem: string): boolean {
  for (let at = firstNot(words.length, (place) => words[place]! < stem); words[at]?.startsWith(stem); at += 1)
    if (words[at]!.length >= stem.length + moreThanPart) return true;
  return false;
}

function isRelevant({ ledger, message, fields }: Reading): boolean {
  const { title, roleWords, roleStems, companyStems, summary, named, isPart } = ledger.once(tiesOf);
  const aliasOf = (folded: string): string | undefined => ledger.words.get(folded)?.source.pointer;
  let hits = 0;
  const seen = new Set<string>();
  const subject = fields.find((field) => field.name === 'subject');
  for (const token of subject ? [...message.tokens, ...subject.tokens] : message.tokens) {
    const { folded, stem } = token;
    if (token.word.isFunctionWord) continue;
    if (companyStems.has(stem)) return true;
    if (ledger.company.has(folded) && (token.shape !== 'lower' || !commonWords.has(folded))) return true;
    if (roleStems.has(stem) && !genericStems.has(stem)) return true;
    if (
      roleWords.size > 0 &&
      ranks.has(folded) &&
      roleWords.has(folded) &&
      token.shape !== 'lower' &&
      !greetingNear(token.index)
    )
      return true;
    if (named.has(stem) || (folded.length >= 6 && stem.length >= 5 && isPart(stem))) return true;
    const pointer = aliasOf(folded);
    if (pointer?.startsWith('/company_context') || pointer === '/lead/title') {
      if (!commonWords.has(folded) && !genericStems.has(stem)) return true;
    }
    if (summary.has(stem) && !seen.has(stem)) {
      seen.add(stem);
      hits += commonWords.has(folded) ? 1 : 2;
      if (hits >= 2) return true;
    }
  }
  if (hits > 0 && (hasRelatedWords(ledger, message) || repeatsNumber(ledger, message))) return true;
  return (
    title !== undefined &&
    title.tokens.length === 1 &&
    message.tokens.some((token) => token.folded === title.tokens[0]!.folded)
  );
}

/** Words near enough to the context's to be about the same thing. */
const related = 0.6;

/** How many words of the message, not the context's own, belong to its subject: camera and photo, plate and restaurant. */
function hasRelatedWords(ledger: Ledger, message: FieldReading): boolean {
  const context = ledger.once(vectorsOfContext);
  const tried = new Set<number>();
  const stems = new Set<string>();
  for (const token of message.tokens) {
    const vector = isPlain(token) || ledger.stems.has(token.stem) ? undefined : vectorOfWord(token.word);
    if (vector === undefined || tried.has(vector)) continue;
    tried.add(vector);
    if (context.length > 0 && relatedness(vector, context) >= related) stems.add(token.stem);
    if (stems.size >= leastRelated) return true;
    if (tried.size >= mostTried) return false;
  }
  return false;
}
const leastRelated = 2;
/** Words of a message that are held against so many of the context; what is related only past them ties nothing. */
const mostTried = 300;
const mostContext = 400;

const vectorsOfContext = ({ sources }: Ledger): number[] => {
  const vectors = new Set<number>();
  for (const { pointer, tokens } of sources)
    if (pointer.startsWith('/company_context'))
      for (const token of tokens) {
        const vector = isPlain(token) ? undefined : vectorOfWord(token.word);
        if (vector !== undefined) vectors.add(vector);
      }
  return [...vectors].slice(0, mostContext);
};

/** "Seven thousand parts" of a lead that has 7,000 of them. */
const repeatsNumber = (ledger: Ledger, { quantities }: FieldReading): boolean =>
  quantities.some(
    (quantity) =>
      quantity.kind === 'count' &&
      quantity.nouns.length > 0 &&
      matchQuantity(quantity, ledger, (pointer) => !pointer.startsWith('/company_context')) !== null,
  );

const greetingNear = (index: number): boolean => index < 3;
