import { stemWord } from '../../document/stem-word.ts';
import type { Token } from '../../document/tokenise.ts';
import type { LedgerSource } from '../../ledger/ledger-source.ts';
import type { FieldReading } from '../../reading.ts';
import { isOfHours } from '../../records/opening-week.ts';
import { isRating } from '../../records/ratings.ts';
import type { RecordField } from '../../records/record-field.ts';

/** Numbers of a record under the words of their keys. */
export type NumbersByKey = ReadonlyMap<string, { readonly values: readonly number[]; readonly field: RecordField }>;

/** Words of keys that tell nothing of what is measured. */
const general = new Set(
  'main list all value values id number data total info details code type timestamp date time'.split(' ').map(stemWord),
);
const unitOf = /^(-?\d[\d,]*(?:\.\d+)?)\s?(?:%|\p{L}{1,4}(?:\/\p{L}+)?)?$/u;

/** The numbers of a record by each word of their keys: "wind speed: 3.6" under "wind" and under "speed". */
export function numbersByKey({ record, normal }: LedgerSource): NumbersByKey {
  const found = new Map<string, { values: number[]; field: RecordField; isMeasured: boolean }>();
  for (const field of record ?? []) {
    if (isOfHours(field) || isRating(field)) continue;
    const text = normal.folded.slice(field.valueStart, field.end);
    const isNumber = unitOf.test(text);
    // "Regular Season - 25": no number of its own, but one that may be said of it.
    const values = (text.match(/\d+(?:\.\d+)?/g) ?? []).map(Number);
    if (values.length === 0 || field.value.kind === 'prose') continue;
    const words = new Set(field.path.flat().map(stemWord));
    if (words.has('id')) continue;
    for (const word of words) {
      if (general.has(word)) continue;
      const own = found.get(word) ?? { values: [], field, isMeasured: false };
      own.values.push(...values);
      found.set(word, { ...own, isMeasured: own.isMeasured || isNumber });
    }
  }
  return new Map([...found].filter(([, { isMeasured }]) => isMeasured));
}

/** "temp" of a key and "temperature" of a text. */
const leastPrefix = 4;
function keyOfWord({ stem }: Token, numbers: NumbersByKey): string | undefined {
  if (numbers.has(stem)) return stem;
  if (stem.length <= leastPrefix) return undefined;
  for (const key of numbers.keys()) if (key.length >= leastPrefix && stem.startsWith(key)) return key;
  return undefined;
}

/** A number said of what a key names, with no such number under that key. */
export interface UnboundNumber {
  readonly start: number;
  readonly end: number;
  readonly field: RecordField;
}

const numeral = /^-?\d+(?:\.\d+)?/;
const hedged =
  /\b(?:around|about|approximately|roughly|nearly|almost|over|under|above|below|up to|at least|exceeding|less than|more than|mid)\b/;
/** Words between what is measured and its number. */
const mostBetween = 7;

/**
 * Numbers of a sentence that it gives for what a key of the record names, and that the record has under none it names:
 * "gusts up to 9.5 m/s" where no gust is. Said less precisely, "7" stands for 6.85; with "around" also for 6.2.
 */
export function findUnboundNumbers(
  field: FieldReading,
  from: number,
  to: number,
  numbers: NumbersByKey,
): UnboundNumber[] {
  const { tokens, normal } = field;
  const found: UnboundNumber[] = [];
  const named = new Set(tokens.slice(from, to).flatMap((token) => keyOfWord(token, numbers) ?? []));
  const told = [...named].flatMap((one) => numbers.get(one)!.values);
  let key: string | undefined;
  let since = 0;
  for (let at = from; at < to; at += 1) {
    const token = tokens[at]!;
    if (token.shape !== 'digit') {
      const own = keyOfWord(token, numbers);
      if (own !== undefined) [key, since] = [own, at];
      if (/[;:(]/.test(token.gap)) key = own;
      continue;
    }
    if (key === undefined || at - since > mostBetween) continue;
    const sign =
      normal.folded[token.start - 1] === '-' && !/[\d\p{L}]/u.test(normal.folded[token.start - 2] ?? ' ') ? '-' : '';
    const said = numeral.exec(sign + normal.folded.slice(token.start).replace(/^(\d+)\.(\d+)/, '$1.$2'))?.[0];
    if (said === undefined || /^(?:st|nd|rd|th)/.test(normal.folded.slice(token.start + said.length - sign.length)))
      continue;
    const before = normal.folded.slice(Math.max(0, token.start - 24), token.start);
    const own = numbers.get(key)!;
    const digits = said.split('.')[1]?.length ?? 0;
    const slack = (hedged.test(before) ? 1.5 : 0.55) * 10 ** -digits;
    if (told.every((value) => Math.abs(Math.abs(value) - Math.abs(Number(said))) > slack))
      found.push({ start: token.start, end: token.start + said.length - sign.length, field: own.field });
    else since = at;
  }
  return found;
}
