import { months } from '../../document/quantities/calendar.ts';
import { areSynonyms } from '../../document/quantities/noun-groups.ts';
import { ordinalValue } from '../../document/quantities/number-words.ts';
import type { Quantity } from '../../document/quantities/quantity.ts';
import { intervals } from '../../document/quantities/read-intervals.ts';
import { tokenAfter } from '../../document/quantities/token-at.ts';
import { units } from '../../document/quantities/units.ts';
import { isSameShare, secondsOf } from './compare-values.ts';
import { afterOf, beforeOf, type NumberInText, overlapOf, textOf } from './number-context.ts';
import {
  contextOf,
  countedContextOf,
  countsOf,
  covers,
  type Derivation,
  known,
  mayCount,
  sharesNoun,
} from './operands.ts';

const coming =
  /\b(?:will|would|when|once|soon|from|by|after|until|as of|opens?|arrives?|joins?|makes?|becomes?|brings?|to come|if)\b|'ll\b/;
const added = /^ (?:more|additional|further|extra|new|others?)\b/;

const isOne = (said: Quantity, quantity: Quantity): boolean =>
  said.head === '' ||
  areSynonyms(said.head, quantity.head) ||
  sharesNoun(said, quantity) ||
  covers(said.head, quantity.head);

/** "You will have seven" of six shops and a seventh that opens, "will sail with six" of four ferries and two more. */
export function findWithMore(number: NumberInText): Derivation | null {
  const { said, reading } = number;
  if (said.kind !== 'count' || said.values[0]! < 3 || said.limit !== '' || !coming.test(textOf(number))) return null;
  for (const source of countedContextOf(reading.ledger)) {
    const { folded } = source.normal;
    for (const now of countsOf(source)) {
      if (now.head === '' || added.test(folded.slice(now.end)) || !isOne(said, now)) continue;
      const more = source.quantities.find(
        (one) =>
          one.start > now.end &&
          ((one.kind === 'ordinal' && one.values[0] === said.values[0] && said.values[0] === now.values[0]! + 1) ||
            (one.kind === 'count' &&
              added.test(folded.slice(one.end)) &&
              now.values[0]! + one.values[0]! === said.values[0] &&
              (one.head === '' || mayCount(one.head, now.head)))),
      );
      if (more) return { rule: 'sum', operands: [known(source, now), known(source, more)] };
    }
  }
  return null;
}

/** "One of the other eighteen" of nineteen. */
export function findAllOthers(number: NumberInText): Derivation | null {
  const { said, reading } = number;
  if (said.kind !== 'count' || said.limit !== '' || !/\b(?:the|your|its|their|our|all) other $/.test(beforeOf(number)))
    return null;
  for (const source of countedContextOf(reading.ledger))
    for (const quantity of countsOf(source))
      if (quantity.values[0] === said.values[0]! + 1 && isOne(said, quantity))
        return { rule: 'difference', operands: [known(source, quantity)] };
  return null;
}

/** How far what is reckoned in another unit may lie. */
const apart = 0.03;
const isClose = (a: number, b: number): boolean => Math.abs(a - b) <= apart * b;

/** "Two years of small payments" of 24 monthly instalments. */
export function findLengthOfSeries({ said, reading }: NumberInText): Derivation | null {
  if (said.kind !== 'duration' || said.per > 0) return null;
  const seconds = secondsOf(said.values[0]!, said.unit);
  for (const source of countedContextOf(reading.ledger))
    for (const quantity of countsOf(source)) {
      const word = source.tokens[tokenAfter(source.tokens, quantity.token, quantity.end)];
      const interval = word && intervals.get(word.folded);
      const unit = interval && units.get(interval[1]);
      if (!interval || !unit) continue;
      if (isClose(quantity.values[0]! * interval[0] * secondsOf(unit.factor, unit.unit), seconds))
        return { rule: 'product', operands: [known(source, quantity)] };
    }
  return null;
}

const monthsNamed =
  /\b(?:between|from) (?:(?:early|mid|late|the end of) )?(\p{L}{3,9}) (?:and|to|until|till|through) (?:(?:early|mid|late|the end of) )?(\p{L}{3,9})\b/gu;
const ofYear = /^ of (?:the|your|its|each|every|a|any|their) (?:calendar|year|twelve months|12 months)\b/;
const inYear = 12;

/** "One quarter of the calendar" of what is told from October to December, "half the year" of six months. */
export function findShareOfYear(number: NumberInText): Derivation | null {
  const { said, reading } = number;
  if (said.kind !== 'ratio' || !ofYear.test(afterOf(number))) return null;
  const isIt = (length: number): boolean => said.values.some((value) => isSameShare(value, length / inYear));
  for (const source of contextOf(reading.ledger)) {
    for (const match of source.normal.folded.matchAll(monthsNamed)) {
      const [first, last] = [months.get(match[1]!), months.get(match[2]!)];
      if (first === undefined || last === undefined || !isIt(((last - first + inYear) % inYear) + 1)) continue;
      const start = match.index;
      return {
        rule: 'ratio',
        operands: [known(source, { ...said, start, limitStart: start, end: start + match[0].length })],
      };
    }
    for (const quantity of source.quantities)
      if (quantity.kind === 'duration' && quantity.unit === 'month' && !quantity.implied && isIt(quantity.values[0]!))
        return { rule: 'ratio', operands: [known(source, quantity)] };
  }
  return null;
}

const bases = /\bof every (hundred|thousand|ten|100|1,000|10)\b/;
const baseOf: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1000,
  ten: 10,
  '100': 100,
  '1,000': 1000,
  '10': 10,
};

/** "Out of every hundred napkins roughly four go missing" of four percent: the hundred, and the four. */
export function findOutOfEvery(number: NumberInText): Derivation | null {
  const { said, reading, field, sentence } = number;
  const match = bases.exec(textOf(number));
  if (said.kind !== 'count' || match === null) return null;
  const base = baseOf[match[1]!]!;
  const isBase = said.values[0] === base;
  const parts = isBase
    ? field.quantities.filter(
        ({ kind, start, end }) => kind === 'count' && start >= sentence.start && end <= sentence.end,
      )
    : [said];
  for (const source of countedContextOf(reading.ledger))
    for (const quantity of source.quantities)
      if (
        quantity.kind === 'ratio' &&
        parts.some(({ values }) => values[0]! < base && isSameShare(values[0]! / base, quantity.values[0]!))
      )
        return { rule: 'ratio', operands: [known(source, quantity)] };
  return null;
}

/** "Its twentieth birthday" of what is twenty years old. */
export function findBirthday(number: NumberInText): Derivation | null {
  const { said, reading } = number;
  if (said.kind !== 'ordinal' || !/^ (?:birthday|anniversary|year)\b/.test(afterOf(number))) return null;
  for (const source of countedContextOf(reading.ledger))
    for (const quantity of source.quantities)
      if (quantity.kind === 'duration' && quantity.unit === 'month' && quantity.values[0] === said.values[0]! * inYear)
        return { rule: 'age', operands: [known(source, quantity)] };
  return null;
}

const foldWords: Readonly<Record<string, number>> = { double: 2, twin: 2, dual: 2, triple: 3, treble: 3, quadruple: 4 };

/** "Three panes" of triple glazing: the number is in the word, where both speak of the same. */
export function findFold(number: NumberInText): Derivation | null {
  const { said, reading } = number;
  if (said.kind !== 'count' || said.limit !== '' || said.per > 0 || said.values[0]! > 4) return null;
  for (const source of contextOf(reading.ledger).concat(
    reading.ledger.sources.filter(({ pointer }) => pointer.startsWith('/sender')),
  ))
    for (const { folded, start, index } of source.tokens) {
      const next = source.tokens[index + 1];
      if (foldWords[folded] !== said.values[0] || next === undefined || !/^[ -]$/.test(next.gap)) continue;
      const word = { ...said, start, end: next.end, limitStart: start, token: index };
      if (overlapOf(number, { source, quantity: word }) > 0)
        return { rule: 'in-the-word', operands: [known(source, word)] };
    }
  return null;
}

/** "Your second line" of "a second line has been installed". */
export function findOrdinalSaid({ said, reading }: NumberInText): Derivation | null {
  if (said.kind !== 'ordinal') return null;
  for (const source of contextOf(reading.ledger))
    for (const { folded, start, end, index } of source.tokens) {
      if (ordinalValue(folded) !== said.values[0] && folded !== `${said.values[0]}th`) continue;
      const beside = source.tokens.slice(index + 1, index + 1 + nearest);
      if (beside.some(({ stem }) => said.nouns.slice(0, 2).includes(stem)))
        return { rule: 'ordinal', operands: [known(source, { ...said, start, limitStart: start, end })] };
    }
  return null;
}
/** Words behind an ordinal among which its noun stands. */
const nearest = 3;

/** "Six nights out of seven" of six nights a week. */
export function findShareOfTime({ said, reading }: NumberInText): Derivation | null {
  if (said.kind !== 'ratio' || said.limit !== '') return null;
  for (const source of countedContextOf(reading.ledger))
    for (const quantity of source.quantities) {
      const { kind, values, unit, per, head } = quantity;
      if (per === 0) continue;
      const isNights = kind === 'count' && head === 'night';
      if (kind !== 'duration' && !isNights) continue;
      const lasting = isNights ? values[0]! * secondsOfDay : secondsOf(values[0]!, unit);
      if (lasting < per && said.values.some((value) => Math.abs(value - lasting / per) < leastApart))
        return { rule: 'ratio', operands: [known(source, quantity)] };
    }
  return null;
}
const secondsOfDay = 86_400;
const leastApart = 1e-3;

const seasons = new Set(['summer', 'winter', 'autumn', 'spring']);

/** "Thirty summers" of thirty years, or from 1994 to 2024. */
export function findSeasons({ said, reading }: NumberInText): Derivation | null {
  if (said.kind !== 'count' || said.values[0]! < 3 || !seasons.has(said.head) || said.nouns[0] !== said.head)
    return null;
  const [count] = said.values as [number];
  for (const source of countedContextOf(reading.ledger)) {
    const years = source.quantities.filter(({ kind }) => kind === 'year');
    for (const quantity of source.quantities)
      if (quantity.kind === 'duration' && quantity.unit === 'month' && quantity.values[0] === count * inYear)
        return { rule: 'age', operands: [known(source, quantity)] };
    for (const first of years)
      for (const second of years)
        if (second.values[0]! - first.values[0]! === count)
          return { rule: 'years-between', operands: [known(source, first), known(source, second)] };
  }
  return null;
}
