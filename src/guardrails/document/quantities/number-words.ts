import type { Token } from '../tokenise.ts';

const list = (from: number, words: string): [string, number][] =>
  words.split(' ').map((word, at): [string, number] => [word, from + at]);

const small = new Map<string, number>([
  ...list(
    0,
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  ),
]);
const tens = new Map<string, number>(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, at): [string, number] => [word, (at + 2) * 10]),
);
const big = new Map<string, number>([
  ['hundred', 1e2],
  ['dozen', 12],
  ['score', 20],
  ['thousand', 1e3],
  ['grand', 1e3],
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['crore', 1e7],
  ['crores', 1e7],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);

export interface NumberWords {
  readonly value: number;
  /** One past the last token of the number. */
  readonly to: number;
  /** Said with no number word of its own but "one", so that it may be a mere article. */
  readonly isBareOne: boolean;
}

/** Words after which "hundred" needs no "a" before it. */
const determiners = /^(?:the|your|our|their|its|his|her|my|these|those|some|every|all|first|last|another|with|of)$/;

const joined = (token: Token | undefined): boolean => token !== undefined && /^[\s-]*$/.test(token.gap);

/** English number words from tokens[from] on: "a hundred and eighty", "one and a half million", "eighteen hundred". */
export function readNumberWords(tokens: readonly Token[], from: number): NumberWords | null {
  let at = from;
  let total = 0;
  let part: number | null = null;
  let sawWord = false;
  const word = (index: number) => tokens[index]?.folded ?? '';
  const next = (index: number) => index === from || joined(tokens[index]);
  if (
    (word(at) === 'a' || word(at) === 'an') &&
    big.has(word(at + 1)) &&
    word(at + 1) !== 'grand' &&
    joined(tokens[at + 1])
  ) {
    part = 1;
    at += 1;
  } else if (
    /^(?:quarters?|thirds?|fifths?)$/.test(word(at + 1)) &&
    word(at + 2) === 'of' &&
    word(at + 3) === 'a' &&
    big.has(word(at + 4)) &&
    (word(at) === 'a' || small.has(word(at)))
  ) {
    const part = (small.get(word(at)) ?? 1) / denominators.get(word(at + 1))!;
    return { value: big.get(word(at + 4))! * part, to: at + 5, isBareOne: false };
  } else if (
    (word(at) === 'a' || word(at) === 'an') &&
    /^(?:good|full|solid|round|whole|cool)$/.test(word(at + 1)) &&
    big.has(word(at + 2))
  ) {
    part = 1;
    at += 2;
  } else if (/^(?:hundred|thousand|dozen)$/.test(word(at)) && determiners.test(word(at - 1))) {
    part = 1;
  } else if (word(at) === 'half' && (word(at + 1) === 'a' || word(at + 1) === 'dozen') && joined(tokens[at + 1])) {
    const scaleAt = word(at + 1) === 'a' ? at + 2 : at + 1;
    const scale = big.get(word(scaleAt));
    return scale === undefined ? null : { value: scale / 2, to: scaleAt + 1, isBareOne: false };
  }
  while (at < tokens.length && next(at)) {
    const text = word(at);
    if (tens.has(text)) {
      if (part !== null && part % 100 !== 0 && !(part >= 18 && part <= 20 && total === 0)) break;
      if (part !== null && part >= 18 && part <= 20) part = part * 100 + tens.get(text)!;
      else part = (part ?? 0) + tens.get(text)!;
      sawWord = true;
    } else if (small.has(text)) {
      const value = small.get(text)!;
      const fits =
        part === null ||
        (part % 100 === 0 && (part > 0 || total > 0)) ||
        (part % 10 === 0 && value < 10 && value > 0 && part % 100 >= 20);
      if (!fits) break;
      part = (part ?? 0) + value;
      sawWord = true;
    } else if (big.has(text) && part !== null) {
      const scale = big.get(text)!;
      if (scale <= 100) part *= scale;
      else {
        total += part * scale;
        part = 0;
      }
      sawWord = true;
    } else if (text === 'point' && part !== null && small.has(word(at + 1)) && small.get(word(at + 1))! < 10) {
      let digits = '';
      for (at += 1; small.has(word(at)) && small.get(word(at))! < 10; at += 1) digits += small.get(word(at));
      part += Number(`0.${digits}`);
      continue;
    } else if (text === 'and' && part !== null) {
      if (part === 12 && word(at - 1) === 'dozen' && word(at + 1) === 'a' && word(at + 2) === 'half') {
        part = 18;
        at += 3;
        continue;
      }
      const half = /^(?:a|one)$/.test(word(at + 1)) && /^(half|quarter)$/.exec(word(at + 2));
      if (half && joined(tokens[at + 1]) && joined(tokens[at + 2])) {
        part += half[1] === 'half' ? 0.5 : 0.25;
        at += 3;
        continue;
      }
      const follows = small.has(word(at + 1)) || tens.has(word(at + 1));
      if (!(follows && (part % 100 === 0 || (part === 0 && total > 0)) && (part > 0 || total > 0))) break;
    } else break;
    at += 1;
  }
  if (!sawWord || part === null) return null;
  const value = total + part;
  return { value, to: at, isBareOne: value === 1 && at === from + 1 };
}

const ordinals = new Map<string, number>([
  ...list(
    1,
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
  ),
  ['thirtieth', 30],
  ['fortieth', 40],
  ['fiftieth', 50],
  ['hundredth', 100],
  ['thousandth', 1000],
]);

/** Folded words that numbers are written with: "four", "forty", "thousand", "third". */
export const numberWords: ReadonlySet<string> = new Set([
  ...small.keys(),
  ...tens.keys(),
  ...big.keys(),
  ...ordinals.keys(),
]);

export const ordinalValue = (folded: string): number | undefined => ordinals.get(folded);

/** "Twenty-fifth", from its tens on; null where none begins there. */
export function compoundOrdinal(tokens: readonly Token[], at: number): number | null {
  const [ten, one] = [tens.get(tokens[at]?.folded ?? ''), ordinals.get(tokens[at + 1]?.folded ?? '')];
  return ten !== undefined && one !== undefined && one < 10 && tokens[at + 1]!.gap === '-' ? ten + one : null;
}

/** "twentyfold", "threefold" -> 20, 3. */
export function foldValue(folded: string): number | undefined {
  const stem = folded.endsWith('fold') ? /^([a-z]+)fold$/.exec(folded)?.[1] : undefined;
  return stem === undefined ? undefined : (small.get(stem) ?? tens.get(stem) ?? big.get(stem));
}

const denominators = new Map<string, number>([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fourth', 4],
  ['fourths', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['sixth', 6],
  ['tenth', 10],
  ['tenths', 10],
]);

export const denominatorValue = (folded: string): number | undefined => denominators.get(folded);
