import { readSpokenNumbers } from '../../document/quantities/number-words-by-language.ts';
import { numeralsOf } from '../../document/quantities/numerals-of.ts';
import type { Quantity } from '../../document/quantities/quantity.ts';
import { plainQuantity } from '../../document/quantities/quantity.ts';
import { readShares } from '../../document/quantities/read-shares-by-language.ts';
import { readSlots } from '../../document/quantities/read-slots-by-language.ts';
import { currencies, type Unit, units } from '../../document/quantities/units.ts';
import {
  periodAfter,
  periodBefore,
  plainWordsOf,
  readEnglishBeside,
  readSpeech,
} from '../../document/speech-by-language.ts';
import { stemByLanguage } from '../../document/stem-by-language.ts';
import type { Token } from '../../document/tokenise.ts';
import type { LedgerSource } from '../../ledger/ledger-source.ts';
import type { FieldReading, Reading } from '../../reading.ts';
import type { Counted, KnownCount } from './counted.ts';
import { englishShares } from './english-shares.ts';
import { spansOf } from './spans-by-language.ts';

/** Characters before a number in which its period is looked for. */
const periodReach = 64;

/** Words after a number among which its noun stands: "siete nuevas tiendas", "3 große Werke". */
const nounReach = 2;

/** Between a number and its noun: "30 % Ihrer Behandlungen", "tres de sus tiendas". */
const joints = /^(?:de|di|von|d|des|der|ihrer|ihren|eurer|vos|sus|vostr[ei]|uw|van|seus|suas|vossos|vossas)$/;

function nounsAfter(tokens: readonly Token[], to: number, language: string): string[] {
  const plain = plainWordsOf(language);
  const nouns: string[] = [];
  for (let at = to; at < Math.min(tokens.length, to + nounReach + 2) && nouns.length < nounReach; at += 1) {
    const token = tokens[at]!;
    if (/[.,;:!?()\n–—]/.test(token.gap) || token.shape === 'digit') break;
    if (plain.has(token.folded)) {
      if (nouns.length > 0 || !joints.test(token.folded)) break;
      continue;
    }
    nouns.push(stemByLanguage(token.folded, language));
  }
  return nouns;
}

const count = (tokens: readonly Token[], from: number, to: number, value: number): Quantity => ({
  ...plainQuantity,
  ...unitAfter(tokens, to, value),
  start: tokens[from]!.start,
  end: tokens[to - 1]!.end,
  token: from,
  limitStart: tokens[from]!.start,
});

/** "Una ventina di minuti", "une dizaine d'années": what stands between an approximate number and what it counts. */
const unitJoint = /^(?:de|di|van|von|do|da)$/;

function unitAfter(tokens: readonly Token[], at: number, value: number): Pick<Quantity, 'kind' | 'values' | 'unit'> {
  const isJoined = unitJoint.test(tokens[at]?.folded ?? '');
  const next = tokens[isJoined ? at + 1 : at];
  const isNear = next && /^[\s-]$/.test(next.gap) && (!isJoined || /^\s$/.test(tokens[at]!.gap));
  const word = next?.folded.replace(/^d'/, '') ?? '';
  const currency = isNear ? currencies.get(word) : undefined;
  if (currency) return { kind: 'money', values: [value], unit: currency };
  const unit = isNear ? (units.get(word) ?? unitBehind(tokens, isJoined ? at + 1 : at)) : undefined;
  return unit
    ? { kind: unit.kind, values: [value * unit.factor], unit: unit.unit }
    : { kind: 'count', values: [value], unit: '' };
}

/** "2027 rok" is no length of time. */
const yearOf = (quantity: Quantity, year: number): Quantity => ({
  ...quantity,
  kind: 'year',
  values: [year],
  unit: '',
});

/** "Pięć nocnych godzin": a length of time with an adjective before it. */
function unitBehind(tokens: readonly Token[], at: number): Unit | undefined {
  const next = tokens[at + 1];
  const unit = next && next.gap === ' ' ? units.get(next.folded) : undefined;
  return unit?.kind === 'duration' &&
    next!.folded.length > 3 &&
    /(?:ych|ich|en|em|es|as|os|e|i)$/.test(tokens[at]!.folded)
    ? unit
    : undefined;
}

/** "15 petites minutes": digits, too, may have an adjective before their unit of time. */
function withUnitBehind(quantity: Quantity, tokens: readonly Token[], after: number): Quantity {
  const unit = quantity.kind === 'count' && tokens[after]?.gap === ' ' ? unitBehind(tokens, after) : undefined;
  const values = quantity.values.map((value) => value * (unit?.factor ?? 1));
  return unit ? { ...quantity, kind: unit.kind, values, unit: unit.unit } : quantity;
}

const partOf =
  /^ (?:de|di|von|van|of|des|dei|delle|degli|dos|das|z|ze|der|d')(?: (?:sus?|las|los|ihren|den|seinen|vos|ses|leurs|vostr[ei]|suo[ie]|uw|haar|zijn|de|hun|seus|suas|swoich|tych|its|their|your|the))* $/;

/** Every number of a text, in digits and in words of its language. English words are none here: "ten" is Polish. */
export function readNumbers(text: FieldReading | LedgerSource, language: string): Counted[] {
  const { normal, tokens } = text;
  const found: Counted[] = [];
  const places = new Map<Counted, { from: number; to: number; value: number }>();
  const put = (one: Omit<Counted, 'nouns' | 'period' | 'isSlot'>, from: number, to: number, value: number): void => {
    const digits = numeralsOf(normal.folded.slice(one.quantity.start, one.quantity.end))[0];
    const numeral = Number.isNaN(value) ? digits : value;
    const counted: Counted = {
      ...one,
      ...(numeral === undefined ? {} : { numeral }),
      nouns: to > tokens.length ? [] : nounsAfter(tokens, to, language),
      period:
        periodAfter(normal.folded.slice(one.quantity.end)) ||
        periodBefore(normal.folded.slice(Math.max(0, one.quantity.start - periodReach), one.quantity.start)),
      isSlot: false,
    };
    found.push(counted);
    places.set(counted, { from, to, value });
  };
  for (const quantity of text.quantities) {
    if (!/\d/.test(normal.folded.slice(quantity.start, quantity.end))) continue;
    const after = tokens.findIndex(({ start }) => start >= quantity.end);
    const at = tokens.findIndex(({ end }) => end > quantity.start);
    const isAbout = quantity.kind === 'vague';
    const year = /^(?:19|20)\d{2}(?!\d)/.exec(normal.folded.slice(quantity.start, quantity.end));
    const isYear = year !== null && quantity.kind === 'duration';
    const own = {
      quantity: isYear ? yearOf(quantity, Number(year[0])) : withUnitBehind(quantity, tokens, after),
      isAbout,
      isOrdinal: quantity.kind === 'ordinal',
    };
    const value = quantity.kind === 'count' ? quantity.values[0]! : Number.NaN;
    put(own, at, after < 0 ? tokens.length : after, value);
  }
  for (const { from, to, value, kind, range } of readSpokenNumbers(tokens, language)) {
    const quantity = count(tokens, from, to, value);
    if (found.some((one) => one.quantity.start < quantity.end && one.quantity.end > quantity.start)) continue;
    const own = { quantity, isAbout: kind === 'about', isOrdinal: kind === 'ordinal' };
    put(range ? { ...own, range } : own, from, to, kind === 'exact' ? value : Number.NaN);
  }
  const sorted = found.sort((a, b) => a.quantity.start - b.quantity.start);
  const slots = readSlots(
    normal,
    sorted.map((one) => {
      const { start, end, kind } = one.quantity;
      const digits = /^\d{1,2}(?!\d)/.exec(normal.folded.slice(start, end));
      return {
        start,
        end,
        value: digits ? Number(digits[0]) : (places.get(one)?.value ?? Number.NaN),
        isDate: kind === 'date' && digits !== null,
      };
    }),
    language,
  );
  const read = sorted.map((one, at): Counted => {
    const next = sorted[at + 1];
    // "Three of its eight lines": what the second number counts, the first counts too.
    const isPart = next !== undefined && partOf.test(normal.folded.slice(one.quantity.end, next.quantity.start));
    return { ...one, isSlot: slots[at]!, isPart, nouns: isPart ? next.nouns : one.nouns };
  });
  const exact = sorted.flatMap((one) => {
    const place = places.get(one)!;
    return Number.isNaN(place.value) ? [] : [place];
  });
  const shares = readShares(normal.folded, tokens, exact, language).map(({ from, to, value }): Counted => {
    const quantity: Quantity = { ...count(tokens, from, to, 0), kind: 'ratio', values: [value], unit: '' };
    const inShare = read.filter((one) => one.quantity.start < quantity.end && one.quantity.end > quantity.start);
    // "Quattro impianti su nove": what stands after the first is what both count.
    const counted = inShare.find((one) => one.nouns.length > 0)?.nouns ?? [];
    const parts = inShare.map((one) => (one.nouns.length > 0 ? one : { ...one, nouns: counted }));
    const nouns = nounsAfter(tokens, to, language);
    return { quantity, nouns, period: '', isAbout: false, isOrdinal: false, isSlot: false, parts };
  });
  return [
    ...read.filter(
      (one) =>
        !shares.some(({ quantity: { start, end } }) => one.quantity.start < end && one.quantity.end > start) ||
        one.quantity.kind === 'ratio',
    ),
    ...shares.filter(({ parts }) => !parts!.some(({ quantity }) => quantity.kind === 'ratio')),
  ].sort((a, b) => a.quantity.start - b.quantity.start);
}

/** What the request counts; in English its own reader has read it, words and all. */
export function knownNumbers({ ledger, language }: Reading): KnownCount[] {
  return ledger.sources.flatMap((source): KnownCount[] => {
    if (source.pointer === '/lead/domain') return [];
    const own = readSpeech(source.tokens, language);
    const english = readEnglishBeside(source.tokens, language);
    const isSameLanguage = own >= english;
    const local = isSameLanguage ? withNounsBefore(readNumbers(source, language), source) : [];
    const parts = local.flatMap((one) => one.parts ?? []);
    // Of a text without a small word, "free four-week pilot", neither language is known: both readers are asked.
    const others = own > english ? [] : source.quantities;
    const readElsewhere = others
      .filter(({ start, end }) => !local.some(({ quantity }) => quantity.start < end && quantity.end > start))
      .map(
        (quantity): Counted => ({
          quantity,
          nouns: quantity.nouns.map((noun) => `en ${noun}`),
          period: '',
          isAbout: false,
          isOrdinal: false,
          isSlot: false,
        }),
      );
    const shares = own > english ? [] : englishShares(source);
    return [...local, ...parts, ...readElsewhere, ...shares, ...spansOf(source), ...agesOf(source)].map((one) => ({
      ...one,
      source,
      isSameLanguage,
    }));
  });
}

/** A bare "2027" counts nothing, whatever noun or verb stands after it. `folded` is the text it stands in. */
export const isBareYear = ({ quantity: { start, end } }: Counted, folded: string): boolean =>
  /^(?:19|20)\d{2}$/.test(folded.slice(start, end));

/** "24 Beschäftigte, in der Saison 60", "neuf ateliers, dont quatre": a count without a noun is of the last one's thing. */
function withNounsBefore(counts: readonly Counted[], source: LedgerSource): Counted[] {
  const { folded } = source.normal;
  let last: Counted | undefined;
  let beforeLast: Counted | undefined;
  return counts.map((one) => {
    const isCount = one.quantity.kind === 'count' && !one.isOrdinal && !isBareYear(one, folded);
    if (!isCount) return one;
    const isSameSentence = last && !/[.!?](?:\s|$)/.test(folded.slice(last.quantity.end, one.quantity.start));
    // "Twintig daarvan zijn elektrisch", "540 pás, das quais 31 sofreram danos": a part is of what the whole is.
    const isPart =
      last !== undefined &&
      (partBefore.test(folded.slice(last.quantity.end, one.quantity.start)) ||
        partAfter.test(folded.slice(one.quantity.end, one.quantity.end + 24)));
    const isLeft = last && (isPart || (one.nouns.length === 0 && isSameSentence));
    const told = isLeft
      ? { ...one, nouns: [...new Set([...last!.nouns, ...(isPart ? (beforeLast?.nouns ?? []) : []), ...one.nouns])] }
      : one;
    beforeLast = last;
    last = told;
    return told;
  });
}

/** Before a part of what was counted: "davon", "dont", "de los que", "das quais", "waarvan", "z których". */
const partBefore =
  /(?:davon|darunter|von denen|wovon|dont|parmi lesquels|parmi lesquelles|de l[oa]s (?:que|cuales)|de ellos|de ellas|di cui|dei quali|delle quali|tra cui|waarvan|waaronder|d[oa]s quais|dentre|z (?:czego|ktorych)|w tym) (?:\p{L}+ )?$/u;
/** The same behind the number: "twintig daarvan", "28 z nich". */
const partAfter =
  /^ (?:davon|von ihnen|d'entre eux|d'entre elles|de ellos|de ellas|di loro|di essi|daarvan|ervan|deles|delas|z nich)(?!\p{L})/u;

const ages =
  /(?<![\p{L}\p{N}])(?:(?:under|over|aged|above|below)[- ](\d{1,2})s?|u-?(\d{1,2})|(\d{1,2})[- ]year[- ]olds?|(?:unter|uber|ab)[- ](\d{1,2}))(?![\p{L}\p{N}])(?! ?(?:%|per|percent|prozent|euro|people|min|hours?|days?|weeks?|months?|km|kg|metres?))/gu;

/** "Under-12s", "U12", "12-year-olds": ages of people, which another language tells in years. */
function agesOf({ normal, tokens }: LedgerSource): Counted[] {
  return [...normal.folded.matchAll(ages)].flatMap((match): Counted[] => {
    const [start, end] = [match.index, match.index + match[0].length];
    const years = Number(match.slice(1).find((digits) => digits !== undefined));
    const isOfPeople =
      /s$|olds?$|^u|^aged/.test(match[0]) || people.test(normal.folded.slice(Math.max(0, start - 24), start));
    if (!isOfPeople) return [];
    const token = Math.max(
      0,
      tokens.findIndex((one) => one.end > start),
    );
    const quantity: Quantity = {
      ...plainQuantity,
      kind: 'duration',
      values: [years * 12],
      unit: 'month',
      start,
      end,
      token,
      limitStart: start,
    };
    return [{ quantity, nouns: [], period: '', numeral: years, isAbout: false, isOrdinal: false, isSlot: false }];
  });
}
const people =
  /(?:child(?:ren)?|kids?|players?|members?|girls?|boys?|people|anyone|those|kinder|jugendliche|jungen|madchen|personen) $/u;
