import { hasWord } from './facts.ts';
import { isAsserted } from './hedges.ts';
import type { Base, Change, Maker } from './mutant.ts';
import { stemOf } from './read-numbers.ts';
import { isPlainVerb } from './verbs.ts';
import { approximations, degrees, exchanges, negations, relations, type WordPair } from './word-pairs.ts';

/** Stems of the longer words within 40 characters. */
const neighbours = (text: string, at: number, length: number): string[] =>
  `${text.slice(Math.max(0, at - 40), at)} ${text.slice(at + length, at + length + 40)}`
    .split(/[^\p{L}-]+/u)
    .filter((word) => word.length > 3)
    .map(stemOf);

const patternOf = (said: string): RegExp => new RegExp(`(?<![\\p{L}\\d-])${said}(?![\\p{L}\\d-])`, 'giu');
const patterns = new Map(
  [...relations, ...degrees, ...approximations, ...negations].map(([said]): [string, RegExp] => [
    said,
    patternOf(said),
  ]),
);

/** Where the message says the words of what the summary says them of: with a content word beside them in both. */
function places(base: Base, said: string): { start: number; end: number }[] {
  const pattern = patterns.get(said)!;
  const { summary } = base.facts;
  const given = [...summary.matchAll(pattern)].flatMap((match) => neighbours(summary, match.index, match[0].length));
  return base.sentences.flatMap((sentence) => {
    if (!isAsserted(sentence.text)) return [];
    const isRestated = base.restated?.start === sentence.start;
    return [...sentence.text.matchAll(pattern)].flatMap((match) => {
      const beside = neighbours(sentence.text, match.index, match[0].length);
      const start = sentence.start + match.index;
      return isRestated || beside.some((one) => given.includes(one)) ? [{ start, end: start + match[0].length }] : [];
    });
  });
}

const cased = (said: string, text: string): string =>
  /^\p{Lu}/u.test(said) ? text.charAt(0).toUpperCase() + text.slice(1) : text;

function byPairs(base: Base, pairs: readonly WordPair[], wrongKind: string, rightKind: string): Change[] {
  return pairs.flatMap(([said, wrong, right]) =>
    places(base, said).flatMap((at): Change[] => {
      const text = base.variant.message.slice(at.start, at.end);
      return [
        ...(hasWord(base.facts.summary, wrong) ? [] : [{ kind: wrongKind, ...at, text: cased(text, wrong) }]),
        ...(right === undefined ? [] : [{ kind: rightKind, ...at, text: cased(text, right) }]),
      ];
    }),
  );
}

/** In a sentence told from the summary: "You sell X to Y" -> "You buy X from Y" and back. */
function turnExchange({ restated }: Base): Change[] {
  if (restated === undefined) return [];
  return exchanges.flatMap(([give, take]) =>
    [
      [give, 'to', take, 'from'],
      [take, 'from', give, 'to'],
    ].flatMap(([verb, joint, other, otherJoint]): Change[] => {
      const match = new RegExp(
        `^You ${verb} ((?:(?! (?:to|from|and) )[^.])+?) ${joint} (?!the table|order|be |\\d+ )`,
        'u',
      ).exec(restated.text);
      if (match === null) return [];
      const start = restated.start + 'You '.length;
      const end = restated.start + match[0].length;
      return [{ kind: 'relation', start, end, text: `${other} ${match[1]} ${otherJoint} ` }];
    }),
  );
}

export const changeRelations: Maker = (base) => [
  ...byPairs(base, relations, 'relation', 'relation reworded'),
  ...turnExchange(base),
];

/** In a sentence told from the summary: a town or two made a country, one of many made the largest. */
function raise({ restated }: Base): Change[] {
  if (restated === undefined) return [];
  const local = / in \p{Lu}[\p{L}'’-]+(?: and \p{Lu}[\p{L}'’-]+)?(?=\.$)/u.exec(restated.text);
  const isService =
    /^You (?:sell|deliver|let|rent|offer|install|lend|supply|serve|provide|clean|collect|repair|maintain|operate|run|insure|issue|convert) (?!.* from )/u.test(
      restated.text,
    );
  const one = /^You are an? (?!\d)/u.exec(restated.text);
  return [
    ...(local === null || !isService
      ? []
      : [
          {
            kind: 'degree',
            start: restated.start + local.index,
            end: restated.end - 1,
            text: ' all over the continent',
          },
        ]),
    ...(one === null
      ? []
      : [{ kind: 'degree', start: restated.start + 8, end: restated.start + one[0].length, text: 'the largest ' }]),
  ];
}

export const changeDegrees: Maker = (base) => [
  ...byPairs(base, degrees, 'degree', 'degree reworded'),
  ...byPairs(base, approximations, 'bound', 'bound reworded'),
  ...raise(base),
];

/** "You run" -> "You no longer run", where the request says that they do. */
const negate: Maker = (base, random) =>
  base.sentences.flatMap((sentence): Change[] => {
    const match = /\b([Yy]ou) ([a-z]+) (?!no\b|not\b|to\b)(?:[a-z-]+ )?(\p{L}[\p{L}-]+)/u.exec(sentence.text);
    if (match === null || !isAsserted(sentence.text)) return [];
    const [, , verb, object] = match;
    const isRestated = base.restated?.start === sentence.start;
    const isGiven = base.facts.stems.has(stemOf(object!)) && base.facts.stems.has(stemOf(verb!));
    if (!isPlainVerb(verb!) || !(isRestated || isGiven)) return [];
    const start = sentence.start + match.index + 'you '.length;
    const text = ['no longer ', 'do not ', 'do not yet '][Math.floor(random() * 3)]!;
    return [{ kind: 'negated', start, end: start, text }];
  });

/** "Your drivers are paid" -> "Your drivers are no longer paid". */
const negateState: Maker = (base, random) =>
  base.sentences.flatMap((sentence): Change[] => {
    if (base.restated?.start !== sentence.start) return [];
    const match = /^Your [a-z -]+? (?:is|are)(?= (?!no|not|never|only|mostly|mainly|about|still|the\b)[a-z])/u.exec(
      sentence.text,
    );
    if (match === null) return [];
    const start = sentence.start + match[0].length;
    const text = [' no longer', ' not', ' not yet'][Math.floor(random() * 3)]!;
    return [{ kind: 'negated', start, end: start, text }];
  });

export const changePolarity: Maker = (base, random, world) => [
  ...negate(base, random, world),
  ...negateState(base, random, world),
  ...byPairs(base, negations, 'negation removed', 'negation reworded'),
];
