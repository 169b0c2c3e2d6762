import { foldText } from '../../../guardrails/document/fold-word.ts';
import { codes, telling } from '../../../guardrails/language/telling-words.ts';

/** Letters beside those without accents that texts in a language have, and that words lent from others bring along. */
const lent = 'éèàñçüöä';
const letters: Readonly<Record<string, string>> = {
  de: 'ß',
  fr: 'âêëîïôùûÿœæ',
  es: 'áíóú',
  it: 'ìíîòóùú',
  nl: 'ëïáóêôúíèâûĳ',
  pt: 'áâãêíóôõú',
  pl: 'ąćęłńóśźż',
};

const foreignLetter = new Map(
  Object.entries(letters).map(([language, own]) => [
    language,
    new RegExp(`^\\p{Ll}*(?![a-z${lent}${own}])[\\p{Script=Latin}&&\\p{Ll}]`, 'v'),
  ]),
);

/** Words of another language, at least, amid a text: one of them may be lent. */
const leastForeign = 2;

const wordsOf = (text: string): string[] => text.normalize('NFC').match(/\p{L}+/gu) ?? [];

/** Whether two words in lower case, or as many as are named, have letters that no word of the language has, lent ones neither. */
export function hasForeignLetters(text: string, language: string, least = leastForeign): boolean {
  const pattern = foreignLetter.get(language);
  if (pattern === undefined) return false;
  return wordsOf(text).filter((word, at) => pattern.test(at === 0 ? word.toLowerCase() : word)).length >= least;
}

/** Whether a text has words for grammar of the language, and two different ones that are of another only. */
export function mixesLanguages(text: string, language: string): boolean {
  const own = codes.indexOf(language);
  if (own < 0) return false;
  // Those of two letters are words of several languages, whichever list they are in. In capitals, and amid those, such a word is a part of a name.
  const words = new Set(
    wordsOf(text)
      .filter((word) => /^\p{Ll}{3,}$/u.test(word))
      .map(foldText),
  );
  return codes.some((_, other) => {
    if (other === own) return false;
    const foreign = [...words].filter((word) => telling.get(word)?.has(other) && !telling.get(word)!.has(own));
    return foreign.length >= leastForeign;
  });
}
