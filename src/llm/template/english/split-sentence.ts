import type { Word } from '../sentences/read-document.ts';
import { secondPerson } from '../sentences/verbs.ts';

/** More would not be read in an opening sentence. */
const most = 23;

const cutAt = (words: Word[], isCut: (word: Word, at: number) => boolean): Word[][] => {
  const parts: Word[][] = [[]];
  words.forEach((word, at) => {
    if (at > 0 && isCut(word, at)) parts.push([]);
    parts.at(-1)!.push(word);
  });
  return parts;
};

/** Whether a word begins a predicate of its own after a comma or "and": "serves 140 customers". */
const opensPredicate = (words: readonly Word[], at: number): boolean => {
  const word = words[at]!;
  const isVerb = (one: Word | undefined): boolean =>
    one?.tag === 'VERB' && one.text === one.folded && secondPerson(one.folded) !== null;
  if (/,/.test(word.gap)) return isVerb(word) || (/^(?:and|but)$/.test(word.folded) && isVerb(words[at + 1]));
  return /^(?:and|but)$/.test(word.folded) && isVerb(words[at + 1]) && !isVerb(words[at - 1]);
};

/** What hangs on to a clause and can go: ", which …", ", most in …", "; …". */
const opensTail = ({ gap, folded }: Word): boolean =>
  (/,/.test(gap) &&
    /^(?:which|who|where|while|with|most|mostly|mainly|all|many|some|half|including|so|but|because|as|under|no|not|three|two)$/.test(
      folded,
    )) ||
  /[–—(]/.test(gap);

/**
 * The parts of a sentence that can be said by themselves, each begun with its subject or, sharing the one before, with
 * its verb: what stands between semicolons and colons, cut before tails and further predicates where it is long.
 */
export function splitSentence(sentence: Word[]): Word[][] {
  return cutAt(sentence, ({ gap }) => /[;:]/.test(gap)).flatMap((part) => {
    if (part.length <= most && !part.some((word) => /[–—()]/.test(word.gap))) {
      const tail = part.findIndex((word, at) => at > 0 && opensTail(word));
      return tail > 3 ? [part, part.slice(0, tail)] : [part];
    }
    return cutAt(part, (word, at) => opensPredicate(part, at) || opensTail(word)).filter(
      (piece, at) => piece.length <= most && (at === 0 || !opensTail(piece[0]!)),
    );
  });
}
