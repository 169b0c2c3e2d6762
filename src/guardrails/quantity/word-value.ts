import { ordinalValue } from './number-words.ts';

/** Value of digits, of a small number word or of an ordinal; 0 for any other word. */
export function wordValue(word: string): number {
  const number = Number.parseInt(word, 10);
  if (!Number.isNaN(number)) return number;
  const words = 'one two three four five six seven eight nine ten'.split(' ');
  const at = words.indexOf(word);
  if (at >= 0) return at + 1;
  return ordinalValue(word) ?? ({ twenty: 20, fifty: 50, hundred: 100 }[word] || 0);
}
