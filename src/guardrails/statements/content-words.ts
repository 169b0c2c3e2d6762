import type { Token } from '../document/tokenise.ts';
import type { FieldReading } from '../reading.ts';

const calendar =
  /^(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)(?:days?|nesdays?|sdays?|urdays?)?$|^(?:january|february|march|april|may|june|july|august|september|october|november|december|noon|midday|morning|afternoon|evening|tonight|yesterday)s?$/;
const indefinite = /^(?:which|what|who|where|when|how)ever$|^(?:some|any|every|no)(?:body|one|thing|where)$/;

/** "A pair of ecologists", "the majority of them": numbers and shares, which are compared as such. */
const counting = new Set('majority handful couple pair duo trio'.split(' '));

/** Tokens of [from, to) that tell of something: no plain speech, no number, no day of the week. */
export const contentWords = (field: FieldReading, from: number, to: number): Token[] =>
  field.tokens
    .slice(from, to)
    .filter(
      (token) =>
        token.shape !== 'digit' &&
        !token.word.isPlain &&
        !counting.has(token.folded) &&
        !calendar.test(token.folded) &&
        !indefinite.test(token.folded) &&
        !field.quantities.some((one) => token.start >= one.start && token.end <= one.end),
    );
