import type { Token } from '../document/tokenise.ts';

/** Every word that begins with one of the first and ends with one of the others. */
const words = (beginnings: string, endings: readonly string[]): string[] =>
  beginnings.split(' ').flatMap((beginning) => endings.map((ending) => beginning + ending));

const calendar = [
  ...words('mon tue tues wed weds thu thur thurs fri sat sun', ['', ...words('day nesday sday urday', ['', 's'])]),
  ...words('january february march april may june july august september october november december', ['', 's']),
  ...words('noon midday morning afternoon evening tonight yesterday', ['', 's']),
];
const indefinite = [
  ...words('which what who where when how', ['ever']),
  ...words('some any every no', ['body', 'one', 'thing', 'where']),
];
/** "A pair of ecologists", "the majority of them": numbers and shares, which are compared as such. */
const counting = 'majority handful couple pair duo trio'.split(' ');

const tellingNothing = new Set([...calendar, ...indefinite, ...counting]);

/** Whether a token tells of something by itself: no plain speech, no digits, no day of the week. */
export const isTelling = ({ folded, shape, word }: Token): boolean =>
  shape !== 'digit' && !word.isPlain && !tellingNothing.has(folded);

/** What of a text its content words are found in. */
interface Text {
  readonly tokens: readonly Token[];
  readonly numberAt: ReadonlyMap<number, unknown>;
}

/** Tokens of [from, to) that tell of something: no plain speech, no number, no day of the week. */
export const contentWords = (field: Text, from: number, to: number): Token[] =>
  field.tokens.slice(from, to).filter((token, at) => isTelling(token) && !field.numberAt.has(from + at));
