import { functionWords } from '../function-words.ts';
import type { Token } from '../tokenise.ts';
import { nounClasses } from './noun-classes.ts';
import { readNumberWords } from './number-words.ts';

const breaking = /[.,;:!?()\n\u2022"–—]|\s-\s/;
const breaks = (gap: string): boolean => gap !== ' ' && breaking.test(gap);
const owners = new Set([
  'of',
  'the',
  'your',
  'our',
  'their',
  'its',
  'his',
  'her',
  'my',
  'these',
  'those',
  'more',
  'other',
  'or',
  'so',
  'odd',
  'different',
]);
const anew = /^(?:the|your|our|their|its|his|her|my|these|those)$/;
const people =
  /^(?:team|crew|staff|headcount|group|workforce|force|studio|firm|company|practice|agency|department|desk|unit|office|squad|family|community|class|lab|shop)s?$/;
const collective =
  /^(?:team|crew|staff|headcount|group|fleet|network|workforce|total|force|class|batch|portfolio|range|community|base|number|maximum|minimum|average|up|capacity|revenue|turnover|budget|valuation|fund|round|bed)s?$/;

/** Stems of what a number counts: the words after it up to a function word, or the collective noun before "of". */
export function countedNouns(tokens: Token[], from: number, to: number): string[] {
  const team = tokens[from - 1]?.folded === 'of' ? tokens[from - 2] : undefined;
  // "A team of five answers": what follows is no noun unless it names people.
  const isTeam = team !== undefined && people.test(team.folded);
  if (isTeam && !(teams.test(team.folded) ? namesPeople(tokens[to]) : tokens.slice(to, to + 3).some(isNamed)))
    return ['peopl', team.stem];
  const nouns: string[] = [];
  let skipping = true;
  // "The twenty-four your accounts take", "call six the last word": what is owned or named anew is not counted.
  const isAlone = tokens[to]?.gap === ' ' && anew.test(tokens[to]!.folded);
  for (
    let at = isAlone ? tokens.length : to + (isPredicated(tokens, from, to) ? 1 : 0);
    at < tokens.length && nouns.length < 4;
    at += 1
  ) {
    const token = tokens[at]!;
    if (at > from && breaks(token.gap)) break;
    if (skipping && owners.has(token.folded)) continue;
    if (skipping && ownsNumber(tokens, at)) {
      at += 1;
      continue;
    }
    if (token.word.isFunctionWord) {
      if (!skipping && token.gap === '-' && tokens[at + 1]?.gap === '-') continue;
      break;
    }
    skipping = false;
    nouns.push(token.stem);
    if (token.isPossessive) break;
  }
  if (nouns.length > 0) return nouns;
  const before = tokens[from - 1];
  if (!before || breaks(tokens[from]?.gap ?? '')) return [];
  if (before.folded === 'of' || before.folded === 'to' || before.folded === 'at' || before.folded === 'is') {
    const noun = tokens[from - 2];
    if (noun && people.test(noun.folded)) return ['peopl', noun.stem];
    if (noun && (collective.test(noun.folded) || (before.folded === 'of' && !functionWords.has(noun.folded))))
      return [noun.stem];
    return [];
  }
  return functionWords.has(before.folded) ? [] : [before.stem];
}

/** "Eleven of Eastwold's 16 stations": stations are counted, of whom they are is not. */
const ownsNumber = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.isPossessive && tokens[at - 1]?.folded === 'of' && /^\d/.test(tokens[at + 1]?.folded ?? '');

/** "180 pupils, of whom 36 are choristers": what the part is stands behind the verb. */
const isPredicated = (tokens: readonly Token[], from: number, to: number): boolean =>
  /^(?:are|were)$/.test(tokens[to]?.folded ?? '') &&
  /^(?:whom|which|them)$/.test(tokens[from - 1]?.folded ?? '') &&
  tokens[from - 2]?.folded === 'of';

const teams = /^(?:team|crew|staff|headcount|workforce|squad|studio)s?$/;
const namesPeople = (token: Token | undefined): boolean => {
  const names = token === undefined || breaks(token.gap) ? undefined : nounClasses(token.stem);
  return names !== undefined && (names.has('staff') || names.has('clients') || names.has('public'));
};

const collectives = new Set('peopl fleet network range portfolio class batch'.split(' '));
const isCollective = (stem: string | undefined): boolean => stem !== undefined && collectives.has(stem);

const isNamed = (token: Token, at: number, all: readonly Token[]): boolean =>
  nounClasses(token.stem) !== undefined && !all.slice(0, at + 1).some(({ gap }) => breaks(gap));

/** Plurals without an s. */
const plurals = new Set(
  'people persons women men children staff crew cattle sheep aircraft fish livestock poultry personnel feet teeth mice geese series species media data pieces schoolchildren craftsmen fishermen seamen clergy folk'.split(
    ' ',
  ),
);

/** What a sentence goes on with behind a number that has no noun: "an average of 135 comes to 55,000", "140 coming back". */
const goingOn = new Set(
  (
    'comes makes gives adds works means leaves equals gets goes brings seems looks sounds adds says takes turns needs wants coming going making leaving ' +
    'back away ago out up down together apart later earlier here there now then already yet still too again altogether'
  ).split(' '),
);

const isPlural = ({ folded }: Token): boolean =>
  !goingOn.has(folded) && (plurals.has(folded) || (/[^sui]s$/.test(folded) && folded.length > 3));

/**
 * Which of the words after a number is the noun it counts, and what is counted along with it: of "two refrigerated vans
 * stop" the vans, of "33 vans and trucks" both. Without a plural there is none to tell: "430 work in Plovdiv".
 */
export function headNouns(
  tokens: readonly Token[],
  to: number,
  nouns: readonly string[],
  value: number,
): { head: string; also: string[] } {
  const first = tokens[to];
  const at = nouns.length > 0 ? tokens.slice(to, to + 7).findIndex((token) => token.stem === nouns[0]) : -1;
  // What stands before a number is its noun only where it is a collective: "a team of five", not "keeps three of them".
  if (first === undefined || at < 0) return { head: isCollective(nouns[0]) ? nouns[0]! : '', also: [] };
  if (first.gap === '-') return { head: first.stem, also: [] };
  const phrase = tokens.slice(to + at, to + at + nouns.length);
  const head = phrase.find(isPlural);
  if (head === undefined) {
    const known =
      phrase.slice(0, 2).find(({ stem }) => nounClasses(stem) !== undefined) ??
      (value <= 1 || (phrase.length === 2 && !phrase.some(({ folded }) => goingOn.has(folded)))
        ? phrase.at(-1)
        : undefined);
    return { head: known?.stem ?? (/^\p{Lu}/u.test(phrase[0]?.text ?? '') ? phrase[0]!.stem : ''), also: [] };
  }
  const also: string[] = [];
  const joint = tokens[head.index + 1];
  if (joint !== undefined && /^(?:and|or|und|et|y|e|en|i)$/.test(joint.folded)) {
    const other = [tokens[head.index + 2], tokens[head.index + 3]].find(
      (token) => token !== undefined && /^ $/.test(token.gap) && isPlural(token),
    );
    if (
      other !== undefined &&
      readNumberWords(tokens, head.index + 2) === null &&
      tokens[head.index + 2]!.shape !== 'digit'
    )
      also.push(other.stem);
  }
  return { head: head.stem, also };
}
