import { hasWord } from './facts.ts';
import { isAsserted } from './hedges.ts';
import type { Base, Change, Maker } from './mutant.ts';
import { stemOf } from './read-numbers.ts';
import { isPlainVerb } from './verbs.ts';
import { degrees, negations, relations, type WordPair } from './word-pairs.ts';

/** Where the message says the word of what the summary says it of: the word, and a content word beside it, in both. */
function places(base: Base, word: string): { start: number; end: number }[] {
  if (!hasWord(base.facts.summary, word) && !base.restated?.text.includes(word)) return [];
  const pattern = new RegExp(`(?<![\\p{L}\\d-])${word}(?![\\p{L}\\d-])`, 'giu');
  return base.sentences.flatMap((sentence) => {
    if (!isAsserted(sentence.text)) return [];
    const isRestated = base.restated?.start === sentence.start;
    return [...sentence.text.matchAll(pattern)].flatMap((match) => {
      const around = neighbours(sentence.text, match.index, match[0].length);
      const beside = neighbours(
        base.facts.summary,
        base.facts.summary.toLowerCase().indexOf(word.toLowerCase()),
        word.length,
      );
      const isSameThing = isRestated || around.some((one) => beside.includes(one));
      return isSameThing
        ? [{ start: sentence.start + match.index, end: sentence.start + match.index + match[0].length }]
        : [];
    });
  });
}

/** Stems of the longer words within 40 characters. */
const neighbours = (text: string, at: number, length: number): string[] =>
  at < 0
    ? []
    : `${text.slice(Math.max(0, at - 40), at)} ${text.slice(at + length, at + length + 40)}`
        .split(/[^\p{L}-]+/u)
        .filter((word) => word.length > 3)
        .map(stemOf);

const cased = (said: string, text: string): string =>
  /^\p{Lu}/u.test(said) ? text.charAt(0).toUpperCase() + text.slice(1) : text;

function byPairs(base: Base, pairs: readonly WordPair[], wrongKind: string, rightKind: string): Change[] {
  return pairs.flatMap(([said, wrong, right]) =>
    places(base, said).flatMap((at): Change[] => {
      const text = base.variant.message.slice(at.start, at.end);
      return [
        ...(hasWord(base.facts.text, wrong) ? [] : [{ kind: wrongKind, ...at, text: cased(text, wrong) }]),
        ...(right === undefined ? [] : [{ kind: rightKind, ...at, text: cased(text, right) }]),
      ];
    }),
  );
}

export const changeRelations: Maker = (base) => byPairs(base, relations, 'relation', 'relation reworded');
export const changeDegrees: Maker = (base) => byPairs(base, degrees, 'degree', 'degree reworded');

/** "You run" -> "You no longer run", where the request says that they do. */
const negate: Maker = (base, random) =>
  base.sentences.flatMap((sentence): Change[] => {
    const match = /\b([Yy]ou) ([a-z]+) (?!no\b|not\b|to\b)(?:[a-z-]+ )?(\p{L}[\p{L}-]+)/u.exec(sentence.text);
    if (match === null || !isAsserted(sentence.text)) return [];
    const [, , verb, object] = match;
    const isRestated = base.restated?.start === sentence.start;
    if (
      !isPlainVerb(verb!) ||
      !(isRestated || (base.facts.stems.has(stemOf(object!)) && base.facts.stems.has(stemOf(verb!))))
    )
      return [];
    const start = sentence.start + match.index + 4;
    const text = ['no longer ', 'do not ', 'do not yet '][Math.floor(random() * 3)]!;
    return [{ kind: 'negated', start, end: start, text }];
  });

/** "Your drivers are paid" -> "Your drivers are no longer paid". */
const negateState: Maker = (base, random) =>
  base.sentences.flatMap((sentence): Change[] => {
    if (base.restated?.start !== sentence.start) return [];
    const match = /^Your [a-z -]+? (?:is|are)(?= (?!no|not|never|only|mostly|mainly|about|the\b)[a-z])/u.exec(
      sentence.text,
    );
    if (match === null) return [];
    const start = sentence.start + match[0].length;
    return [
      { kind: 'negated', start, end: start, text: [' no longer', ' not', ' not yet'][Math.floor(random() * 3)]! },
    ];
  });

export const changePolarity: Maker = (base, random, world) => [
  ...negate(base, random, world),
  ...negateState(base, random, world),
  ...byPairs(base, negations, 'negation removed', 'negation reworded'),
];
