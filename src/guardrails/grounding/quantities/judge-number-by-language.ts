import { readSpokenNumbers } from '../../document/quantities/number-words-by-language.ts';
import type { Quantity } from '../../document/quantities/quantity.ts';
import { plainQuantity } from '../../document/quantities/quantity.ts';
import { units } from '../../document/quantities/units.ts';
import type { Sentence } from '../../document/sentences.ts';
import { periodAfter, plainWordsOf, readSpeech } from '../../document/speech-by-language.ts';
import { sharesStem, stemByLanguage } from '../../document/stem-by-language.ts';
import type { Token } from '../../document/tokenise.ts';
import type { LedgerSource } from '../../ledger/ledger.ts';
import { type FieldReading, type Reading, sentenceAt } from '../../reading.ts';
import { exemptionOf } from './exempt-by-language.ts';
import type { NumberVerdict } from './judge-number.ts';

/** A number of a message in a language other than English, and what is found of it. */
export interface JudgedNumber {
  readonly reading: Reading;
  readonly field: FieldReading;
  readonly sentence: Sentence;
  readonly said: Quantity;
  readonly rule: string | null;
  readonly found: NumberVerdict | null;
}

/** A number with the words right after it, which tell what it counts. */
export interface Counted {
  readonly quantity: Quantity;
  readonly nouns: readonly string[];
  /** "month", "year": the period of a rate; empty without. */
  readonly period: string;
  readonly isAbout: boolean;
  readonly isOrdinal: boolean;
}

export interface KnownCount extends Counted {
  readonly source: LedgerSource;
  /** Whether its words are of the message's language, so that they can be compared. */
  readonly isSameLanguage: boolean;
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
  ...unitAfter(tokens[to], value),
  start: tokens[from]!.start,
  end: tokens[to - 1]!.end,
  token: from,
  limitStart: tokens[from]!.start,
});

function unitAfter(next: Token | undefined, value: number): Pick<Quantity, 'kind' | 'values' | 'unit'> {
  const unit = next && /^[\s-]$/.test(next.gap) ? units.get(next.folded) : undefined;
  return unit
    ? { kind: unit.kind, values: [value * unit.factor], unit: unit.unit }
    : { kind: 'count', values: [value], unit: '' };
}

/** Every number of a text, in digits and in words of its language. English words are none here: "ten" is Polish. */
function readNumbers(text: FieldReading | LedgerSource, language: string): Counted[] {
  const { normal, tokens } = text;
  const found: Counted[] = [];
  for (const quantity of text.quantities) {
    if (!/\d/.test(normal.folded.slice(quantity.start, quantity.end))) continue;
    const after = tokens.findIndex(({ start }) => start >= quantity.end);
    found.push({
      quantity,
      nouns: after < 0 ? [] : nounsAfter(tokens, after, language),
      period: periodAfter(normal.folded.slice(quantity.end)),
      isAbout: quantity.kind === 'vague',
      isOrdinal: quantity.kind === 'ordinal',
    });
  }
  for (const { from, to, value, kind } of readSpokenNumbers(tokens, language)) {
    const quantity = count(tokens, from, to, value);
    if (found.some((one) => one.quantity.start < quantity.end && one.quantity.end > quantity.start)) continue;
    found.push({
      quantity,
      nouns: nounsAfter(tokens, to, language),
      period: periodAfter(normal.folded.slice(quantity.end)),
      isAbout: kind === 'about',
      isOrdinal: kind === 'ordinal',
    });
  }
  return found.sort((a, b) => a.quantity.start - b.quantity.start);
}

/** What the request counts; in English its own reader has read it, words and all. */
function knownNumbers({ ledger, language }: Reading): KnownCount[] {
  return ledger.sources.flatMap((source): KnownCount[] => {
    if (source.pointer === '/lead/domain') return [];
    const isSameLanguage = readSpeech(source.tokens, language) >= readSpeech(source.tokens, 'en');
    const own = isSameLanguage
      ? readNumbers(source, language)
      : source.quantities.map((quantity) => ({ quantity, nouns: [], period: '', isAbout: false, isOrdinal: false }));
    return own.map((one) => ({ ...one, source, isSameLanguage }));
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

const isNear = (
  { quantity, isAbout, isOrdinal }: Counted,
  value: number,
  other: number,
  known: KnownCount,
): boolean => {
  if (value === other) return true;
  if (known.isAbout) return Math.abs(value - other) <= 0.15 * other;
  if (isOrdinal) return value <= other && known.quantity.kind !== 'ordinal';
  if (isAbout)
    return quantity.values[0]! >= 24 && value % 12 === 0
      ? other >= value && other < value * 100
      : Math.abs(value - other) <= 0.2 * other;
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
    const exempt = exemptionOf(one, sentence, field, reading, known);
    if (one.isOrdinal) {
      const beyond = sameNoun.find(({ quantity }) => quantity.values[0]! < said.values[0]!);
      return beyond
        ? [verdict({ verdict: 'CONTRADICTED', rule: 'other-value', contradicts: citation(beyond), score: 0.9 })]
        : [];
    }
    if (exempt !== null) return [{ ...base, rule: exempt, found: null }];
    if (sameNoun[0] && said.kind === 'count')
      return [verdict({ verdict: 'CONTRADICTED', rule: 'other-value', contradicts: citation(sameNoun[0]), score: 1 })];
    return [verdict({ verdict: 'UNSOURCED', rule: 'no-source', score: 0.8 })];
  });
}

const sharesNoun = (a: Counted, b: Counted, language: string): boolean =>
  a.nouns.some((noun) => b.nouns.some((other) => sharesStem(noun, other, language)));

/** "80 employees" where the request counts 80 rooms: people are not things. */
function countsOther(said: Counted, known: KnownCount, { language }: Reading): boolean {
  if (said.quantity.kind !== 'count' || said.quantity.values[0]! <= small || !known.isSameLanguage) return false;
  const sort = sortOf(said.nouns, language);
  const its = sortOf(known.nouns, language);
  return sort !== '' && its !== '' && sort !== its;
}

/** Stems of nouns for employees, and for places, rooms and vehicles, by which one count is told from another. */
const sorts: Readonly<Record<'people' | 'things', Readonly<Record<string, string>>>> = {
  people: {
    de: 'mitarbeiter mitarbeitende beschaftigte angestellte kollegen kolleginnen fachkrafte',
    fr: 'employes salaries collaborateurs collaboratrices personnes',
    es: 'empleados empleadas trabajadores trabajadoras personas',
    it: 'dipendenti collaboratori addetti persone',
    nl: "medewerkers werknemers collega's mensen",
    pt: 'funcionarios colaboradores trabalhadores empregados pessoas',
    pl: 'pracownikow pracownicy osob ludzi',
  },
  things: {
    de: 'filialen betten zimmer fahrzeuge kuhlfahrzeuge lastwagen busse werke standorte laden lager maschinen linien sprachen lander wohnungen',
    fr: 'boutiques magasins chambres lits vehicules camions bus usines sites langues pays logements immeubles hectares velos',
    es: 'tiendas habitaciones camas vehiculos camiones autobuses fabricas sedes idiomas paises viviendas lineas visitas',
    it: 'negozi camere letti veicoli furgoni camion stabilimenti sedi lingue paesi appartamenti linee poltrone varieta',
    nl: 'winkels kamers bedden voertuigen vrachtwagens bussen fabrieken locaties talen landen woningen hectare artikelen',
    pt: 'lojas quartos camas veiculos caminhoes camioes autocarros fabricas clinicas franquias linguas paises',
    pl: 'sklepow pokoi lozek pojazdow ciezarowek ciagnikow fabryk chlodni jezykow krajow mieszkan gospodarstw',
  },
};

const stems = new Map(
  Object.entries(sorts).flatMap(([sort, byLanguage]) =>
    Object.entries(byLanguage).map(([language, words]): [string, string[]] => [
      `${sort} ${language}`,
      words.split(' ').map((word) => stemByLanguage(word, language)),
    ]),
  ),
);

function sortOf(nouns: readonly string[], language: string): 'people' | 'things' | '' {
  const has = (sort: string): boolean =>
    nouns.some((noun) => stems.get(`${sort} ${language}`)?.some((stem) => sharesStem(noun, stem, language)));
  return has('people') ? 'people' : has('things') ? 'things' : '';
}
