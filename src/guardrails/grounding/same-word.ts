import { stemmer } from '@orama/stemmers/english';
import { stemWord } from '../document/stem-word.ts';

/** Plurals that became words of their own. */
const ownWords = new Set('news goods customs arms means works glasses premises outskirts headquarters'.split(' '));
const shortestBase = 3;

/** What a word may be an inflection of, by the endings -s, -es, -ed and -ing. */
function basesOf(word: string): string[] {
  const bases = [word];
  const add = (base: string): void => {
    if (base.length >= shortestBase && /[aeiouy]/.test(base)) bases.push(base);
  };
  const addStem = (base: string): void => {
    add(base);
    add(`${base}e`);
    if (/([^aeious])\1$/.test(base)) add(base.slice(0, -1));
    if (base.endsWith('i')) add(`${base.slice(0, -1)}y`);
  };
  if (ownWords.has(word)) return bases;
  if (/[^s]s$/.test(word)) add(word.slice(0, -1));
  if (/(?:s|x|z|ch|sh|o)es$/.test(word)) add(word.slice(0, -2));
  if (word.endsWith('ies')) add(`${word.slice(0, -3)}y`);
  if (/[^e]ed$/.test(word)) addStem(word.slice(0, -2));
  if (/[^e]eed$/.test(word) && word.length > 5) add(word.slice(0, -1));
  if (word.endsWith('ing')) addStem(word.slice(0, -3));
  return bases;
}

/** Forms without such an ending: "built" of build, "women" of woman. The general stemmer leaves these as they are. */
const isIrregular = (word: string): boolean =>
  !/(?:ator|ation|at|ment|ist|er|or|al|ic)$/.test(word) && stemWord(word) !== word && stemmer(word) === word;

interface Forms {
  readonly bases: readonly string[];
  readonly isIrregular: boolean;
}

/** Forms of words met before; a text is held against another word by word, and the words of outreach recur. */
const known = new Map<string, Forms>();
const most = 20_000;
const longest = 40;

function formsOf(word: string): Forms {
  const found = known.get(word);
  if (found) return found;
  const forms = { bases: basesOf(word), isIrregular: isIrregular(word) };
  if (word.length > longest) return forms;
  if (known.size >= most) known.clear();
  known.set(word, forms);
  return forms;
}

/** Whether two folded words are one word, perhaps in another inflection: plans and planning, not found and founder. */
export function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const one = formsOf(a);
  const other = formsOf(b);
  if (one.bases.some((base) => other.bases.includes(base))) return true;
  return (one.isIrregular || other.isIrregular) && stemWord(a) === stemWord(b) && Math.min(a.length, b.length) > 2;
}
