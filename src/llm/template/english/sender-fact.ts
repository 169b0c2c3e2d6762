import { lowerStart } from '../sentences/lower-start.ts';
import { joinWords, readSentences } from '../sentences/read-document.ts';
import { bareParticiples, secondPerson } from '../sentences/verbs.ts';
import { isUnsendable } from '../unsendable.ts';

const ofThings = /^(?:works|comes|fits|runs|reads|takes|opens|lets|shows|prints|connects|checks|imports|passes)$/;

/** A fact of the sender as a sentence without its full stop: "we supply 14 hospices in England"; null where it is none. */
export function senderFact(text: string): string | null {
  const words = readSentences(text)[0] ?? [];
  const [first, second] = words;
  if (!first || !second || words.length < 3 || words.length > 14 || isUnsendable(text) || /[.!?]\s/.test(text))
    return null;
  const rest = joinWords(words.slice(1));
  if (/^(?:we|our)$/.test(first.folded))
    return lowerStart(first.text) + first.gap + joinWords(words).slice(first.text.length);
  const linking = bareParticiples[first.folded];
  if (linking && /^(?:in|by|at|near)$/.test(second.folded)) return `we ${linking} ${first.folded} ${rest}`;
  const base = secondPerson(first.folded);
  if (base && first.tag === 'VERB' && !ofThings.test(first.folded) && base !== 'are') return `we ${base} ${rest}`;
  if (/^team of /i.test(text)) return `we are a ${lowerStart(text)}`;
  return null;
}
