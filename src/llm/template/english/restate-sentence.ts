import { isEnglishWord } from '../../../guardrails/document/word-lists.ts';
import { readsAlone } from '../english-topic.ts';
import { finite } from '../sentences/clause-verbs.ts';
import { lowerStart } from '../sentences/lower-start.ts';
import { joinWords, type Word } from '../sentences/read-document.ts';
import { bareParticiples, barePasts, isBaseVerb, secondPerson } from '../sentences/verbs.ts';
import { findVerb, isVerb, preposition, type Restated, type Subject, withText, you } from './predicate.ts';
import { restateFragment } from './restate-fragment.ts';
import { firmWords, notOwned, owned, pointsBack, pronouns } from './summary-words.ts';

const personal = /^(?:you|your|yours|we|our|ours|us|i|my|me)$/;
const negative = /^(?:no|not|never|none|nobody|nothing|without|cannot|\p{L}+n't)$/u;

/** The number of words at the start that name the company: all of its name, or its first word. */
function companyLength(words: readonly Word[], { company }: Subject): number {
  if (company.length === 0 || words[0]?.folded !== company[0]) return 0;
  let length = 0;
  while (length < company.length && words[length]?.folded === company[length]) length += 1;
  while (/^(?:inc|ltd|llc|plc|gmbh|ag|nv|bv|sa|as|corp|llp)$/.test(words[length]?.folded ?? '')) length += 1;
  return length;
}

/** A part of a sentence, begun with its subject or with none, as something said to the reader; null where it is not safe. */
export function restateSentence(given: readonly Word[], subject: Subject, isFirst: boolean): Restated | null {
  const words = given.map((word) => ({ ...word }));
  while (words.length > 0 && /^(?:and|but|so|then)$/.test(words[0]!.folded)) words.shift();
  const head = words[0];
  if (!head || words.length < 3) return null;
  if (words.some(({ folded }) => personal.test(folded) || negative.test(folded))) return null;
  if (!isFirst && words.some(({ folded }) => pronouns.has(folded))) return null;

  const named = companyLength(words, subject);
  if (named > 0) {
    if (words[named - 1]!.isPossessive) return restateOwned(words.slice(named), subject, true);
    return restatePredicate(withoutApposition(words.slice(named)), subject);
  }
  if (head.folded === subject.first && words[1] && secondPerson(words[1].folded)) return you(words, 1);
  if (head.folded === 'the' && firmWords.has(words[1]?.folded ?? '')) return restatePredicate(words.slice(2), subject);
  if (head.folded === 'it' && !finite.test(words[1]!.folded)) return restatePredicate(words.slice(1), subject);
  if (head.folded === 'it' && words[1]!.folded === 'has') return restatePredicate(words.slice(1), subject);
  if (isSubjectless(words)) return you(words, 0);
  const isPast = barePasts.has(head.folded) && !words.some(({ folded }) => folded === 'its');
  if (isPast && words.length > 3 && !preposition.test(words[1]!.folded)) return you(words, 0);
  const linking = bareParticiples[head.folded];
  if (linking && /^(?:in|by|on|at|near)$/.test(words[1]?.folded ?? ''))
    return {
      clause: `you ${linking} ${joinWords([withText(head, head.folded), ...words.slice(1)])}`,
      words,
      kind: 'you',
    };
  return restateOwned(words, subject, false) ?? restateFragment(words, subject);
}

/** Whose subject is a product as often as a firm. */
const ofThings = new Set(
  'orders returns works comes opens closes starts lands fits lets shows looks matches meets reads rates weighs does goes'.split(
    ' ',
  ),
);

/** "Trains women smallholders in seed saving": the firm is left out. */
function isSubjectless(words: readonly Word[]): boolean {
  const [head, next] = [words[0]!, words[1]!];
  if (secondPerson(head.folded) === null || finite.test(head.folded)) return false;
  if (ofThings.has(head.folded) && !(head.folded === 'works' && /^(?:with|for)$/.test(next.folded))) return false;
  if (next.tag === 'AUX' || (next.tag === 'VERB' && !next.folded.endsWith('ing'))) return false;
  // "Exports to Texas began in 2019"
  return !(preposition.test(next.folded) && findVerb(words, 2) >= 0);
}

/** ", a studio of 64 people in Helsinki, makes …", "in Leipzig writes …": what stands between a name and its verb. */
function withoutApposition(words: Word[]): Word[] {
  const opens = words[0]?.gap.includes(',') === true;
  if (!opens && !/^(?:in|at|of|from|near)$/.test(words[0]?.folded ?? '')) return words;
  const verb = words.findIndex(
    (word, at) =>
      at > 1 &&
      at < 12 &&
      word.text === word.folded &&
      secondPerson(word.folded) !== null &&
      (opens ? word.gap.includes(',') : words[at - 1]!.tag === 'PROPN'),
  );
  return verb < 0 ? words : [{ ...words[verb]!, gap: ' ' }, ...words.slice(verb + 1)];
}

/** What follows the company's name: a verb, at once or after an adverb. */
function restatePredicate(words: Word[], subject: Subject): Restated | null {
  const at = words.findIndex(
    (word, place) =>
      place < 2 &&
      (isVerb(word) ||
        secondPerson(word.folded) !== null ||
        finite.test(word.folded) ||
        (place === 0 && /^[a-z]+[^s]s$/.test(word.text))) &&
      (place === 0 || words.slice(0, place).every(({ tag }) => tag === 'ADV')),
  );
  if (at < 0 || words[at]!.gap.includes(',') || words[at]!.folded.endsWith('ing')) return null;
  // "Acme is a bakery": nobody needs to be told what they are.
  if (words[at]!.folded === 'is' && /^(?:a|an|the)$/.test(words[at + 1]?.folded ?? ''))
    return restateFragment(words.slice(at + 1), subject);
  return you(words, at);
}

const looksFinite = /(?:s|ed)$|^(?:come|go|make|take|began|grew|rose|fell|ran|won|sold|went|came)$/;

/** "Engine rebuilt 2020", "steel work done in house": a participle with its verb left out. */
const isLoose = (words: readonly Word[], at: number): boolean =>
  /^(?:done|written|made|kept|built|rebuilt|taken|given|sewn|woven|grown|driven|drawn)$/.test(words[at]!.folded) ||
  (words[at]!.folded.endsWith('ed') && !/^(?:DET|NUM|NOUN|ADJ|PROPN)$/.test(words[at + 1]?.tag ?? ''));

/** A clause whose subject is a thing or a person of the company. */
function restateOwned(words: Word[], { companyName }: Subject, isOwned: boolean): Restated | null {
  const head = words[0];
  if (!head) return null;
  const verbAt = findVerb(words, 1);
  if (verbAt < 1 || verbAt > 8 || verbAt === words.length - 1) return null;
  const before = words.slice(0, verbAt);
  if (
    pointsBack.has(head.folded) ||
    before.some(({ folded }) => folded === 'who' || folded === 'which' || folded === 'that')
  )
    return null;
  const verb = words[verbAt]!;
  if (verb.text !== verb.folded || (verb.tag === 'VERB' && !looksFinite.test(verb.folded) && !isBaseVerb(verb.folded)))
    return null;
  if (before.some((word) => /[,:(]/.test(word.gap)) || isLoose(words, verbAt)) return null;
  if (!before.some(({ tag, folded }) => tag === 'NOUN' || (tag === 'PROPN' && isEnglishWord(folded)))) return null;
  if (before.some(({ folded }) => pointsBack.has(folded) || notOwned.has(folded))) return null;
  if (/^(?:VERB|ADP|SCONJ|PRON|AUX)$/.test(head.tag) && !owned.has(head.folded) && head.folded !== 'its') return null;
  const its = words.map((word, at) => ({
    ...word,
    text: word.folded === 'its' ? 'your' : word.text,
    tag: at === verbAt ? 'VERB' : word.tag,
  }));
  const rest = joinWords(its.slice(1));
  if (isOwned) return { clause: `your ${joinWords(its)}`, words: its, kind: 'your' };
  if (/^(?:its|their)$/.test(head.folded)) return { clause: `your ${rest}`, words: its.slice(1), kind: 'your' };
  const said = lowerStart(head.text);
  const noun = before.findLast(({ tag }) => tag === 'NOUN')?.folded ?? '';
  const isPlain = owned.has(head.folded) || owned.has(noun);
  const isBare =
    /^(?:NOUN|ADJ|PROPN|NUM)$/.test(head.tag) &&
    !/^(?:most|about|around|only|all|more|some|two|three)$/.test(head.folded);
  if (head.folded === 'the' && isPlain) return { clause: `your ${rest}`, words: its.slice(1), kind: 'your' };
  const end = before.findIndex(({ tag }, at) => at > 0 && !/^(?:NOUN|ADJ|PROPN|NUM)$/.test(tag));
  const needsArticle = !readsAlone(joinWords(end < 0 ? before : before.slice(0, end)));
  if (isBare && (isPlain || needsArticle) && said[0] === said[0]!.toLowerCase())
    return { clause: `your ${joinWords([withText(head, said), ...its.slice(1)])}`, words: its, kind: 'your' };
  return { clause: `at ${companyName}, ${joinWords([withText(head, said), ...its.slice(1)])}`, words: its, kind: 'at' };
}
