import { foldText } from '../../../guardrails/document/fold-word.ts';
import { isFormalOrder } from './formal-orders.ts';
import { allOrderWords } from './order-words.ts';

const sure = allOrderWords('sure');
const either = allOrderWords('either');
const objects = allOrderWords('objects');
const people = allOrderWords('people');
const telling = allOrderWords('telling');
const that = allOrderWords('that');

/** What may stand before a verb that orders. */
const before = new Set(
  'please kindly and then also now always never just bitte und dann auch immer nun merci et puis maintenant toujours por favor y luego ahora siempre e poi ora sempre prego alstublieft en dan nu altijd agora depois prosze i potem teraz zawsze'.split(
    ' ',
  ),
);

/** Behind "all" in the languages of the writer: all of some thing, and no people. */
const articles = new Set('the of los las les des i gli le os as die der den de het ces ses nos vos'.split(' '));

/** Words behind the verb among which its object, or what it tells, begins. */
const objectReach = 3;
const tellingReach = 5;
const peopleReach = 2;

/** A text from its first word on that is of no name. */
const withoutNames = (text: string, names: ReadonlySet<string>): string => {
  const found = [...text.matchAll(/[\p{L}\p{M}]+/gu)].find(([word]) => !names.has(word.toLowerCase()));
  return found === undefined ? '' : text.slice(found.index);
};

/**
 * Whether a text of two words or more begins with an order, in any language of the writer, after the names that are left
 * out of it: an imperative that is no other word, or one that may be, with what orders are about behind it.
 */
export function isOrder(text: string, names: ReadonlySet<string> = new Set()): boolean {
  if (isFormalOrder(withoutNames(text, names))) return true;
  const words = foldText(text).match(/[\p{L}\p{M}]+/gu) ?? [];
  const from = words.findIndex((word) => !before.has(word) && !names.has(word));
  const verb = words[from];
  if (verb === undefined || from + 1 >= words.length) return false;
  const rest = words.slice(from + 1);
  return (
    sure.has(verb) ||
    (either.has(verb) &&
      (rest.slice(0, objectReach).some((word) => objects.has(word)) ||
        rest.slice(0, peopleReach).some((word, at) => people.has(word) && !articles.has(rest[at + 1] ?? '')))) ||
    (telling.has(verb) && rest.slice(0, tellingReach).some((word) => that.has(word)))
  );
}
