import { readFileSync } from 'node:fs';
import { foldText } from '../text/fold-word.ts';
import { isEnglishWord } from '../text/word-lists.ts';

const names = readFileSync(new URL('../data/brands.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map(foldText);

/** One-word brand names, folded. Data: Simple Icons, CC0. */
export const brands: ReadonlySet<string> = new Set(names.filter((name) => /^[\p{L}\p{N}+#.]+$/u.test(name)));

/** Those that are no English word, so that they are names in lower case too. */
export const unmistakableBrands: ReadonlySet<string> = new Set(
  [...brands].filter((name) => name.length > 3 && !isEnglishWord(name)),
);
