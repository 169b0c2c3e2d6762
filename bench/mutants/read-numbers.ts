import { numberWords, valueOfWords } from './number-words.ts';

export interface NumberMention {
  readonly start: number;
  readonly end: number;
  /** The digits or words alone. */
  readonly text: string;
  readonly value: number;
  readonly inWords: boolean;
  /** "million", "billion", "thousand" after digits, else ''. */
  readonly scale: string;
  readonly currency: string;
  readonly isPercent: boolean;
  readonly isYear: boolean;
  /** The words counted, up to a function word or a stop: "electric delivery vans". */
  readonly noun: string;
  readonly stems: readonly string[];
  /** What stands before, up to 30 characters, and after, up to 60: for bounds and rates. */
  readonly before: string;
  readonly after: string;
}

const digits =
  /(?<![\p{L}\d.,:/#@+–-]|\d )([$€£]\s?)?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?![\p{L}\d:/²]|[.,]\d|[-–]\p{L}|[-–]\d)(?:\s(million|billion|thousand)\b|\s?(%|percent\b|per cent\b))?/gu;
const stopWords = new Set(
  'and or of in on at to for with from by as that which who when where while but if than then is are was were has have had be been do does did you your we our i it its they their the a an this these those into per every each so not no near across under over between after before since until about all any how what why until within via plus minus who whose before during around already still also too out up down apart alone together'.split(
    ' ',
  ),
);

export function stemOf(word: string): string {
  const lower = word.toLowerCase().replace(/['’]s?$/u, '');
  if (lower.endsWith('ies') && lower.length > 4) return `${lower.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/u.test(lower)) return lower.slice(0, -2);
  return lower.endsWith('s') && !lower.endsWith('ss') && lower.length > 3 ? lower.slice(0, -1) : lower;
}

function nounAfter(after: string, isPercent: boolean): string {
  const text = isPercent ? after.replace(/^\s*of\s+(?:the|its|your|all)?\s*/u, ' ') : after;
  const words: string[] = [];
  const pattern = /^\s+([\p{L}\d²'’-]+)/u;
  for (let rest = text; words.length < 4; ) {
    const next = pattern.exec(rest);
    if (!next || stopWords.has(next[1]!.toLowerCase())) break;
    words.push(next[1]!);
    rest = rest.slice(next[0].length);
  }
  return words.join(' ');
}

function mention(
  text: string,
  start: number,
  end: number,
  part: Partial<NumberMention> & { value: number },
): NumberMention {
  const after = text.slice(end, end + 60);
  const noun = nounAfter(after, part.isPercent ?? false);
  return {
    start,
    end,
    text: text.slice(start, end),
    inWords: false,
    scale: '',
    currency: '',
    isPercent: false,
    isYear: false,
    noun,
    stems: noun.split(' ').filter(Boolean).map(stemOf),
    before: text.slice(Math.max(0, start - 30), start),
    after,
    ...part,
  };
}

/** The numbers of a text in digits and in English words: counts, amounts, percentages and years; no times, no ordinals. */
export function readNumbers(text: string): NumberMention[] {
  const found: NumberMention[] = [];
  for (const match of text.matchAll(digits)) {
    const [all, currency = '', number = '', scale = '', percent = ''] = match;
    const start = match.index;
    const after = text.slice(start + all.length);
    if (/^\s?(?:[ap]\.?m\b|min|o['’]clock|h\b)/iu.test(after)) continue;
    const value = Number(number.replaceAll(',', ''));
    found.push(
      mention(text, start, start + all.length, {
        value: value * ({ million: 1e6, billion: 1e9, thousand: 1e3 }[scale] ?? 1),
        scale,
        currency: currency.trim(),
        isPercent: percent !== '',
        isYear: /^(?:1[6-9]|20)\d\d$/u.test(number) && currency === '' && scale === '' && percent === '',
      }),
    );
  }
  for (const match of text.matchAll(numberWords)) {
    const value = valueOfWords(match[0]);
    const end = match.index + match[0].length;
    const percent = /^\s(?:percent|per cent)\b/u.exec(text.slice(end));
    if (value === null || value < 2 || /^\s(?:million|billion|thousand|min|o['’]clock)/u.test(text.slice(end)))
      continue;
    found.push(
      mention(text, match.index, end + (percent?.[0].length ?? 0), {
        value,
        inWords: true,
        isPercent: percent !== null,
      }),
    );
  }
  return found.sort((a, b) => a.start - b.start);
}
