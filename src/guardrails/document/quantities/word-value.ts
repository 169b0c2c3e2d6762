import { ordinalValue } from './number-words.ts';

const values = new Map<string, number>([
  ...'one two three four five six seven eight nine ten'.split(' ').map((word, at): [string, number] => [word, at + 1]),
  ['twenty', 20],
  ['fifty', 50],
  ['hundred', 100],
]);

/** Value of digits, of a small number word or of an ordinal; 0 for any other word. */
export function wordValue(word: string): number {
  const first = word.charCodeAt(0);
  if (first >= 48 && first <= 57) return Number.parseInt(word, 10);
  return values.get(word) ?? ordinalValue(word) ?? 0;
}
