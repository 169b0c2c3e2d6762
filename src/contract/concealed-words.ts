/** Letters in a word with marks between them that show nothing: soft hyphens part syllables, joiners some letters, and none four on end. */
const spelt = /(?:[\p{L}\s][\u00ad\u200b-\u200f\u2060-\u2064\ufeff]+){4}/u;
/** Tag characters, which spell a text that nobody sees; behind a black flag they are a flag of a land. */
const tags = /(?<!\u{1f3f4}[\u{e0020}-\u{e007e}]{0,6})[\u{e0020}-\u{e007e}]{3}/u;

/** Whether a text has words that whoever reads it does not see as such: nobody writes so but to get them past a reader. */
export const concealsWords = (text: string): boolean => spelt.test(text) || tags.test(text);
