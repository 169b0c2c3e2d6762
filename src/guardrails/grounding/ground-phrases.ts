import type { Grounding } from '../../contract/risk-flag.ts';
import { computeEachOnce } from '../compute-once.ts';
import { aliasGroups } from '../data/aliases.ts';
import { isPlain } from '../document/is-plain.ts';
import { isInside } from '../document/quantities/token-at.ts';
import { isFunctionWordIn, isPlainIn } from '../document/speech-by-language.ts';
import type { Token } from '../document/tokenise.ts';
import type { Citation, Ledger } from '../ledger/ledger.ts';
import type { LedgerSource } from '../ledger/ledger-source.ts';
import type { FieldReading, Reading } from '../reading.ts';
import { grounded } from './grounding-entries.ts';
import { isSameWord } from './same-word.ts';

/** A word of a source. */
interface Place {
  readonly source: LedgerSource;
  readonly index: number;
}

interface Match extends Place {
  /** How many words of the text and of the source agree. */
  readonly length: number;
}

/** A word that a request repeats is looked up in so many of its places. */
const mostPlaces = 12;
/** What may stand between two words of a phrase; a mark or a line end parts them. */
const isInPhrase = (gap: string): boolean => gap === ' ' || /^(?:[^\S\n]+|-)$/.test(gap);
/** Parts of speech that, alone, are evidence of nothing. */
const emptyTags = new Set(['ADV', 'DET', 'NUM', 'PRON', 'ADP', 'CCONJ', 'SCONJ', 'AUX', 'PART', 'INTJ']);

/** The words of all sources by stem. */
function placesOf({ sources }: Ledger): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  for (const source of sources) {
    for (const token of source.tokens) {
      const known = places.get(token.stem);
      if (!known) places.set(token.stem, [{ source, index: token.index }]);
      else if (known.length < mostPlaces) known.push({ source, index: token.index });
    }
  }
  return places;
}

/** Whether a word carries no content of its own, in the language of the text. */
type IsEmpty = (token: Token) => boolean;

/** Runs of words that follow the request's own words: whole words, within one sentence of the text and of the source. */
export function groundPhrases({ ledger, language }: Reading, field: FieldReading): Grounding[] {
  const entries: Grounding[] = [];
  const places = ledger.once(placesOf);
  const { tokens } = field;
  const runs: Runs = computeEachOnce(() => new Map());
  const tags = language === 'en' ? field.tags : [];
  const isEmpty: IsEmpty = ({ folded }) => isFunctionWordIn(folded, language);
  const tells = (token: Token): boolean =>
    !isPlain(token) && !(language !== 'en' && isPlainIn(token.folded, language)) && token.shape !== 'digit';
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    if (isEmpty(token) || isWithinNumber(field, token)) continue;
    const match = longestMatch(tokens, at, places.get(token.stem) ?? [], isEmpty, runs);
    const words = match ? tokens.slice(at, at + match.length) : [];
    const isEvidence = words.length === 1 ? tells(token) && !emptyTags.has(tags[at] ?? '') : words.some(tells);
    if (match && isEvidence) {
      entries.push(grounded(field, token.start, words.at(-1)!.end, citationOf(match)));
      at += match.length - 1;
    } else if (words.length === 0 && tells(token)) {
      const citation = otherForm(ledger, token);
      if (citation) entries.push(grounded(field, token.start, token.end, citation));
    }
  }
  return entries;
}

function longestMatch(tokens: Token[], at: number, places: Place[], isEmpty: IsEmpty, runs: Runs): Match | null {
  let best: Match | null = null;
  for (const place of places) {
    const length = sharedWords(tokens, at, place, isEmpty, runs(place.source));
    if (length > 0 && (!best || isBetter(tokens, at, length, place, best))) best = { ...place, length };
  }
  return best;
}

/** "million" of "four million", which its number cites. */
const isWithinNumber = ({ quantities }: FieldReading, token: Token): boolean => isInside(quantities, token.start);

/** Longer, else word for word, else an item of the request as a whole, which says more than a word of its prose. */
function isBetter(tokens: Token[], at: number, length: number, { source, index }: Place, best: Match): boolean {
  if (length !== best.length) return length > best.length;
  const isExact = (known: LedgerSource, from: number): boolean => known.tokens[from]!.folded === tokens[at]!.folded;
  if (isExact(source, index) !== isExact(best.source, best.index)) return isExact(source, index);
  const isWhole = (known: LedgerSource): boolean =>
    known.pointer.startsWith('/company_context') && known.tokens.length === length;
  return isWhole(source) && !isWhole(best.source);
}

/** A longer phrase is cited in parts: numbers and dates that a message repeats by the page are read once, not once a word. */
const longestPhrase = 32;

/**
 * Where a text runs along with a source, by how far it stands behind it: one past the last word found so. From the next
 * word on it runs along to there.
 */
type Runs = (source: LedgerSource) => Map<number, number>;

/** How many words from `at` on are the source's, without words at the end that carry nothing; the first carries something. */
function sharedWords(
  tokens: Token[],
  at: number,
  { source, index }: Place,
  isEmpty: IsEmpty,
  runs: Map<number, number>,
): number {
  const behind = at - index;
  let end = Math.max(at, runs.get(behind) ?? 0);
  while (end - at < longestPhrase) {
    const token = tokens[end];
    const known = source.tokens[end - behind];
    if (!token || !known || !isSameWord(token.folded, known.folded)) break;
    if (end > at && !(isInPhrase(token.gap) && isInPhrase(known.gap))) break;
    end += 1;
  }
  if (end > at + 1) runs.set(behind, end);
  let last = Math.min(end, at + longestPhrase) - 1;
  while (last >= at && isEmpty(tokens[last]!)) last -= 1;
  return last - at + 1;
}

function citationOf({ source, index, length }: Match): Citation {
  const first = source.tokens[index]!;
  const last = source.tokens[index + length - 1]!;
  const [start, end] = source.normal.toOriginal(first.start, last.end);
  return { source, start, end };
}

/** An abbreviation, a synonym or a name of the same thing: "NOC", "lorries" for trucks, "Poland" for Gdynia. */
function otherForm(ledger: Ledger, token: Token): Citation | null {
  const citation = ledger.words.get(token.folded);
  if (!citation) return null;
  const quote = citation.source.raw.slice(citation.start, citation.end);
  if (token.shape !== 'lower' && /\p{Lu}|\./u.test(quote)) return citation;
  const folded = quote.toLowerCase();
  return folded.replace(/[^\p{L}\p{N}]/gu, '') === token.folded ||
    aliasGroups.some((group) => group.includes(token.folded) && group.includes(folded))
    ? citation
    : null;
}
