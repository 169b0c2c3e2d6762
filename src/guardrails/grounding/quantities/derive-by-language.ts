import type { Quantity } from '../../document/quantities/quantity.ts';
import { secondsOfMonth } from '../../document/quantities/read-rate.ts';
import type { Sentence } from '../../document/sentences.ts';
import { periodAfter } from '../../document/speech-by-language.ts';
import { sharesStem, stemByLanguage } from '../../document/stem-by-language.ts';
import type { LedgerSource } from '../../ledger/ledger-source.ts';
import type { FieldReading, Reading } from '../../reading.ts';
import { secondsOf } from './compare-values.ts';
import type { Counted, KnownCount } from './counted.ts';
import { areJoined, deriveJoined, type Found } from './derive-joined.ts';
import { isYearsAgo, timesNamed } from './derive-rate.ts';
import { sideNamed, sidesOf } from './operands.ts';
import { type Pair, pairsOfAny, pairsReckoned } from './pairs-by-language.ts';
import type { Cues } from './reckon.ts';

/** All of some things together, or as many as there will be. */
const total =
  /(?<!\p{L})(?:zusammen|insgesamt|in summe|macht|bald|kunftig|werden|au total|en tout|ensemble|bientot|feront|faisant|en total|en conjunto|juntos|juntas|pronto|suman|seran|in tutto|in totale|complessivamente|presto|diventano|diventeranno|insieme|also|mithin|donc|asi que|por tanto|o sea|quindi|dunque|dus|portanto|ou seja|czyli|zatem|samen|in totaal|straks|worden|binnenkort|alles bij elkaar|no total|ao todo|juntas|em breve|somam|serao|razem|lacznie|w sumie|wkrotce|niebawem|ogolem)(?!\p{L})/u;
/** What is left of some things. */
const rest =
  /(?<!\p{L})(?:ubrig\p{L}*|restlich\p{L}*|anderen?|autres?|restants?|restantes?|demas|otr[oa]s|altr[ei]|restanti|overige|resterende|andere|outr[oa]s|pozostal\p{L}+|reszt\p{L}+|leeg|libres?|vides?|rest(?:e|ent)?|quedan|faltan|mancano|restano|blijven|sobram|faltam|zosta\p{L}+|brakuj\p{L}+)(?!\p{L})/u;

/** What the sentence of a number says of how it came about; `after` is what of it follows the number. Folded. */
export const cuesByLanguage = (text: string, after: string): Omit<Cues, 'isAgainst'> => {
  const per = periods.get(periodAfter(after)) ?? 0;
  const isShared = toEach.test(text) || per > 0;
  return { isShared, isProduct: isShared || makes.test(text), isRest: rest.test(text), isSum: total.test(text), per };
};
/** "Das sind", "cela fait", "son unas": the message says that it reckons. */
const makes =
  /(?<!\p{L})(?:macht|machen|ergibt|ergeben|(?:das )?sind(?: das)?|fait|font|soit|represente|son|hacen|da|dan|suman|fa|fanno|sono|dat zijn|is goed voor|komt neer op|sao|fazem|somam|to|daje|czyli|mal|fois|por|volte|keer|vezes|razy)(?!\p{L})/u;
/** Seconds of the periods that stand behind a number. */
const periods = new Map([
  ['hour', 3600],
  ['day', 86_400],
  ['week', 604_800],
  ['month', secondsOfMonth],
  ['quarter', 7_889_400],
  ['year', 31_557_600],
]);

/** A sum of two numbers of the request where the sentence says so, or what is left of one: "worden het er twintig". */
export function deriveByLanguage(
  one: Counted,
  sentence: Sentence,
  reading: Reading,
  field: FieldReading,
  known: readonly KnownCount[],
  said: readonly number[],
): Found | null {
  const { quantity, isOrdinal } = one;
  const text = field.normal.folded.slice(sentence.start, sentence.end);
  if (quantity.kind === 'ratio')
    return deriveShare(quantity, reading.once(pairsReckoned), said) ?? deriveRest(quantity, known, text);
  if (quantity.kind === 'duration')
    return deriveTimes(one, known) ?? deriveYears(quantity, known, field.normal.folded, reading.writtenAt);
  const ofUnit = deriveOfUnit(one, known, text);
  if (ofUnit) return ofUnit;
  if (quantity.kind !== 'count' || isOrdinal) return null;
  const listed = deriveList(one, reading.ledger.sources) ?? deriveRate(one, known);
  if (listed) return listed;
  const together = derivePlaces(one, sentence, reading, field) ?? deriveJoined(one, reading);
  if (together) return together;
  const each = deriveEach(quantity, sentence, field, reading.once(pairsOfAny), said);
  if (each) return each;
  const isTotal = total.test(text);
  const isRest = rest.test(text);
  if (!isTotal && !isRest) return null;
  const value = quantity.values[0]!;
  for (const [a, b] of reading.once(pairsReckoned)) {
    const [first, second] = [a.quantity.values[0]!, b.quantity.values[0]!];
    if (isTotal && first + second === value) return { rule: 'sum', citations: [a, b] };
    if (isRest && Math.abs(first - second) === value) return { rule: 'difference', citations: [a, b] };
  }
  const withOne = isTotal ? known.find((one) => one.quantity.values[0]! + 1 === value && followsOne(one)) : undefined;
  return withOne ? { rule: 'sum', citations: [withOne] } : null;
}

/** "22 Tischler" of 17 at one place and five at another, where the message names neither of the two alone. */
function derivePlaces(
  { quantity, nouns }: Counted,
  sentence: Sentence,
  reading: Reading,
  field: FieldReading,
): Found | null {
  const { language } = reading;
  const isOfIt = (one: KnownCount): boolean =>
    one.isSameLanguage && one.nouns.some((noun) => nouns.some((said) => sharesStem(noun, said, language)));
  // In German every noun has a capital, the one that is counted too.
  const others = field.tokens
    .slice(sentence.from, sentence.to)
    .filter(({ folded }) => !nouns.some((noun) => sharesStem(stemByLanguage(folded, language), noun, language)));
  for (const [a, b] of reading.once(pairsReckoned)) {
    if (a.quantity.values[0]! + b.quantity.values[0]! !== quantity.values[0] || !isOfIt(a) || !isOfIt(b)) continue;
    const sides = sidesOf(a.source, a.quantity, b.quantity);
    if (sides && sideNamed(sides, others) === 0) return { rule: 'sum', citations: [a, b] };
  }
  return null;
}

/** What says that the other part is meant: the rest, another way, and what is not or not yet so. */
const isNot =
  /(?<!\p{L})(?:ander[enmrs]*|anders|autrement|otr[oa]s?|altr[oaie]|altrimenti|outr[oa]s?|inn(?:y|a|e|ej|ych|ym|ymi|ego)|inaczej|nicht|kein\p{L}*|noch|ohne|ne|n'\p{L}+|pas|encore|sans|no|sin|aun|todavia|non|ancora|senza|niet|geen|nog|zonder|nao|ainda|sem|nie|jeszcze|bez|restant\p{L}*)(?!\p{L})/u;

/** "Os outros 98%" of 2 %, "drei von vier steht das noch bevor" of a quarter that has moved. */
function deriveRest(quantity: Quantity, known: readonly KnownCount[], text: string): Found | null {
  for (const one of known) {
    if (one.quantity.kind !== 'ratio') continue;
    const left = one.quantity.values.some((value) => isShare(1 - value, quantity, true));
    const { folded } = one.source.normal;
    if (left && (rest.test(text) || isNot.test(text) || rest.test(folded)))
      return { rule: 'remainder', citations: [one] };
  }
  return null;
}

/** "Dopo tre anni" of 2024 and 2027. */
const span =
  /(?<!\p{L})(?:nach|seit|apres|depuis|tras|despues de|desde hace|dopo|da|na|sinds|apos|depois de|ha|po|od|en|in) (?:\p{L}+ )?$/u;
function deriveYears(
  { values, unit, start }: Quantity,
  known: readonly KnownCount[],
  folded: string,
  writtenAt: number | undefined,
): Found | null {
  const years = values[0]! / 12;
  if (unit !== 'month' || years < 1 || !span.test(folded.slice(Math.max(0, start - 24), start))) return null;
  const dated = known.filter(({ quantity, source }) =>
    /^(?:19|20)\d{2}$/.test(source.normal.folded.slice(quantity.start, quantity.end)),
  );
  for (const a of dated)
    for (const b of dated) {
      const [from, to] = [a, b].map(({ source, quantity }) =>
        Number(source.normal.folded.slice(quantity.start, quantity.end)),
      );
      if (a.source === b.source && to! - from! === years) return { rule: 'years-between', citations: [a, b] };
    }
  const since = dated.find(({ source, quantity }) => {
    const year = Number(source.normal.folded.slice(quantity.start, quantity.end));
    return isYearsAgo(source, { ...quantity, values: [year] }, years, writtenAt);
  });
  return since ? { rule: 'years-since', citations: [since] } : null;
}

/** "Vier Tage im Jahr" of two days each June and December. */
function deriveTimes({ quantity, period }: Counted, known: readonly KnownCount[]): Found | null {
  if (period === '') return null;
  const one = known.find(({ source, quantity: { kind, unit, values, start } }) => {
    if (kind !== quantity.kind || unit !== quantity.unit || !source.pointer.startsWith('/company_context'))
      return false;
    const named = timesNamed(source.normal.folded, start);
    return named?.per === period && values[0]! * named.times === quantity.values[0];
  });
  return one ? { rule: 'product', citations: [one] } : null;
}

const measured = new Set(['measure', 'money']);

/** "Die übrigen vierzehn" of 23 hectares, nine of them leased. */
function deriveOfUnit(said: Counted, known: readonly KnownCount[], text: string): Found | null {
  if (!rest.test(text)) return null;
  const amounts = known.filter(
    ({ source, quantity }) => source.pointer.startsWith('/company_context') && measured.has(quantity.kind),
  );
  for (const [at, a] of amounts.entries())
    for (const b of amounts.slice(at + 1)) {
      if (a.source !== b.source || a.quantity.unit !== b.quantity.unit) continue;
      const isBare = said.quantity.kind === 'count' && said.nouns.length === 0;
      const of = (one: Counted): number => (isBare ? (one.numeral ?? Number.NaN) : one.quantity.values[0]!);
      const isOne = isBare || (said.quantity.kind === a.quantity.kind && said.quantity.unit === a.quantity.unit);
      if (isOne && Math.abs(Math.abs(of(a) - of(b)) - of(said)) <= 1e-6 * of(said))
        return { rule: 'difference', citations: [a, b] };
    }
  return null;
}

const every = /(?<!\p{L})(?:alle|jede[nrs]?|toutes les|tous les|chaque|cada|a cada|ogni|elke|iedere|om de|co) $/u;

/** "Cuatro fotos al día" of one every six hours. */
function deriveRate({ quantity, period }: Counted, known: readonly KnownCount[]): Found | null {
  const per = periods.get(period) ?? 0;
  if (per === 0) return null;
  const interval = per / quantity.values[0]!;
  const one = known.find(
    ({ source, quantity: { kind, values, unit, start } }) =>
      kind === 'duration' &&
      every.test(source.normal.folded.slice(Math.max(0, start - 12), start)) &&
      Math.abs(secondsOf(values[0]!, unit) - interval) <= 0.1 * interval,
  );
  return one ? { rule: 'rate-converted', citations: [one] } : null;
}

/** What a list of names may be a list of: towns, countries, languages, sites, brands, products. */
const listed =
  /^(?:stadt|stadte|lander|land|sprache|standort|ville|pays|langue|site|ciudad|pais|idioma|lengua|sede|citta|paes|lingu|stad|steden|landen|tal|taal|talen|locatie|cidade|lingua|miast|kraj|jezyk|mark|marque|marca|market)/;
const item = "[\\p{L}\\p{N}'’&-]+(?: [\\p{L}\\p{N}'’&-]+){0,3}";
const list = new RegExp(`(?:${item}, )*${item} (?:und|et|y|e|ed|en|i|oraz) [\\p{L}\\p{N}]`, 'gu');

/** "Tres ciudades" of "Bogotá, Tunja y Villavicencio". */
function deriveList({ quantity, nouns, numeral }: Counted, sources: readonly LedgerSource[]): Found | null {
  const length = numeral ?? quantity.values[0]!;
  if (length < 2 || length > 8 || !nouns.slice(0, 2).some((noun) => listed.test(noun))) return null;
  for (const source of sources)
    for (const match of source.normal.folded.matchAll(list))
      if ((match[0].match(/, /g)?.length ?? 0) + 2 === length) {
        const whole = { ...quantity, start: match.index, end: match.index + match[0].length, limitStart: match.index };
        const plain = { nouns, period: '', isAbout: false, isOrdinal: false, isSlot: false };
        return { rule: 'list-counted', citations: [{ ...plain, quantity: whole, source, isSameLanguage: true }] };
      }
  return null;
}

/** "Een tjalk en twee klippers": the article before "and" counts one more. */
const oneAnd =
  /(?<!\p{L})(?:eine?[nmrs]?|une?|un[ao]?|een|uma?|jed(?:en|na|no|nego|nej)) \p{L}+ (?:und|et|y|e|en|i|oraz) $/u;
const followsOne = ({ source, quantity }: KnownCount): boolean =>
  quantity.kind === 'count' &&
  oneAnd.test(source.normal.folded.slice(Math.max(0, quantity.start - 40), quantity.start));

/** So many to each of them. */
const toEach =
  /(?<!\p{L})(?:je(?:de[rsnm]?)?|pro \p{L}+|im (?:schnitt|mittel)|chacune?|chaque|par \p{L}+|en moyenne|cada(?: un[oa])?|por \p{L}+|en promedio|ciascun\p{L}*|ognun\p{L}*|a testa|in media|elk|ieder|per \p{L}+|gemiddeld|em media|kazd\p{L}+|na (?:osobe|glowe)|srednio)(?!\p{L})/u;

/** "Bijna zes molens per persoon" of 112 turbines and 19 fitters, where the sentence says both. */
function deriveEach(
  { values: [value], limit }: Quantity,
  sentence: Sentence,
  field: FieldReading,
  pairs: readonly Pair[],
  said: readonly number[],
): { rule: string; citations: KnownCount[] } | null {
  if (!toEach.test(field.normal.folded.slice(sentence.start, sentence.end))) return null;
  for (const [a, b] of pairs) {
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
  pairs: readonly Pair[],
  said: readonly number[],
): { rule: string; citations: KnownCount[] } | null {
  for (const [a, b] of pairs) {
    const [first, second] = [a.quantity.values[0]!, b.quantity.values[0]!];
    const isSaid = said.includes(first) && said.includes(second);
    // "Sixty boats, three in five of them trawlers": one part of two that the sentence sums up.
    const whole = first + second;
    const isOfSum = said.includes(whole) && areJoined([a, b]);
    if (isOfSum && [first, second].some((part) => isShare(part / whole, quantity, false)))
      return { rule: 'share', citations: [a, b] };
    if (isShare(Math.min(first, second) / Math.max(first, second), quantity, isSaid))
      return { rule: 'share', citations: [a, b] };
  }
  return null;
}
