import { normaliseText } from './document/normalise-text.ts';
import { tokenise } from './document/tokenise.ts';

/** Share of word pairs two texts have in common, from which on the later one is no variant of its own. */
const threshold = 0.75;

function pairsOf(text: string): Set<string> {
  const words = tokenise(normaliseText(text)).map((token) => token.folded);
  return new Set(words.map((word, at) => `${word} ${words[at + 1] ?? ''}`));
}

function isNear(mine: Set<string>, other: Set<string>): boolean {
  if (mine.size === 0 || other.size === 0) return mine.size === other.size;
  let shared = 0;
  for (const pair of mine) if (other.has(pair)) shared += 1;
  return shared / (mine.size + other.size - shared) >= threshold;
}

/** Of each text, whether an earlier one says nearly the same. */
export function nearDuplicates(texts: readonly string[]): boolean[] {
  if (texts.length < 2) return texts.map(() => false);
  const pairs = texts.map(pairsOf);
  return pairs.map((mine, at) => pairs.slice(0, at).some((earlier) => isNear(mine, earlier)));
}
