import type { Base, Change, Maker } from './mutant.ts';
import { grouped, inWords } from './number-words.ts';
import { pick } from './random.ts';
import type { NumberMention } from './read-numbers.ts';
import { isExact, isGiven, type Stated, statedNumbers } from './stated-numbers.ts';

/** The value as the message would have written it: digits for digits, words for words, its currency and scale kept. */
function written(value: number, said: NumberMention): string | null {
  if (said.isPercent && value > 100) return null;
  const tail = said.isPercent ? (/\s?(?:%|percent|per cent)$/u.exec(said.text)?.[0] ?? '') : '';
  if (said.scale !== '') {
    const unit = { million: 1e6, billion: 1e9, thousand: 1e3 }[said.scale]!;
    return `${said.currency}${grouped(value / unit)} ${said.scale}`;
  }
  if (said.inWords) {
    if (value > 999_999 || !Number.isInteger(value)) return null;
    const words = inWords(value) + tail;
    return /^\p{Lu}/u.test(said.text) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
  }
  const digits = said.value >= 1000 && !said.text.includes(',') ? String(value) : grouped(value);
  return `${said.currency}${digits}${tail}`;
}

function put(base: Base, kind: string, { said }: Stated, value: number): Change[] {
  if (value < 2 || value === said.value || isGiven(base, value)) return [];
  const text = written(value, said);
  return text === null ? [] : [{ kind, start: said.start, end: said.end, text }];
}

const step = ({ said }: Stated): number => ({ million: 1e6, billion: 1e9, thousand: 1e3 })[said.scale] ?? 1;
const isCount = (one: NumberMention): boolean =>
  !one.isPercent &&
  !one.isYear &&
  one.currency === '' &&
  one.scale === '' &&
  one.stems.length > 0 &&
  Number.isInteger(one.value);
const notCounted =
  /^(?:hour|day|week|month|year|minute|second|km|kg|m|metre|tonne|mile|hectare|acre|litre|degree|mm|cm|MW|kW|GB|%|time|am|pm)$/iu;
export const isThing = (one: NumberMention): boolean =>
  isCount(one) && !one.stems.some((stem) => notCounted.test(stem));

/** Another count of the request, of things that no word of the first names. */
function othersOf(base: Base, { said, fact }: Stated): NumberMention[] {
  return isThing(said) && isThing(fact)
    ? base.facts.numbers.filter(
        (one) =>
          isThing(one) &&
          one.value !== said.value &&
          !one.stems.some((stem) => said.stems.includes(stem) || fact.stems.includes(stem)),
      )
    : [];
}

/** Values that the request gives of the same noun: then another of them is no falsehood. */
const isOfSameNoun = (base: Base, value: number, { said }: Stated): boolean =>
  base.facts.numbers.some((one) => one.value === value && one.stems.some((stem) => said.stems.includes(stem)));

const idioms = [101, 365, 1001, 360, 99, 247];

export const changeNumbers: Maker = (base, random) =>
  statedNumbers(base).flatMap((stated) => {
    const { value } = stated.said;
    const other = pick(othersOf(base, stated), random);
    const isWhole = Number.isInteger(value / step(stated));
    const swapped = (): Change[] => {
      if (other === undefined || other.value < 2 || isOfSameNoun(base, other.value, stated)) return [];
      const text = written(other.value, stated.said);
      return text === null ? [] : [{ kind: 'swapped', start: stated.said.start, end: stated.said.end, text }];
    };
    return [
      ...(isWhole && isExact(stated) ? put(base, 'plus one', stated, value + step(stated)) : []),
      ...(isWhole && isExact(stated) ? put(base, 'minus one', stated, value - step(stated)) : []),
      ...put(base, 'doubled', stated, value * 2),
      ...put(base, 'tenfold', stated, value * 10),
      ...swapped(),
      ...(other === undefined ? [] : put(base, 'sum unsaid', stated, value + other.value)),
      ...(other === undefined ? [] : put(base, 'difference unsaid', stated, Math.abs(value - other.value))),
      ...(isThing(stated.said) ? put(base, 'idiom', stated, pick(idioms, random)!) : []),
    ];
  });

const synonyms: Readonly<Record<string, string>> = {
  vans: 'vehicles',
  trucks: 'lorries',
  lorries: 'trucks',
  buses: 'vehicles',
  stores: 'shops',
  shops: 'stores',
  employees: 'people',
  staff: 'people',
  workers: 'people',
  branches: 'locations',
  sites: 'locations',
  customers: 'clients',
  clients: 'customers',
  households: 'homes',
  homes: 'households',
  factories: 'plants',
  plants: 'factories',
  boats: 'vessels',
  ships: 'vessels',
  vessels: 'ships',
  hotels: 'properties',
  lawyers: 'attorneys',
  clinics: 'practices',
  doctors: 'physicians',
  students: 'learners',
  pupils: 'schoolchildren',
  bikes: 'bicycles',
  bicycles: 'bikes',
  flats: 'apartments',
  apartments: 'flats',
  couriers: 'delivery people',
  warehouses: 'depots',
  growers: 'farmers',
  smallholders: 'small farmers',
  farmers: 'growers',
  offices: 'locations',
  sailors: 'seafarers',
  cows: 'cattle',
  guests: 'visitors',
  visitors: 'guests',
  aircraft: 'planes',
  planes: 'aircraft',
  cars: 'vehicles',
  machines: 'units',
}; // prettier-ignore

export const rewordNumbers: Maker = (base) =>
  statedNumbers(base).flatMap((stated): Change[] => {
    const { said, fact } = stated;
    const at = { start: said.start, end: said.end };
    const changes: Change[] = [];
    if (
      said.currency === '' &&
      !said.isPercent &&
      said.scale === '' &&
      Number.isInteger(said.value) &&
      said.value < 100_000
    ) {
      const isFirst = base.sentences.some(({ start }) => start === said.start);
      const words = said.value < 1000 || said.value % 100 === 0 ? inWords(said.value) : null;
      const regrouped = said.text.includes(',') ? String(said.value) : grouped(said.value);
      if (said.inWords && said.value > 9) changes.push({ kind: 'number respelt', ...at, text: grouped(said.value) });
      else if (!said.inWords && words !== null && said.value < 100)
        changes.push({
          kind: 'number respelt',
          ...at,
          text: isFirst ? words.charAt(0).toUpperCase() + words.slice(1) : words,
        });
      else if (!said.inWords && regrouped !== said.text)
        changes.push({ kind: 'number respelt', ...at, text: regrouped });
    }
    const counted = /^\s+(\p{L}+)(?=[\s.,;:?!]|$)/u.exec(said.after);
    const synonym = counted === null ? undefined : synonyms[counted[1]!];
    if (counted !== null && synonym !== undefined && said.noun.split(' ').length === 1 && fact.stems.length === 1) {
      const end = said.end + counted[0].length;
      changes.push({ kind: 'counted synonym', start: end - counted[1]!.length, end, text: synonym });
    }
    return changes;
  });
