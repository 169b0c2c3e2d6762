import type { Quantity } from '../../document/quantities/quantity.ts';
import { tokensAround } from '../../document/quantities/token-at.ts';
import type { Sentence } from '../../document/sentences.ts';
import { sharesStem, stemByLanguage } from '../../document/stem-by-language.ts';
import type { Token } from '../../document/tokenise.ts';
import { isOwnSide } from '../../ledger/is-own-side.ts';
import { type FieldReading, type Reading, sentenceAt } from '../../reading.ts';
import type { Counted, KnownCount } from './counted.ts';
import { deriveByLanguage } from './derive-by-language.ts';
import { exemptionOf } from './exempt-by-language.ts';
import type { NumberVerdict } from './judge-number.ts';
import { isOneToEach } from './one-to-each.ts';
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
  if (isBareNumeral(said, known)) return true;
  if (!isKind) return false;
  if (a.kind === 'date' && a.year !== undefined && b.year !== undefined && a.year !== b.year) return false;
  return a.values.some((value) => b.values.some((other) => isNear(said, value, other, known)));
};

const ofUnit = new Set(['duration', 'measure', 'money', 'ratio']);

/** "Ihre drei Schließwochen" of three weeks, "ha passato i sessanta" of 60 years: one leaves the unit to the other. */
function isBareNumeral(said: Counted, known: KnownCount): boolean {
  if (said.numeral === undefined || said.numeral !== known.numeral || said.numeral <= small) return false;
  const [bare, whole] = ofUnit.has(said.quantity.kind) ? [known, said] : [said, known];
  if (!/^(?:count|ordinal)$/.test(bare.quantity.kind) || !ofUnit.has(whole.quantity.kind)) return false;
  const [noun] = bare.nouns;
  return noun === undefined || whole.nouns.some((unit) => unit.length > 3 && noun.endsWith(unit));
}

/** "Ein Drittel" of 35 %: how far a share may be from the one it is said for. */
const nearShare = 0.035;
/** And by its bound: "más de la mitad" of 62 %, "quasi un terzo" of 30 %. */
const shareBound = { over: 1.4, nearly: 0.85, about: 0.12 };

function isNearShare({ limit }: Quantity, value: number, other: number): boolean {
  if (limit === 'over' || limit === 'at-least') return other >= value && other <= value * shareBound.over;
  if (limit === 'nearly' || limit === 'under') return other < value && other >= value * shareBound.nearly;
  return Math.abs(value - other) <= (limit === 'about' ? Math.max(nearShare, shareBound.about * other) : nearShare);
}

const isNear = (
  { quantity, isAbout, isOrdinal, range }: Counted,
  value: number,
  other: number,
  known: KnownCount,
): boolean => {
  if (Math.abs(value - other) <= 1e-9 * Math.abs(other)) return true;
  if (range) return other >= range[0] && other <= range[1];
  if (known.range) return value >= known.range[0] && value <= known.range[1];
  if (quantity.kind === 'ratio') return isNearShare(quantity, value, other);
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
  over: /\b(?:uber|mehr als|etwas mehr als|gut|un peu plus de|algo mas de|poco piu di|iets meer dan|pouco mais de|nieco ponad|plus de|au-dela de|mas de|piu di|oltre|meer dan|ruim|mais d[eoa]s?|acima de|ponad|wiecej niz|mas del|piu dell?[ao]?|piu dei)(?: (?:die|la|de|el|il|a|o))? $/,
  nearly:
    /\b(?:fast|knapp|etwas weniger als|un peu moins de|poco menos de|algo menos de|poco meno di|iets minder dan|pouco menos de|nieco mniej niz|a peine|apenas|beinahe|pres de|presque|casi|quasi|bijna|quase|prawie|niemal|blisko)(?: (?:die|la|de|el|il|a|o))? $/,
  about:
    /\b(?:rund|grob|ruwweg|a peu pres|quelque|mas o menos|aproximadamente|mais ou menos|a volta de|por volta de|piu o meno|pressoche|etwa|ungefahr|circa|ca\.|environ|unos|unas|alrededor de|cerca de|circa|ongeveer|zo'n|cerca de|uns|umas|okolo|mniej wiecej|une|un|una|a) $/,
};

function withBound(one: Counted, folded: string): Counted {
  if (one.quantity.limit !== '') return one;
  if (someMore.test(folded.slice(one.quantity.end, one.quantity.end + 16))) return withLimit(one, 'over');
  if (one.isAbout && !one.range) return withLimit(one, 'about');
  const before = folded.slice(Math.max(0, one.quantity.start - 16), one.quantity.start);
  const limit = (['over', 'nearly', 'about'] as const).find((name) => bounds[name]!.test(before));
  return limit ? withLimit(one, limit) : one;
}

const withLimit = (one: Counted, limit: Quantity['limit']): Counted => ({
  ...one,
  quantity: { ...one.quantity, limit },
});

/** "Setenta e tal metros", "treinta y pico", "trente et quelques": some more. */
const someMore =
  /^ (?:e tal|e tantos?|e tantas?|e picos?|e poucos?|y pico|y tantos?|y tantas?|et quelques|et des poussieres|e passa|e rotti|e qualcosa|und ein paar|und etwas|en nog wat|z okladem|z hakiem)(?!\p{L})/u;

const beyond =
  /(?<!\p{L})(?:mehr als|uber|ubersteig\p{L}* |ubertreff\p{L}* |plus de|depass\p{L}*|mas de|super\p{L}{1,4}|piu di|oltre|super\p{L}{1,4}|meer dan|mais de|ultrapass\p{L}*|ponad|wiecej niz|passam? d[ao]s|przekracza\p{L}*) $/u;

/** "Przekraczają 24 procent" of what reaches 24: exactly known, it is no more than itself. */
const isBeyond = ({ quantity }: Counted, known: KnownCount, folded: string): boolean =>
  quantity.kind !== 'year' &&
  quantity.kind !== 'date' &&
  known.quantity.limit === '' &&
  !known.isAbout &&
  Math.abs(quantity.values[0]! - known.quantity.values[0]!) <= 1e-9 * quantity.values[0]! &&
  /\d/.test(folded.slice(quantity.start, quantity.end)) &&
  beyond.test(folded.slice(Math.max(0, quantity.start - 24), quantity.start)) &&
  !boundBefore.test(known.source.normal.folded.slice(Math.max(0, known.quantity.start - 24), known.quantity.start));
/** The request bounds its number too, or says it roughly. */
const boundBefore = new RegExp(
  `${Object.values(bounds)
    .map(({ source }) => source)
    .join('|')}|${beyond.source}`,
  'u',
);

const citation = ({ source, quantity }: KnownCount) => ({ source, quantity });

/** Each number of a field of a message in another language than English, with its verdict or its exemption. */
export function judgeNumbersByLanguage(reading: Reading, field: FieldReading): JudgedNumber[] {
  const { language } = reading;
  const known = reading.once(knownNumbers);
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
      if (isBeyond(one, same, field.normal.folded))
        return [verdict({ verdict: 'CONTRADICTED', rule: 'other-bound', contradicts: citation(same), score: 1 })];
      // "95 Leute" of the lead's is no slip of the sender's nine, and people may be those of any trade.
      const rivals = sameNoun.filter((other) => isOwnSide(other.source) === isOwnSide(same.source));
      const isOtherThing =
        rivals.length > 0 &&
        !sameNoun.includes(same) &&
        said.kind === 'count' &&
        said.values[0]! > small &&
        !(isPeople(one.nouns, language) && sortOf(same.nouns, same.isSameLanguage ? language : 'en') !== 'places');
      if (!isOtherThing && !countsOther(one, same, reading))
        return [verdict({ verdict: 'SUPPORTED', rule: 'same-value', citations: [citation(same)], score: 0.9 })];
      const against = rivals[0] ?? same;
      return [
        verdict({
          verdict: rivals[0] ? 'CONTRADICTED' : 'UNSOURCED',
          rule: rivals[0] ? 'other-value' : 'counts-another-thing',
          contradicts: citation(against),
          score: 0.9,
        }),
      ];
    }
    const inSentence = numbers
      .filter(({ quantity: { start } }) => start >= sentence.start && start < sentence.end)
      .map(({ quantity }) => quantity.values[0]!);
    const derived = deriveByLanguage(one, sentence, reading, field, known, inSentence);
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

/** Words for people that tell nothing of what they do. */
const people = new Map(
  [
    'de:leute personen menschen kopfe',
    'fr:personnes gens',
    'es:personas gente',
    'it:persone',
    'nl:mensen personen',
    'pt:pessoas gente',
    'pl:osob osoby ludzi ludzie',
  ].map((entry): [string, Set<string>] => {
    const [language, words] = entry.split(':') as [string, string];
    return [language, new Set(words.split(' ').map((word) => stemByLanguage(word, language)))];
  }),
);
const isPeople = ([noun]: readonly string[], language: string): boolean =>
  noun !== undefined && (people.get(language)?.has(noun) ?? false);

const sharesNoun = (a: Counted, b: Counted, language: string): boolean =>
  a.nouns.some((noun) => b.nouns.some((other) => sharesStem(noun, other, language)));

const measuredOf = new Set(['measure', 'money', 'ratio']);
/** Words behind an amount among which what it is of stands. */
const ofWords = 6;

/** "18 hectares de claires" where those 18 are of parcs and the claires are told elsewhere. */
function measuresOther(said: Counted, known: KnownCount, language: string, ledger: Reading['ledger']): boolean {
  const [noun] = said.nouns;
  if (!known.isSameLanguage || noun === undefined || noun.length < 4 || ledger.company.has(noun)) return false;
  const stemAt = (token: Token): string => stemByLanguage(token.folded, language);
  const isIt = (token: Token): boolean => token.shape !== 'digit' && sharesStem(stemAt(token), noun, language);
  const { tokens, pointer } = known.source;
  if (!pointer.startsWith('/company_context/summary') || known.nouns.length === 0) return false;
  const at = tokens.findIndex(({ end }) => end >= known.quantity.end);
  if (tokensAround(tokens, at, ofWords, ofWords, /[.!?;\n]/).some(isIt)) return false;
  return tokens.some((token) => isIt(token));
}

/** Words behind a number that are its own noun phrase: "seis fábricas de azulejo" are azulejeras. */
const ownWords = 4;

/** "80 employees" where the request counts 80 rooms, or "85 supermarkets" where it counts 85 who serve them. */
function countsOther(said: Counted, known: KnownCount, { language, ledger }: Reading): boolean {
  if (measuredOf.has(said.quantity.kind)) return measuresOther(said, known, language, ledger);
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
      at > known.quantity.token + ownWords &&
      token.shape !== 'digit' &&
      sharesStem(stemByLanguage(token.folded, language), noun, language) &&
      !isCountedAgain(known.source.tokens, at),
  );
  if (!inSource || ledger.company.has(noun)) return false;
  const isOf = (stem: string) => (token: Token) => sharesStem(stemByLanguage(token.folded, language), stem, language);
  return !isOneToEach(known.source, known.quantity, isOf(noun), (token) => known.nouns.some((one) => isOf(one)(token)));
}

/** "26 Bauunternehmen und 14 Betriebe": a noun of its own number. */
const isCountedAgain = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - 2), at).some(({ shape }) => shape === 'digit');
