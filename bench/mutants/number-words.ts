import { inWords } from '../../src/guardrails/document/quantities/write-number.ts';

export { inWords };

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = '_ _ twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const valueOfWord = new Map<string, number>([
  ...ones.map((word, value): [string, number] => [word, value]),
  ...tens.map((word, at): [string, number] => [word, at * 10]),
  ['hundred', 100],
  ['thousand', 1000],
]);
const word = [...valueOfWord.keys()].filter((one) => one !== '_').join('|');
/** A run of number words, hyphens and "and" between them. */
export const numberWords = new RegExp(
  `(?<![\\w-])(?:an? (?=hundred|thousand))?(?:${word})(?:(?:-| and | )(?:${word}))*(?![\\w-])`,
  'giu',
);

/** Null where the words do not make one number ("two three"). */
export function valueOfWords(text: string): number | null {
  let total = 0;
  let group = 0;
  let last = Number.POSITIVE_INFINITY;
  for (const part of text.toLowerCase().split(/-| and | /)) {
    if (part === 'a' || part === 'an') continue;
    const value = valueOfWord.get(part);
    if (value === undefined) return null;
    if (value === 1000) {
      total += Math.max(group, 1) * 1000;
      group = 0;
      last = Number.POSITIVE_INFINITY;
    } else if (value === 100) {
      group = Math.max(group, 1) * 100;
      last = 100;
    } else {
      if (value >= last || (last < 20 && last >= 0)) return null;
      group += value;
      last = value >= 20 ? 10 : 0;
    }
  }
  return total + group;
}

export const grouped = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 2 });
