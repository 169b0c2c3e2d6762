import type { Token } from '../document/tokenise.ts';

const calendar =
  /^(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)(?:days?|nesdays?|sdays?|urdays?)?$|^(?:january|february|march|april|may|june|july|august|september|october|november|december|noon|midday|morning|afternoon|evening|tonight|yesterday)s?$/;
const indefinite = /^(?:which|what|who|where|when|how)ever$|^(?:some|any|every|no)(?:body|one|thing|where)$/;

/** "A pair of ecologists", "the majority of them": numbers and shares, which are compared as such. */
const counting = new Set('majority handful couple pair duo trio'.split(' '));

/** Whether a token tells of something by itself: no plain speech, no digits, no day of the week. */
export const isTelling = ({ folded, shape, word }: Token): boolean =>
  shape !== 'digit' && !word.isPlain && !counting.has(folded) && !calendar.test(folded) && !indefinite.test(folded);

/** What of a text its content words are found in. */
interface Text {
  readonly tokens: readonly Token[];
  readonly numberAt: ReadonlyMap<number, unknown>;
}

/** Tokens of [from, to) that tell of something: no plain speech, no number, no day of the week. */
export const contentWords = (field: Text, from: number, to: number): Token[] =>
  field.tokens.slice(from, to).filter((token, at) => isTelling(token) && !field.numberAt.has(from + at));
