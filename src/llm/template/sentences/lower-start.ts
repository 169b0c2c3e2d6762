import { isEnglishWord } from '../../../guardrails/document/word-lists.ts';

/** Adjectives of places, months and days keep their capital. */
const capitals =
  /^(?:\p{L}{2,}(?:ish|ian|ese)|europeans?|dutch|french|greek|swiss|czech|thai|welsh|german|african|mexican|american|asian|korean|nordic|baltic|alpine|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|april|june|july|august|september|october|november|december|christmas|easter|dublin|london|paris|boston|victoria|ontario|gulf|english)$/u;
const noPlaces =
  /^(?:fish|polish|finish|publish|british-style|guardian|librarian|pedestrian|median|custodian|physician|technician|varnish|dish|electrician|musician|optician|dietician|veterinarian|civilian|vegetarian|historian|fetish|rubbish|polish|squash)$/;

/** A word that may be ordinary English and only opens its sentence, in lower case. */
export function lowerStart(word: string): string {
  if (!/^\p{Lu}\p{Ll}*(?:-\p{L}+)*$/u.test(word)) return word;
  const low = word[0]!.toLowerCase() + word.slice(1);
  const first = low.split('-')[0]!;
  const isPlace = capitals.test(first) && !noPlaces.test(first);
  return !isPlace && (isEnglishWord(first) || first === 'a') ? low : word;
}

/** The same of a word that is tagged an adjective, in the list of words or not: "Indie". */
export const lowerAdjective = (word: string): string =>
  capitals.test(word.toLowerCase()) ? word : word[0]!.toLowerCase() + word.slice(1);
