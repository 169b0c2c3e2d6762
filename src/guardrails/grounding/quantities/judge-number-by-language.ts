import { readSpokenNumbers } from '../../document/quantities/number-words-by-language.ts';
import type { Quantity } from '../../document/quantities/quantity.ts';
import { plainQuantity } from '../../document/quantities/quantity.ts';
import { readShares } from '../../document/quantities/read-shares-by-language.ts';
import { readSlots } from '../../document/quantities/read-slots-by-language.ts';
import { units } from '../../document/quantities/units.ts';
import type { Sentence } from '../../document/sentences.ts';
import { periodAfter, plainWordsOf, readSpeech } from '../../document/speech-by-language.ts';
import { sharesStem, stemByLanguage } from '../../document/stem-by-language.ts';
import type { Token } from '../../document/tokenise.ts';
import type { LedgerSource } from '../../ledger/ledger-source.ts';
import { type FieldReading, type Reading, sentenceAt } from '../../reading.ts';
import type { Counted, KnownCount } from './counted.ts';
import { deriveByLanguage } from './derive-by-language.ts';
import { exemptionOf } from './exempt-by-language.ts';
import type { NumberVerdict } from './judge-number.ts';
import { isEmployed, isPerson, sortOf } from './sorts-by-language.ts';

/** A number of a message in a language other than English, and what is found of it. */
export interface JudgedNumber {
  readonly reading: Reading;
  readonly field: FieldReading;
  readonly sentence: Sentence;
  readonly said: Quantity;
  readonly rule: string | null;
  readonly found: NumberVerdict | null;
}

/** Words after a number among which its noun stands: "siete nuevas tiendas", "3 große Werke". */
const nounReach = 2;

function nounsAfter(tokens: readonly Token[], to: number, language: string): string[] {
  const plain = plainWordsOf(language);
  const nouns: string[] = [];
  for (let at = to; at < Math.min(tokens.length, to + nounReach + 2) && nouns.length < nounReach; at += 1) {
    const token = tokens[at]!;
    if (/[.,;:!?()\n–—]/.test(token.gap) || token.shape === 'digit') break;
    if (plain.has(token.folded)) {
      if (nouns.length > 0 || !/^(?:de|di|von|d|des|der)$/.test(token.folded)) break;
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
  const unit = isNear ? units.get(next.folded.replace(/^d'/, '')) : undefined;
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

const partOf =
  /^ (?:de|di|von|van|of|des|dei|delle|degli|dos|das|z|ze|der|d')(?: (?:sus?|las|los|ihren|den|seinen|vos|ses|leurs|vostr[ei]|suo[ie]|uw|haar|zijn|de|hun|seus|suas|swoich|tych|its|their|your|the))* $/;

/** Every number of a text, in digits and in words of its language. English words are none here: "ten" is Polish. */
function readNumbers(text: FieldReading | LedgerSource, language: string): Counted[] {
  const { normal, tokens } = text;
  const found: Counted[] = [];
  const places = new Map<Counted, { from: number; to: number; value: number }>();
  const put = (one: Omit<Counted, 'nouns' | 'period' | 'isSlot'>, from: number, to: number, value: number): void => {
    const counted: Counted = {
      ...one,
      nouns: to > tokens.length ? [] : nounsAfter(tokens, to, language),
      period: periodAfter(normal.folded.slice(one.quantity.end)),
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
      quantity: isYear ? yearOf(quantity, Number(year[0])) : quantity,
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
      const { start, end } = one.quantity;
      const digits = /^\d{1,2}(?!\d)/.exec(normal.folded.slice(start, end));
      return { start, end, value: digits ? Number(digits[0]) : (places.get(one)?.value ?? Number.NaN) };
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
    const parts = read.filter((one) => one.quantity.start < quantity.end && one.quantity.end > quantity.start);
    const nouns = nounsAfter(tokens, to, language);
    return { quantity, nouns, period: '', isAbout: false, isOrdinal: false, isSlot: false, parts };
  });
  return [
    ...read.filter((one) => !shares.some(({ parts }) => parts!.includes(one)) || one.quantity.kind === 'ratio'),
    ...shares.filter(({ parts }) => !parts!.some(({ quantity }) => quantity.kind === 'ratio')),
  ].sort((a, b) => a.quantity.start - b.quantity.start);
}

/** What the request counts; in English its own reader has read it, words and all. */
function knownNumbers({ ledger, language }: Reading): KnownCount[] {
  return ledger.sources.flatMap((source): KnownCount[] => {
    if (source.pointer === '/lead/domain') return [];
    const own = readSpeech(source.tokens, language);
    const english = readSpeech(source.tokens, 'en');
    const isSameLanguage = own >= english;
    const local = isSameLanguage ? readNumbers(source, language) : [];
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
    return [...local, ...parts, ...readElsewhere, ...shares].map((one) => ({ ...one, source, isSameLanguage }));
  });
}

const numerators: Readonly<Record<string, number>> = {
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  seven: 7,
  nine: 9,
};
const denominators: Readonly<Record<string, number>> = {
  half: 2,
  third: 3,
  quarter: 4,
  fifth: 5,
  sixth: 6,
  eighth: 8,
  tenth: 10,
};

/** "Three quarters are sold abroad": shares in English that its reader takes for no number where no "of" follows. */
function englishShares({ normal, quantities }: LedgerSource): Counted[] {
  return [
    ...normal.folded.matchAll(
      /\b(?:(a|one|two|three|four|five|seven|nine)[ -])?(half|third|quarter|fifth|sixth|eighth|tenth)s?\b/g,
    ),
  ].flatMap((match): Counted[] => {
    const [said, many, part] = match;
    const value = (many === undefined ? 1 : numerators[many]!) / denominators[part!]!;
    const end = match.index + said.length;
    if ((many === undefined && part !== 'half') || value >= 1) return [];
    if (quantities.some(({ kind, ...one }) => kind === 'ratio' && one.start < end && one.end > match.index)) return [];
    const quantity: Quantity = {
      ...plainQuantity,
      kind: 'ratio',
      values: [value],
      start: match.index,
      end,
      token: 0,
      limitStart: match.index,
    };
    return [{ quantity, nouns: [], period: '', isAbout: false, isOrdinal: false, isSlot: false }];
  });
}

/** Numbers up to this are plain speech where they count nothing that the request counts. */
const small = 2;

/** "2027 r." of "2027 rok", which reads as so many years. */
const isSameYear = ({ quantity }: Counted, known: KnownCount): boolean =>
  quantity.values[0]! >= 1900 &&
  quantity.values[0]! < 2100 &&
  known.source.normal.folded.slice(known.quantity.start, known.quantity.end).startsWith(String(quantity.values[0]));

const agrees = (said: Counted, known: KnownCount): boolean => {
  const a = said.quantity;
  const b = known.quantity;
  const isKind =
    a.kind === b.kind ||
    [a.kind, b.kind].every((kind) => ['count', 'vague', 'year', 'ordinal', 'measure'].includes(kind)) ||
    (a.kind === 'money' && b.kind === 'count') ||
    (a.kind === 'duration' && b.kind === 'count') ||
    (a.kind === 'count' && b.kind === 'duration');
  if (isSameYear(said, known)) return true;
  if (!isKind) return false;
  if (a.kind === 'date' && a.year !== undefined && b.year !== undefined && a.year !== b.year) return false;
  return a.values.some((value) => b.values.some((other) => isNear(said, value, other, known)));
};

/** "Ein Drittel" of 35 %: how far a share may be from the one it is said for. */
const nearShare = 0.035;

const isNear = (
  { quantity, isAbout, isOrdinal, range }: Counted,
  value: number,
  other: number,
  known: KnownCount,
): boolean => {
  if (value === other) return true;
  if (range) return other >= range[0] && other <= range[1];
  if (known.range) return value >= known.range[0] && value <= known.range[1];
  if (quantity.kind === 'ratio') return Math.abs(value - other) <= nearShare;
  if (known.isAbout) return Math.abs(value - other) <= 0.15 * other;
  if (isOrdinal) return value <= other && known.quantity.kind !== 'ordinal';
  if (isAbout) return Math.abs(value - other) <= 0.2 * other;
  switch (quantity.limit) {
    case 'over':
    case 'at-least':
      return value < other && other <= value * 1.35;
    case 'under':
    case 'nearly':
    case 'up-to':
      return value > other && other >= value * 0.7;
    case 'about':
      return Math.abs(value - other) <= 0.15 * other;
    default:
      return false;
  }
};

const bounds: Readonly<Record<string, RegExp>> = {
  over: /\b(?:uber|mehr als|plus de|au-dela de|mas de|piu di|oltre|meer dan|ruim|mais de|acima de|ponad|wiecej niz) $/,
  nearly: /\b(?:fast|knapp|beinahe|pres de|presque|casi|quasi|bijna|quase|prawie|niemal|blisko) $/,
  about:
    /\b(?:rund|etwa|ungefahr|circa|ca\.|environ|unos|unas|alrededor de|cerca de|circa|ongeveer|zo'n|cerca de|uns|umas|okolo|mniej wiecej|une|un|una|a) $/,
};

function withBound(one: Counted, folded: string): Counted {
  if (one.quantity.limit !== '') return one;
  const before = folded.slice(Math.max(0, one.quantity.start - 16), one.quantity.start);
  const limit = (['over', 'nearly', 'about'] as const).find((name) => bounds[name]!.test(before));
  return limit ? { ...one, quantity: { ...one.quantity, limit } } : one;
}

const citation = ({ source, quantity }: KnownCount) => ({ source, quantity });

/** Each number of a field of a message in another language than English, with its verdict or its exemption. */
export function judgeNumbersByLanguage(reading: Reading, field: FieldReading): JudgedNumber[] {
  const { language } = reading;
  const known = knownNumbers(reading);
  return readNumbers(field, language).flatMap((read): JudgedNumber[] => {
    const one = withBound(read, field.normal.folded);
    const said = one.quantity;
    const sentence = sentenceAt(field, said.start);
    if (!sentence) return [];
    const base = { reading, field, sentence, said };
    const span: [number, number] = [said.start, said.end];
    const verdict = (found: Omit<NumberVerdict, 'span' | 'citations'> & Partial<NumberVerdict>): JudgedNumber => ({
      ...base,
      rule: null,
      found: { span, citations: [], ...found },
    });
    const sameNoun = known.filter(
      (other) =>
        other.isSameLanguage &&
        other.source.pointer !== '/goal' &&
        sharesNoun(one, other, language) &&
        other.quantity.kind === said.kind,
    );
    if (one.parts && one.parts.length > 1 && one.parts.every((part) => known.some((other) => agrees(part, other)))) {
      const told = known.find((other) => agrees(one.parts![0]!, other))!;
      return [verdict({ verdict: 'SUPPORTED', rule: 'same-value', citations: [citation(told)], score: 0.8 })];
    }
    const agreed = known.filter((other) => agrees(one, other));
    const same = agreed.find((other) => sameNoun.includes(other)) ?? agreed[0];
    if (same) {
      if (one.period !== '' && same.period !== '' && one.period !== same.period)
        return [verdict({ verdict: 'CONTRADICTED', rule: 'other-rate', contradicts: citation(same), score: 1 })];
      const isOtherThing =
        sameNoun.length > 0 && !sameNoun.includes(same) && said.kind === 'count' && said.values[0]! > small;
      if (!isOtherThing && !countsOther(one, same, reading))
        return [verdict({ verdict: 'SUPPORTED', rule: 'same-value', citations: [citation(same)], score: 0.9 })];
      const against = sameNoun[0] ?? same;
      return [
        verdict({
          verdict: sameNoun[0] ? 'CONTRADICTED' : 'UNSOURCED',
          rule: sameNoun[0] ? 'other-value' : 'counts-another-thing',
          contradicts: citation(against),
          score: 0.9,
        }),
      ];
    }
    const derived = deriveByLanguage(one, sentence, field, known);
    if (derived)
      return [verdict({ verdict: 'DERIVED', ...derived, citations: derived.citations.map(citation), score: 0.8 })];
    const exempt = exemptionOf(one, sentence, field, reading, known);
    if (one.isOrdinal) {
      const beyond = sameNoun.find(({ quantity }) => quantity.values[0]! < said.values[0]!);
      return beyond
        ? [verdict({ verdict: 'CONTRADICTED', rule: 'other-value', contradicts: citation(beyond), score: 0.9 })]
        : [];
    }
    // "Líneas" are those of a message and of a plant: where the request counts them they are the lead's.
    const isOwn = one.isPart || (exempt === 'about-the-message' && sameNoun.length > 0);
    if (exempt !== null && !isOwn) return [{ ...base, rule: exempt, found: null }];
    if (sameNoun[0] && said.kind === 'count')
      return [verdict({ verdict: 'CONTRADICTED', rule: 'other-value', contradicts: citation(sameNoun[0]), score: 1 })];
    return [verdict({ verdict: 'UNSOURCED', rule: 'no-source', score: 0.8 })];
  });
}

const sharesNoun = (a: Counted, b: Counted, language: string): boolean =>
  a.nouns.some((noun) => b.nouns.some((other) => sharesStem(noun, other, language)));

/** "80 employees" where the request counts 80 rooms, or "85 supermarkets" where it counts 85 who serve them. */
function countsOther(said: Counted, known: KnownCount, { language, ledger }: Reading): boolean {
  if (said.quantity.kind !== 'count' || said.quantity.values[0]! <= small) return false;
  const sort = sortOf(said.nouns, language);
  if (sort === 'staff' && isEmployed(said.nouns, language)) {
    if (known.quantity.kind === 'measure') return true;
    if (known.nouns.length > 0 && !isPerson(known.nouns, known.isSameLanguage ? language : 'en')) return true;
  }
  const its = sortOf(known.nouns, known.isSameLanguage ? language : 'en');
  if (sort !== '' && its !== '') return sort !== its;
  const noun = said.nouns[0];
  if (!known.isSameLanguage || noun === undefined || known.nouns.length === 0 || sharesNoun(said, known, language))
    return false;
  // A thing that the request speaks of without that number: the number is another thing's.
  const inSource = known.source.tokens.some(
    (token, at) =>
      token.start > known.quantity.end &&
      token.shape !== 'digit' &&
      sharesStem(stemByLanguage(token.folded, language), noun, language) &&
      !isCountedAgain(known.source.tokens, at),
  );
  return inSource && !ledger.company.has(noun);
}

/** "26 Bauunternehmen und 14 Betriebe": a noun of its own number. */
const isCountedAgain = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - 2), at).some(({ shape }) => shape === 'digit');
