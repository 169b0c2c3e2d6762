import type { Quantity } from '../../document/quantities/quantity.ts';
import type { Sentence } from '../../document/sentences.ts';
import { periodAfter } from '../../document/speech-by-language.ts';
import type { FieldReading } from '../../reading.ts';
import type { Counted, KnownCount } from './counted.ts';
import type { Cues } from './reckon.ts';

/** All of some things together, or as many as there will be. */
const total =
  /(?<!\p{L})(?:zusammen|insgesamt|in summe|macht|bald|kunftig|werden|au total|en tout|ensemble|bientot|feront|faisant|en total|en conjunto|juntos|juntas|pronto|suman|seran|in tutto|in totale|complessivamente|presto|diventano|diventeranno|insieme|also|mithin|donc|asi que|por tanto|o sea|quindi|dunque|dus|portanto|ou seja|czyli|zatem|samen|in totaal|straks|worden|binnenkort|alles bij elkaar|no total|ao todo|juntas|em breve|somam|serao|razem|lacznie|w sumie|wkrotce|niebawem|ogolem)(?!\p{L})/u;
/** What is left of some things. */
const rest =
  /(?<!\p{L})(?:ubrig\p{L}*|restlich\p{L}*|anderen?|autres?|restants?|restantes?|demas|otr[oa]s|altr[ei]|restanti|overige|resterende|andere|outr[oa]s|pozostal\p{L}+|reszt\p{L}+)(?!\p{L})/u;

/** What the sentence of a number says of how it came about; `after` is what of it follows the number. Folded. */
export const cuesByLanguage = (text: string, after: string): Cues => {
  const per = secondsOf.get(periodAfter(after)) ?? 0;
  return { isShared: toEach.test(text) || per > 0, isRest: rest.test(text), isSum: total.test(text), per };
};
const secondsOf = new Map([
  ['hour', 3600],
  ['day', 86_400],
  ['week', 604_800],
  ['month', 2_629_800],
  ['quarter', 7_889_400],
  ['year', 31_557_600],
]);

/** Beyond it nobody reckons aloud in a first message. */
const most = 100_000;

/** A sum of two numbers of the request where the sentence says so, or what is left of one: "worden het er twintig". */
export function deriveByLanguage(
  { quantity, isOrdinal }: Counted,
  sentence: Sentence,
  field: FieldReading,
  known: readonly KnownCount[],
  said: readonly number[],
): { rule: string; citations: KnownCount[] } | null {
  if (quantity.kind === 'ratio') return deriveShare(quantity, known, said);
  if (quantity.kind !== 'count' || isOrdinal) return null;
  const each = deriveEach(quantity, sentence, field, known, said);
  if (each) return each;
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
  const withOne = isTotal ? known.find((one) => one.quantity.values[0]! + 1 === value && followsOne(one)) : undefined;
  return withOne ? { rule: 'sum', citations: [withOne] } : null;
}

/** "Een tjalk en twee klippers": the article before "and" counts one more. */
const oneAnd =
  /(?<!\p{L})(?:eine?[nmrs]?|une?|un[ao]?|een|uma?|jed(?:en|na|no|nego|nej)) \p{L}+ (?:und|et|y|e|en|i|oraz) $/u;
const followsOne = ({ source, quantity }: KnownCount): boolean =>
  quantity.kind === 'count' &&
  oneAnd.test(source.normal.folded.slice(Math.max(0, quantity.start - 40), quantity.start));

/** So many to each of them. */
const toEach =
  /(?<!\p{L})(?:je(?:de[rsnm]?)?|pro (?:person|kopf|\p{L}+)|chacune?|chaque|par personne|cada(?: un[oa])?|por (?:persona|cabeza|pessoa|cabeca)|ciascun\p{L}*|ognun\p{L}*|a testa|elk|ieder|per (?:persoon|hoofd|persona)|kazd\p{L}+|na (?:osobe|glowe))(?!\p{L})/u;

/** "Bijna zes molens per persoon" of 112 turbines and 19 fitters, where the sentence says both. */
function deriveEach(
  { values: [value], limit }: Quantity,
  sentence: Sentence,
  field: FieldReading,
  known: readonly KnownCount[],
  said: readonly number[],
): { rule: string; citations: KnownCount[] } | null {
  if (!toEach.test(field.normal.folded.slice(sentence.start, sentence.end))) return null;
  for (const [a, b] of pairs(known, Number.POSITIVE_INFINITY)) {
    const [first, second] = [a.quantity.values[0]!, b.quantity.values[0]!];
    if (!said.includes(first) || !said.includes(second)) continue;
    const exact = Math.max(first, second) / Math.min(first, second);
    const isBelow = limit === 'nearly' && exact < value! && exact >= value! * (1 - boundShare);
    const isAbove = limit === 'over' && exact > value! && exact <= value! * (1 + boundShare);
    const isNear = (limit === 'about' || limit === '') && Math.abs(exact - value!) <= 0.05 * value!;
    if (isBelow || isAbove || isNear) return { rule: 'quotient', citations: [a, b] };
  }
  return null;
}

/** How far a share may be from the one that it is said for, by its bound: "fast die Hälfte" of four ninths. */
const nearShare = 0.02;
const boundShare = 0.15;

const isShare = (exact: number, { limit, values: [share] }: Quantity, isSaid: boolean): boolean => {
  if (Math.abs(exact - share!) <= nearShare) return true;
  // What is only about right must be reckoned from numbers that the sentence says.
  if (!isSaid) return false;
  if (limit === 'nearly') return exact < share! && exact >= share! * (1 - boundShare);
  if (limit === 'over') return exact > share! && exact <= share! * (1 + boundShare);
  return limit === 'about' && Math.abs(exact - share!) <= share! * boundShare;
};

/** "A third" where two of six have it; `said` are the numbers of the same sentence. */
function deriveShare(
  quantity: Quantity,
  known: readonly KnownCount[],
  said: readonly number[],
): { rule: string; citations: KnownCount[] } | null {
  for (const [a, b] of pairs(known)) {
    const [first, second] = [a.quantity.values[0]!, b.quantity.values[0]!];
    const isSaid = said.includes(first) && said.includes(second);
    if (isShare(Math.min(first, second) / Math.max(first, second), quantity, isSaid))
      return { rule: 'share', citations: [a, b] };
  }
  return null;
}

/** Counts of one source, two by two. */
function pairs(known: readonly KnownCount[], largest = most): [KnownCount, KnownCount][] {
  const counts = known.filter(
    ({ source, quantity }) =>
      source.pointer.startsWith('/company_context') && quantity.kind === 'count' && quantity.values[0]! <= largest,
  );
  return counts.flatMap((a, at) =>
    counts.slice(at + 1).flatMap((b): [KnownCount, KnownCount][] => (a.source === b.source ? [[a, b]] : [])),
  );
}
