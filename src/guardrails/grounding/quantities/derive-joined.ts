import { sharesStem } from '../../document/stem-by-language.ts';
import type { Reading } from '../../reading.ts';
import type { Counted, KnownCount } from './counted.ts';
import { type Pair, pairsReckoned } from './pairs-by-language.ts';

export interface Found {
  readonly rule: string;
  readonly citations: KnownCount[];
}

/** Smaller numbers are sums by chance. */
export const leastSum = 12;
/** "36 arrastreros y 24 palangreros": two counts that the request joins by "and" alone. */
const joinedCounts = /^ \p{L}{3,}(?: \p{L}{3,}){0,2} (?:und|et|y|e|ed|en|i|oraz|and) $/u;

/** In another language than the message's the nouns can't be compared. */
export const areJoined = ([a, b]: Pair): boolean =>
  a.isSameLanguage &&
  b.isSameLanguage &&
  a.nouns.length > 0 &&
  b.nouns.length > 0 &&
  joinedCounts.test(a.source.normal.folded.slice(a.quantity.end, b.quantity.start));

/** "Sesenta barcos" of 36 trawlers and 24 longliners: of another noun than either, which takes in both. */
export function deriveJoined({ quantity, nouns }: Counted, reading: Reading): Found | null {
  const value = quantity.values[0]!;
  if (value < leastSum) return null;
  const { language } = reading;
  const isOf = (one: KnownCount): boolean =>
    one.isSameLanguage && one.nouns.some((noun) => nouns.some((said) => sharesStem(noun, said, language)));
  const pair = reading
    .once(pairsReckoned)
    .find((two) => areJoined(two) && two[0].quantity.values[0]! + two[1].quantity.values[0]! === value);
  return pair && isOf(pair[0]) === isOf(pair[1]) ? { rule: 'sum', citations: [...pair] } : null;
}
