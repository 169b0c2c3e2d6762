import type { RiskFlag } from '../../contract/risk-flag.ts';
import { genericStems } from '../data/generic-words.ts';
import { functionWords } from '../document/function-words.ts';
import { isPlain } from '../document/is-plain.ts';
import { stemWord } from '../document/stem-word.ts';
import { commonWords } from '../document/word-lists.ts';
import { relatedness, vectorOfWord } from '../document/word-vectors.ts';
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
  return { title, roleWords, roleStems, companyStems, summary, named };
}

function isRelevant({ ledger, message, fields }: Reading): boolean {
  const { title, roleWords, roleStems, companyStems, summary, named } = ledger.once(tiesOf);
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
    if (
      named.has(stem) ||
      (folded.length >= 6 &&
        [...summary, ...named].some(
          (known) =>
            known.length > stem.length + 2 && stem.length >= 5 && (known.endsWith(stem) || known.startsWith(stem)),
        ))
    )
      return true;
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
  if (hits > 0 && (relatedWords(ledger, message) >= 2 || repeatsNumber(ledger, message))) return true;
  return (
    title !== undefined &&
    title.tokens.length === 1 &&
    message.tokens.some((token) => token.folded === title.tokens[0]!.folded)
  );
}

/** Words near enough to the context's to be about the same thing. */
const related = 0.6;

/** How many words of the message, not the context's own, belong to its subject: camera and photo, plate and restaurant. */
function relatedWords(ledger: Ledger, message: FieldReading): number {
  const context = ledger.sources
    .filter(({ pointer }) => pointer.startsWith('/company_context'))
    .flatMap(({ tokens }) => tokens.flatMap((token) => (isPlain(token) ? [] : (vectorOfWord(token.word) ?? []))));
  const stems = new Set<string>();
  for (const token of message.tokens) {
    const vector = isPlain(token) || ledger.stems.has(token.stem) ? undefined : vectorOfWord(token.word);
    if (vector !== undefined && context.length > 0 && relatedness(vector, context) >= related) stems.add(token.stem);
  }
  return stems.size;
}

/** "Seven thousand parts" of a lead that has 7,000 of them. */
const repeatsNumber = (ledger: Ledger, { quantities }: FieldReading): boolean =>
  quantities.some(
    (quantity) =>
      quantity.kind === 'count' &&
      quantity.nouns.length > 0 &&
      matchQuantity(quantity, ledger, (pointer) => !pointer.startsWith('/company_context')) !== null,
  );

const greetingNear = (index: number): boolean => index < 3;
