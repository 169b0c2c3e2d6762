import { readNumberWords } from '../../document/quantities/number-words.ts';
import { readDigits } from '../../document/quantities/read-digits.ts';
import { grouped, inWords } from '../../document/quantities/write-number.ts';
import { inOneUnit } from './compare-values.ts';
import type { KnownNumber, NumberInText } from './number-context.ts';

const most = 1_000_000;
const asWhole = (value: number): number => Math.round(value * 100) / 100;
const cased = (text: string, like: string): string =>
  /^\p{Lu}/u.test(like) ? text.charAt(0).toUpperCase() + text.slice(1) : text;

/** What the request has, word for word. */
export function quoteOf({ source, quantity }: KnownNumber, from = quantity.start, to = quantity.end): string {
  const [start, end] = source.normal.toOriginal(from, to);
  return source.raw.slice(start, end);
}

/** The right value in the unit and the notation of the message; null where its notation cannot hold it. */
function rewritten({ field, said }: NumberInText, value: number): string | null {
  const [from, to] = field.normal.toOriginal(said.start, said.end);
  const text = field.raw.slice(from, to);
  const digits = /\d[\d.,' ]*\d|\d/.exec(text);
  if (digits !== null) {
    const numeral = readDigits(digits[0])[0]!;
    const unit = said.values[0]! / numeral;
    const wanted = asWhole(value / unit);
    if (!Number.isFinite(wanted) || Math.abs(wanted * unit - value) > value * 1e-6) return null;
    const isGrouped = wanted >= 1000 && (numeral < 1000 || /[,. ]/.test(digits[0]));
    return text.replace(digits[0], () =>
      said.kind === 'year' ? String(wanted) : isGrouped ? grouped(wanted) : String(wanted),
    );
  }
  const words = readNumberWords(field.tokens, said.token);
  const last = words === null ? undefined : field.tokens[words.to - 1];
  if (words === null || last === undefined || last.end > said.end) return null;
  const wanted = value / (said.values[0]! / words.value);
  if (!Number.isInteger(asWhole(wanted)) || wanted < 0 || wanted >= most) return null;
  const [, lastEnd] = field.normal.toOriginal(last.start, last.end);
  return cased(inWords(asWhole(wanted)) + text.slice(lastEnd - from), text);
}

/** The number that would be right in the message's own words: words for words, digits for digits, its unit kept. */
export function correctedNumber(number: NumberInText, known: KnownNumber): string {
  const { said } = number;
  const one = said.kind === known.quantity.kind ? inOneUnit(said, known.quantity) : null;
  const isPlain = ['count', 'money', 'measure', 'duration', 'ratio', 'multiple', 'year'].includes(said.kind);
  if (one === null || !isPlain)
    return cased(quoteOf(known), number.field.raw.slice(...number.field.normal.toOriginal(said.start, said.end)));
  const factor = one.isConverted ? said.values[0]! / one.said[0]! : 1;
  return rewritten(number, one.known[0]! * factor) ?? quoteOf(known);
}

const limitWords = ({ source, quantity }: KnownNumber): string =>
  quantity.limitStart < quantity.start ? quoteOf({ source, quantity }, quantity.limitStart, quantity.start) : '';

/** The number with the request's bound before it: "up to 45 metres" for "at least 45 metres". */
export const correctedLimit = (number: NumberInText, known: KnownNumber): string => {
  const { field, said } = number;
  const text = field.raw.slice(...field.normal.toOriginal(said.limitStart, said.limitStart + 1));
  return cased(limitWords(known) + correctedNumber(number, known), text);
};

/** The message's words from the number to the end of its rate, with the request's rate: "four flights a week". */
export function correctedRate({ field, said }: NumberInText, known: KnownNumber): string {
  const [from, to] = field.normal.toOriginal(said.start, said.rate[1]);
  const [at] = field.normal.toOriginal(said.rate[0], said.rate[1]);
  const { quantity } = known;
  const rate = quantity.rate[1] > 0 ? quoteOf(known, ...quantity.rate) : (periodWords.get(quantity.per) ?? '');
  return `${field.raw.slice(from, Math.min(at, to))}${rate}`.trimEnd();
}

const periodWords = new Map<number, string>([
  [3600, 'an hour'],
  [86_400, 'a day'],
  [604_800, 'a week'],
  [2_629_800, 'a month'],
  [7_889_400, 'a quarter'],
  [31_557_600, 'a year'],
]);
