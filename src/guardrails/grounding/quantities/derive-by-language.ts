import type { Sentence } from '../../document/sentences.ts';
import type { FieldReading } from '../../reading.ts';
import type { Counted, KnownCount } from './counted.ts';

/** All of some things together, or as many as there will be. */
const total =
  /(?<!\p{L})(?:zusammen|insgesamt|in summe|macht|bald|kunftig|werden|au total|en tout|ensemble|bientot|feront|faisant|en total|en conjunto|juntos|juntas|pronto|suman|seran|in tutto|in totale|complessivamente|presto|diventano|diventeranno|insieme|samen|in totaal|straks|worden|binnenkort|alles bij elkaar|no total|ao todo|juntas|em breve|somam|serao|razem|lacznie|w sumie|wkrotce|niebawem|ogolem)(?!\p{L})/u;
/** What is left of some things. */
const rest =
  /(?<!\p{L})(?:ubrig\p{L}*|restlich\p{L}*|anderen?|autres?|restants?|restantes?|demas|otr[oa]s|altr[ei]|restanti|overige|resterende|andere|outr[oa]s|pozostal\p{L}+|reszt\p{L}+)(?!\p{L})/u;

/** Beyond it nobody reckons aloud in a first message. */
const most = 100_000;

/** A sum of two numbers of the request where the sentence says so, or what is left of one: "worden het er twintig". */
export function deriveByLanguage(
  { quantity, isOrdinal }: Counted,
  sentence: Sentence,
  field: FieldReading,
  known: readonly KnownCount[],
): { rule: string; citations: KnownCount[] } | null {
  if (quantity.kind === 'ratio') return deriveShare(quantity.values[0]!, known);
  if (quantity.kind !== 'count' || isOrdinal) return null;
  const text = field.normal.folded.slice(sentence.start, sentence.end);
  const isTotal = total.test(text);
  const isRest = rest.test(text);
  if (!isTotal && !isRest) return null;
  const value = quantity.values[0]!;
  for (const [a, b] of pairs(known)) {
    const [first, second] = [a.quantity.values[0]!, b.quantity.values[0]!];
    if (isTotal && first + second === value) return { rule: 'sum', citations: [a, b] };
    if (isRest && Math.abs(first - second) === value) return { rule: 'difference', citations: [a, b] };
  }
  return null;
}

/** "A third" where two of six have it. */
function deriveShare(share: number, known: readonly KnownCount[]): { rule: string; citations: KnownCount[] } | null {
  for (const [a, b] of pairs(known)) {
    const [first, second] = [a.quantity.values[0]!, b.quantity.values[0]!];
    if (Math.abs(Math.min(first, second) / Math.max(first, second) - share) <= 0.02)
      return { rule: 'share', citations: [a, b] };
  }
  return null;
}

/** Counts of one source, two by two. */
function pairs(known: readonly KnownCount[]): [KnownCount, KnownCount][] {
  const counts = known.filter(
    ({ source, quantity }) =>
      source.pointer.startsWith('/company_context') && quantity.kind === 'count' && quantity.values[0]! <= most,
  );
  return counts.flatMap((a, at) =>
    counts.slice(at + 1).flatMap((b): [KnownCount, KnownCount][] => (a.source === b.source ? [[a, b]] : [])),
  );
}
