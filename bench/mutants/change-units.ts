import type { Change, Maker } from './mutant.ts';
import { grouped } from './number-words.ts';
import type { NumberMention } from './read-numbers.ts';
import { isExact, isGiven, statedNumbers } from './stated-numbers.ts';

/** [as said, another unit, the same in another unit, by which factor]. */
const units: readonly (readonly [string, string, string?, number?])[] = [
  ['tonnes', 'kilos', 'kg', 1000],
  ['tons', 'pounds'],
  ['kg', 'tonnes', 'grams', 1000],
  ['kilos', 'tonnes', 'grams', 1000],
  ['km', 'miles', 'metres', 1000],
  ['kilometres', 'miles', 'metres', 1000],
  ['miles', 'kilometres'],
  ['metres', 'feet'],
  ['m', 'km'],
  ['m²', 'hectares'],
  ['mm', 'cm'],
  ['cm', 'metres', 'mm', 10],
  ['litres', 'gallons'],
  ['hectolitres', 'litres', 'litres', 100],
  ['hectares', 'acres', 'square metres', 10_000],
  ['acres', 'hectares'],
  ['MW', 'kW', 'kW', 1000],
  ['GW', 'MW', 'MW', 1000],
  ['kW', 'MW', 'watts', 1000],
  ['GB', 'TB', 'MB', 1000],
  ['TB', 'PB', 'GB', 1000],
  ['hours', 'days', 'minutes', 60],
  ['minutes', 'hours', 'seconds', 60],
  ['days', 'weeks', 'hours', 24],
  ['nights', 'weeks'],
  ['weeks', 'months', 'days', 7],
  ['months', 'weeks'],
  ['years', 'months', 'months', 12],
  ['°C', '°F'],
];
const currencies = ['$', '€', '£'];

const period = '(?:day|week|month|year|hour|night|season|quarter)';
const rates = new RegExp(`^([^.!?\\n]{0,40}?)\\b(a|an|per|each|every) (${period})\\b`, 'u');
const adverbs: Readonly<Record<string, string>> = { day: 'daily', week: 'weekly', month: 'monthly', year: 'yearly' };
const others: Readonly<Record<string, string>> = {
  day: 'week',
  week: 'month',
  month: 'week',
  year: 'month',
  hour: 'day',
  night: 'week',
  season: 'month',
  quarter: 'month',
};
const bounds: Readonly<Record<string, readonly [string, string]>> = {
  over: ['under', 'more than'],
  'more than': ['fewer than', 'over'],
  under: ['over', 'below'],
  'less than': ['more than', 'under'],
  'fewer than': ['more than', 'under'],
  'up to': ['at least', 'at most'],
  'at least': ['at most', 'no fewer than'],
  'at most': ['at least', 'up to'],
};
const ends = (before: string): string | undefined =>
  Object.keys(bounds).find((one) => new RegExp(`\\b${one}\\s$`, 'iu').test(before));

/** "over 15 years" is a time that something takes, "under 60 hectares of glass" a place. */
const isSpan = ({ before, after }: NumberMention): boolean =>
  /\bover\s$/iu.test(before)
    ? /^\s(?:years?|months?|weeks?|days?|hours?|states?)\b/u.test(after)
    : /\bunder\s$/iu.test(before) && /^\s\p{L}+ of\b/u.test(after);

export const changeUnits: Maker = (base, random) =>
  statedNumbers(base).flatMap((stated): Change[] => {
    const { said, fact } = stated;
    const changes: Change[] = [];
    const unit = units.find(([name]) => new RegExp(`^\\s${name}(?![\\p{L}²])`, 'u').test(said.after));
    if (unit !== undefined && new RegExp(`^\\s${unit[0]}(?![\\p{L}²])`, 'u').test(fact.after)) {
      const [name, wrong, right, factor] = unit;
      const end = said.end + 1 + name.length;
      if (!base.facts.stems.has(wrong)) changes.push({ kind: 'unit', start: said.end + 1, end, text: wrong });
      if (
        right !== undefined &&
        !said.inWords &&
        said.scale === '' &&
        said.value * factor! < 1e7 &&
        !(said.value === 24 && name === 'hours') &&
        !/\b(?:to|or|and)\s$/u.test(said.before) &&
        isExact(stated)
      )
        changes.push({
          kind: 'unit converted',
          start: said.start,
          end,
          text: `${grouped(said.value * factor!)} ${right}`,
        });
    }
    const currency = currencies.find((one) => one === said.currency);
    if (currency !== undefined) {
      const text = said.text.replace(
        currency,
        currencies.find((one) => one !== currency && !base.facts.text.includes(one)) ?? currency,
      );
      if (text !== said.text) changes.push({ kind: 'unit', start: said.start, end: said.end, text });
    }
    const rate = rates.exec(said.after);
    const given = rates.exec(fact.after);
    const between = rate === null ? null : rate[1]!;
    if (rate !== null && given !== null && rate[3] === given[3] && between !== null && !/\d|,/u.test(between)) {
      const at = said.end + between.length;
      const end = said.end + rate[0].length;
      const wrong = others[rate[3]!]!;
      if (!new RegExp(`\\b(?:a|per|each|every) ${wrong}\\b`, 'u').test(base.facts.summary))
        changes.push({ kind: 'rate', start: at, end, text: `${rate[2] === 'an' ? 'a' : rate[2]} ${wrong}` });
      const same = rate[2] === 'per' ? `a ${rate[3]}` : `per ${rate[3]}`;
      if (rate[3] !== 'hour' || rate[2] !== 'per')
        changes.push({
          kind: 'rate reworded',
          start: at,
          end,
          text: random() < 0.3 ? (adverbs[rate[3]!] ?? same) : same,
        });
    }
    const bound = isSpan(said) ? undefined : ends(said.before);
    if (bound !== undefined && ends(fact.before) !== undefined && bounds[bound] !== undefined) {
      const start = said.start - bound.length - 1;
      const isCapital = /^\p{Lu}/u.test(base.variant.message.slice(start));
      const cased = (text: string): string => (isCapital ? text.charAt(0).toUpperCase() + text.slice(1) : text);
      const ofSame = ends(fact.before);
      if (ofSame === bound) {
        changes.push({ kind: 'bound', start, end: said.start - 1, text: cased(bounds[bound][0]) });
        changes.push({ kind: 'bound reworded', start, end: said.start - 1, text: cased(bounds[bound][1]) });
      }
    } else if (
      isExact(stated) &&
      bound === undefined &&
      /\b(?:run|have|has|of|with|make|sell|operate|across|for|from|in|to)\s$/u.test(said.before)
    ) {
      const text = random() < 0.5 ? 'more than ' : 'fewer than ';
      if (said.value > 5 && !said.isPercent && said.currency === '')
        changes.push({ kind: 'bound', start: said.start, end: said.start, text });
    }
    return changes;
  });

const cued = /\b(?:in|since|from|until|of|opened|founded|by|before|after)\s$/u;

export const changeYears: Maker = (base, random) =>
  [...base.variant.message.matchAll(/(?<![\d,.:/-])(?:1[6-9]|20)\d\d(?![\d/:-]|[.,]\d|s\b)/gu)].flatMap(
    (match): Change[] => {
      const year = Number(match[0]);
      const start = match.index;
      const from = base.sentences[0]?.start ?? 0;
      if (start < from || !base.facts.numbers.some((one) => one.isYear && one.value === year)) return [];
      const wrong = year + (random() < 0.5 ? -1 : 1) * (1 + Math.floor(random() * 5));
      const before = base.variant.message.slice(Math.max(0, start - 12), start);
      const changes: Change[] = [];
      if (!isGiven(base, wrong)) changes.push({ kind: 'year', start, end: start + 4, text: String(wrong) });
      if (/\bin\s$/u.test(before))
        changes.push({ kind: 'year reworded', start: start - 3, end: start, text: 'back in ' });
      else if (cued.test(before)) changes.push({ kind: 'year reworded', start, end: start, text: 'the year ' });
      return changes;
    },
  );
