import type { Quantity } from '../../document/quantities/quantity.ts';
import type { Sentence } from '../../document/sentences.ts';
import { sharesStem, stemByLanguage } from '../../document/stem-by-language.ts';
import type { Token } from '../../document/tokenise.ts';
import { type FieldReading, type Reading, sentenceAt } from '../../reading.ts';
import type { Counted, KnownCount } from './counted.ts';
import { deriveByLanguage } from './derive-by-language.ts';
import { exemptionOf } from './exempt-by-language.ts';
import type { NumberVerdict } from './judge-number.ts';
import { isBareYear, knownNumbers, readNumbers } from './read-numbers-by-language.ts';
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
  over: /\b(?:uber|mehr als|plus de|au-dela de|mas de|piu di|oltre|meer dan|ruim|mais de|acima de|ponad|wiecej niz)(?: (?:die|la|de|el|il|a|o))? $/,
  nearly:
    /\b(?:fast|knapp|beinahe|pres de|presque|casi|quasi|bijna|quase|prawie|niemal|blisko)(?: (?:die|la|de|el|il|a|o))? $/,
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
  const numbers = readNumbers(field, language);
  return numbers.flatMap((read): JudgedNumber[] => {
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
    const isYear = isBareYear(one, field.normal.folded);
    const sameNoun = known.filter(
      (other) =>
        other.isSameLanguage &&
        isYear === isBareYear(other, other.source.normal.folded) &&
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
    const inSentence = numbers
      .filter(({ quantity: { start } }) => start >= sentence.start && start < sentence.end)
      .map(({ quantity }) => quantity.values[0]!);
    const derived = deriveByLanguage(one, sentence, field, known, inSentence);
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
