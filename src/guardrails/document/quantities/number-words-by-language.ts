import { numberWords } from '../../data/number-words.ts';
import type { Token } from '../tokenise.ts';

/** A number in words of a language other than English. Token indexes, one past the last. */
export interface SpokenNumber {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly kind: 'exact' | 'about' | 'ordinal';
  /** Least and most of a vague quantity, "Dutzende", "kilkanaście". */
  readonly range?: readonly [number, number];
}

interface Words {
  readonly exact: ReadonlyMap<string, number>;
  /** The same, longest first, for taking a compound apart. */
  readonly parts: readonly (readonly [string, number])[];
  readonly about: ReadonlyMap<string, number>;
  readonly vague: ReadonlyMap<string, readonly [number, number]>;
  readonly ordinals: ReadonlyMap<string, number>;
  readonly unsure: ReadonlySet<string>;
  readonly isCompound: boolean;
  readonly joint: string;
}

function readForms(list: string): Map<string, number> {
  const forms = new Map<string, number>();
  let value = 0;
  for (const word of list.split(' ')) {
    const at = word.indexOf(':');
    if (at > 0) value = Number(word.slice(0, at));
    forms.set(word.slice(at + 1), value);
  }
  return forms;
}

function readRanges(list: string): Map<string, readonly [number, number]> {
  const ranges = new Map<string, readonly [number, number]>();
  let range: readonly [number, number] = [0, 0];
  for (const word of list.split(' ')) {
    const [, least, most, form] = /^(?:(\d+)-(\d+):)?(.+)$/.exec(word)!;
    if (least !== undefined) range = [Number(least), Number(most)];
    ranges.set(form!, range);
  }
  return ranges;
}

const wordsOf = new Map<string, Words>(
  Object.entries(numberWords).map(([language, data]) => {
    const exact = readForms(data.words);
    return [
      language,
      {
        exact,
        parts: [...exact].sort(([a], [b]) => b.length - a.length),
        about: readForms(data.about),
        vague: readRanges(data.vague),
        ordinals: readForms(data.ordinals),
        unsure: new Set((data.unsure ?? '').split(' ')),
        isCompound: data.isCompound,
        joint: data.joint,
      },
    ];
  }),
);

/** Longest number word that is taken apart; a longer one is none. */
const longestCompound = 60;

/** The values a word is made of: "achtunddreissig" of 8 and 30; null where it is made of anything else. */
function partsOf(word: string, { parts, joint }: Words): number[] | null {
  const values: number[] = [];
  let rest = word.length <= longestCompound ? word : '';
  while (rest !== '') {
    const part = parts.find(([form]) => rest.startsWith(form));
    if (part) {
      values.push(part[1]);
      rest = rest.slice(part[0].length);
    } else if (values.length > 0 && joint !== '' && rest.startsWith(joint) && rest.length > joint.length)
      rest = rest.slice(joint.length);
    else return null;
  }
  return values.length > 0 ? values : null;
}

const thousand = 1000;

/** Puts values together as they are said, or null where they make no one number: "drei vier". */
function combine(values: readonly number[], isUnitFirst: boolean): number | null {
  let total = 0;
  let part = 0;
  for (const [at, value] of values.entries()) {
    if (value === thousand) {
      total += (part || 1) * thousand;
      part = 0;
    } else if (value === 100 && part > 0 && part < 20 && part % 10 > 0) part *= 100;
    else if (value === 20 && part % 100 === 4 && values[at - 1] === 4) part += 76;
    else if (part === 0 || (part % 100 === 0 && value < 100)) part += value;
    else if (isUnitFirst && part % 100 < 10 && value >= 20 && value < 100) part += value;
    else if (part % 10 === 0 && part % 100 >= 20 && value < (part % 20 === 0 && part % 100 >= 60 ? 20 : 10))
      part += value;
    else if (part % 100 === 10 && values[at - 1] === 10 && value >= 7 && value < 10) part += value;
    else if ((part % 100 === 60 || part % 100 === 80) && value < 20) part += value;
    else if (part % 100 === 70 && values[at - 1] === 10 && value < 10) part += value;
    else if (part % 100 === 90 && values[at - 1] === 10 && value < 10) part += value;
    else return null;
  }
  return total + part;
}

/** Plurals that stand after a number as their singulars do: "drei Millionen". */
const scaleOf = (about: number): number => (about < 1e6 ? about : 10 ** Math.floor(Math.log10(about)));

/** Of "tens", "dozens", "hundreds" and "thousands" what one of them is; 0 of what no number stands before. */
const tensOrDozens = ([least]: readonly [number, number]): number =>
  least === 24 ? 12 : /^20+$/.test(String(least)) ? least / 2 : 0;

/** What halves a scale: "ein halbes Dutzend", "media docena", "pół setki". */
const half = /^(?:halbes|halbe|halve|half|demi|demie|media|medio|mezza|mezzo|meia|meio|pol)$/;

/** "Neuf ateliers": an adjective would follow its noun and agree with it. */
const isBeforePlural = (tokens: readonly Token[], at: number, language: string): boolean =>
  language === 'fr' && tokens[at]?.gap === ' ' && /^\p{L}{3,}[sx]$/u.test(tokens[at].folded);

/** Every number in words, in order. "One" alone is an article and left out. */
export function readSpokenNumbers(tokens: readonly Token[], language: string): SpokenNumber[] {
  const words = wordsOf.get(language);
  if (!words) return [];
  const found: SpokenNumber[] = [];
  const valuesOf = (token: Token): number[] | null => {
    const exact = words.exact.get(token.folded);
    if (exact !== undefined) return [exact];
    return words.isCompound && token.folded.length > 5 ? partsOf(token.folded, words) : null;
  };
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    const about = words.about.get(token.folded);
    const ordinal = words.ordinals.get(token.folded);
    const range = words.vague.get(token.folded);
    if (range !== undefined) {
      const before = found.at(-1);
      // "Zwei Dutzende", "cuatro docenas": a number before it makes it exact.
      const scale = tensOrDozens(range);
      if (scale > 0 && before?.to === at && before.kind === 'exact' && /^[\s-]$/.test(token.gap)) {
        found.pop();
        found.push({ from: before.from, to: at + 1, value: before.value * scale, kind: 'about' });
      } else found.push({ from: at, to: at + 1, value: range[0], kind: 'about', range });
      continue;
    }
    if (about !== undefined) {
      const before = found.at(-1);
      const isScaled = before?.to === at && before.kind === 'exact' && /^[\s-]$/.test(token.gap);
      if (isScaled) found.pop();
      const isHalf = !isScaled && half.test(tokens[at - 1]?.folded ?? '');
      const value = isScaled ? before.value * scaleOf(about) : isHalf ? about / 2 : about;
      found.push({ from: isScaled ? before.from : isHalf ? at - 1 : at, to: at + 1, value, kind: 'about' });
      continue;
    }
    if (ordinal !== undefined) {
      found.push({ from: at, to: at + 1, value: ordinal, kind: 'ordinal' });
      continue;
    }
    let values = valuesOf(token);
    if (values === null) continue;
    let to = at + 1;
    let value = combine(values, words.isCompound);
    while (value !== null && to < tokens.length && /^[\s-]$/.test(tokens[to]!.gap)) {
      const isJoint = words.joint !== '' && !words.isCompound && tokens[to]!.folded === words.joint;
      const next = tokens[isJoint ? to + 1 : to];
      const more = next && /^[\s-]$/.test(next.gap) ? valuesOf(next) : null;
      const joined = more === null ? null : combine([...values, ...more], words.isCompound && to === at);
      if (more === null || joined === null) break;
      values = [...values, ...more];
      value = joined;
      to = next!.index + 1;
    }
    if (
      value !== null &&
      value > 1 &&
      !(words.unsure.has(token.folded) && to === at + 1 && !isBeforePlural(tokens, to, language))
    )
      found.push({ from: at, to, value, kind: 'exact' });
    at = to - 1;
  }
  return found;
}
