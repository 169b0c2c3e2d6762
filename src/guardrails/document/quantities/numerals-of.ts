import { readDigits } from './read-digits.ts';

const words = new Map(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, at): [string, number] => [word, at + 1]),
);

/** The bare number of an amount without its unit, in each way that it can be read: 28 of "28 tonnes", 12 of "twelve day"; none where no digits and no word up to twenty stand in it. `folded` is the text of the amount. */
export function numeralsOf(folded: string): number[] {
  const digits = /\d[\d.,]*\d|\d/.exec(folded)?.[0];
  if (digits !== undefined) return readDigits(digits);
  const word = words.get(/^\p{L}+/u.exec(folded)?.[0] ?? '');
  return word === undefined ? [] : [word];
}
