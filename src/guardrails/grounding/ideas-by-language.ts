import { ideasOfCues, ideasOfEvents } from '../data/claim-ideas.ts';
import { escapePattern } from '../document/escape-pattern.ts';
import { isOfContext } from '../ledger/kinds-of-source.ts';
import type { Reading } from '../reading.ts';

const patternOf = (words: string): RegExp =>
  new RegExp(
    `(?<!\\p{L})(?:${words
      .split('|')
      .map((word) => (word.endsWith('$') ? `${escapePattern(word.slice(0, -1))}(?!\\p{L})` : escapePattern(word)))
      .join('|')})`,
    'u',
  );

const prose = ({ ledger }: Reading, idea: RegExp): boolean =>
  ledger.sources.some((source) => isOfContext(source) && idea.test(source.normal.folded));

/** What the request tells of the same idea in other words, in whatever language it is. */
export const settledBy: ReadonlyMap<string, (reading: Reading) => boolean> = new Map(
  Object.entries(ideasOfCues).map(([name, words]) => {
    const idea = patternOf(words);
    return [name, (reading: Reading) => prose(reading, idea)];
  }),
);

const ideas = Object.values(ideasOfEvents).map(patternOf);

/** Cues of events and of bonds, and congratulations: known where the request has the same idea. */
export const ofEvents = new Set(['launch', 'takeover', 'event', 'hiring', 'award', 'funding', 'bond', 'rumour']);

/** Verbs and nouns of one event, in any of the languages: "l'acquisizione di aprile" of a firm that "ha rilevato" another. */
export const isSameIdea = (reading: Reading, cue: string): boolean =>
  ideas.some((idea) => idea.test(cue) && prose(reading, idea));
