import type { Token } from '../tokenise.ts';
import type { Found } from './found-quantity.ts';
import { readNumberWords } from './number-words.ts';

const bases: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['100', 100],
  ['thousand', 1000],
  ['1,000', 1000],
]);
/** Words of the longest number below a thousand: "nine hundred and ninety-seven". */
const longest = 5;

/** The value of a number that ends before a token, and the token that it begins with. */
function numberBefore(tokens: readonly Token[], end: number): { value: number; from: number } | null {
  if (/^\d{1,3}$/.test(tokens[end - 1]?.folded ?? '')) return { value: Number(tokens[end - 1]!.folded), from: end - 1 };
  for (let from = Math.max(0, end - longest); from < end; from += 1) {
    const words = readNumberWords(tokens, from);
    if (words?.to === end) return { value: words.value, from };
  }
  return null;
}

/** "94 parcels in every hundred", "three bags in a thousand", "93 flights in 100": a share. "In 100 towns" counts towns. */
export function* readHundredths(tokens: readonly Token[]): Generator<Found> {
  for (const [at, token] of tokens.entries()) {
    const base = bases.get(token.folded);
    if (base === undefined) continue;
    const isEvery = /^(?:every|each)$/.test(tokens[at - 1]?.folded ?? '');
    const link = isEvery || tokens[at - 1]?.folded === 'a' ? at - 2 : at - 1;
    const isOutOf = tokens[link]?.folded === 'of' && tokens[link - 1]?.folded === 'out';
    if (tokens[link]?.folded !== 'in' && !isOutOf) continue;
    const after = tokens[at + 1];
    if (!isEvery && after !== undefined && after.gap === ' ' && !after.word.isFunctionWord) continue;
    const end = isOutOf ? link - 1 : link;
    for (const nouns of [1, 2]) {
      const found = numberBefore(tokens, end - nouns);
      if (found === null || found.value >= base || found.value < 1) continue;
      const counted = tokens.slice(end - nouns, end);
      if (counted.some(({ word, gap }) => word.isFunctionWord || gap !== ' ')) continue;
      const start = tokens[found.from]!.start;
      yield {
        kind: 'ratio',
        values: [found.value / base],
        start,
        end: token.end,
        nouns: counted.map(({ stem }) => stem),
      };
      break;
    }
  }
}
