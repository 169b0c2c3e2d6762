/**
 * What of a text is read. Patterns and pairs of numbers cost the square of the stretch they run over; with these
 * bounds, that of a few hundred characters, and a text costs no more than its length. Past them a check fails closed.
 */

/** Characters of a normalised text: a message may have 20,000. */
export const longestText = 24_000;
/** Words of a message: some twenty pages. */
export const mostTokens = 4_000;
/** Sentences of a subject or message: of seven words, as many words as are read. */
export const mostSentences = 600;
/** Sentences of a request in all, its keywords and names among them. A message's are held against each. */
export const mostFacts = 1_000;
/** Characters without a blank: a link with all its parameters. What follows up to the next blank is not read. */
export const longestRun = 1_000;
/** Blanks on end: what follows up to the next word shows nothing and is left out. */
export const longestBlank = 100;
/** Characters of a sentence: a longer one is parted at a word. */
export const longestSentence = 600;
/** Numbers of a subject or message, those of the longest link among them. Each is compared with those of the request. */
export const mostNumbers = 250;
/** Numbers of a request in all, its summary's before its keywords'; further ones are no evidence. */
export const mostKnownNumbers = 160;
/** Numbers of one text of the request that arithmetic tries: it takes them in threes. */
export const mostOperands = 30;
