import { functionWords } from '../document/function-words.ts';
import { stemWord } from '../document/stem-word.ts';
import type { Reading } from '../reading.ts';
import type { RuleSet } from './rule-set.ts';

const contentStems = (text: string): string[] =>
  text
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2 && !functionWords.has(word))
    .map(stemWord);

/** "It comes with a warranty" of what carries one: the verb tells nothing. */
const light = new Set('come carry have has get give make offer includ bring'.split(' ').map(stemWord));

/**
 * Whether the request tells of what a rule found: in the same words, or by a text of its own in which a rule of that
 * set fires and which shares a word, or because the goal and the sender say every word of it.
 */
export function toldByRequest({ ledger }: Reading, rules: RuleSet, pointers: RegExp): (found: string) => boolean {
  const telling = ledger.sources
    .filter(({ pointer }) => pointers.test(pointer))
    .flatMap(({ normal }) => normal.folded.split(/(?<=[.;!?])\s/))
    .filter((text) => rules.test(text));
  const stems = new Set(telling.flatMap(contentStems));
  return (found) => {
    if (ledger.folded.includes(found.trim())) return true;
    const words = contentStems(found);
    const telling = words.filter((stem) => !light.has(stem));
    return (
      words.some((stem) => stems.has(stem)) ||
      (telling.length > 0 && telling.every((stem) => ledger.ownStems.has(stem)))
    );
  };
}
