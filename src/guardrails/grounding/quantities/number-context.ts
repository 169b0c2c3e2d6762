import { computeEachOnce } from '../../compute-once.ts';
import { functionWords } from '../../document/function-words.ts';
import type { Quantity } from '../../document/quantities/quantity.ts';
import { tokensAround } from '../../document/quantities/token-at.ts';
import { units } from '../../document/quantities/units.ts';
import { wordValue } from '../../document/quantities/word-value.ts';
import type { Sentence } from '../../document/sentences.ts';
import type { Token } from '../../document/tokenise.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { LedgerSource } from '../../ledger/ledger-source.ts';
import type { FieldReading, Reading } from '../../reading.ts';

/** A number of a message and where it stands. */
export interface NumberInText {
  readonly reading: Reading;
  readonly field: FieldReading;
  readonly sentence: Sentence;
  readonly said: Quantity;
}

/** A number of the request. */
export interface KnownNumber {
  readonly source: LedgerSource;
  readonly quantity: Quantity;
}

/** Words beside a number that tell what it is said of. */
const beside = 9;

const isNumberWord = (folded: string): boolean => wordValue(folded) > 0 || tens.has(folded);
/** A unit or a number is no word about what is measured. */
const isMeasured = (folded: string): boolean => units.has(folded) || wordValue(folded) > 0 || tens.has(folded);
const tens = new Set(
  'dozen thousand million eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen thirty forty sixty seventy eighty ninety half quarter third'.split(
    ' ',
  ),
);

/** Stems of content words around a number, within its sentence. */
export function stemsBeside(tokens: readonly Token[], at: number): Set<string> {
  return new Set(
    tokensAround(tokens, at, beside, beside, /[.!?;\n]/)
      .filter((token) => !functionWords.has(token.folded) && token.shape !== 'digit' && !isMeasured(token.folded))
      .map((token) => token.stem),
  );
}

/** The stems beside each number of a text, read once for what the text is part of. */
const stemsOfTexts = () =>
  computeEachOnce((tokens: readonly Token[]) => computeEachOnce((at: number) => stemsBeside(tokens, at)));

export const stemsBesideSaid = ({ reading, field, said }: NumberInText): ReadonlySet<string> =>
  reading.once(stemsOfTexts)(field.tokens)(said.token);

export const stemsBesideKnown = (ledger: Ledger, { source, quantity }: KnownNumber): ReadonlySet<string> =>
  ledger.once(stemsOfTexts)(source.tokens)(quantity.token);

/** How many content words a number of the message and one of the request have in common around them. */
export function overlapOf(number: NumberInText, one: KnownNumber): number {
  const known = stemsBesideKnown(number.reading.ledger, one);
  let count = 0;
  for (const stem of stemsBesideSaid(number)) if (known.has(stem)) count += 1;
  return count;
}

export const textOf = ({ field, sentence }: NumberInText): string =>
  field.normal.folded.slice(sentence.start, sentence.end);

export const beforeOf = ({ field, sentence, said }: NumberInText): string =>
  field.normal.folded.slice(sentence.start, said.start);

export const afterOf = ({ field, sentence, said }: NumberInText): string =>
  field.normal.folded.slice(said.end, Math.max(said.end, sentence.end));

const ofThem = /^ (?:\p{L}+ )?of (?:them|these|those|which|whom)\b/u;
const ofNumber = /^ of (?:(?:your|the|its|their|our|these|those|some|all) )?(?:\p{L}+ )?(\d|\p{L}+)\b/u;

/** "Nine of your twelve buses", "two of them": a part of what is counted. */
export function isPartOf(folded: string, { kind, end }: Quantity): boolean {
  if (kind !== 'count') return false;
  const after = folded.slice(end, end + 40);
  const whole = ofNumber.exec(after)?.[1];
  return ofThem.test(after) || (whole !== undefined && (/\d/.test(whole) || isNumberWord(whole)));
}
