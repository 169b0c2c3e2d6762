import type { RowFilter } from '../../contract/campaign-rows.ts';
import type { RowSearch } from '../../store/row-store.ts';
import { searchedWords } from './row-words.ts';

const noWord = '\u{10ffff}';

/** A filter as a store takes it. */
export function toSearch({ q, ...filter }: RowFilter): RowSearch {
  if (!q) return filter;
  const words = searchedWords(q);
  // Signs alone are the beginning of no word.
  return { ...filter, words: words.length > 0 ? words : [noWord] };
}
