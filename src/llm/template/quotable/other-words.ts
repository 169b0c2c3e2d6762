import { foldText } from '../../../guardrails/document/fold-word.ts';
import { codes, telling } from '../../../guardrails/language/telling-words.ts';

/**
 * Words for grammar, of three letters and more, folded, beside the commonest: pronouns, forms of "be" and "have",
 * prepositions, possessives. What two languages share stands in both.
 */
const grammar: Readonly<Record<string, string>> = {
  de: `wir ihr sind haben hat wird werden und nicht eine einen einem einer fur auf auch bei mit nach uber unter vor zum zur aus
    oder seit unser unsere unseren ist das der die den dem des sich durch zwischen als was war per pro via`,
  fr: `nous vous ils elles sommes etes sont avons avez ont avec dans pour chez leur leurs notre votre nos vos cette ces qui que
    dont depuis aussi mais donc tres plus sur par les des une est pas sans entre sous aux via son ses`,
  es: `nosotros somos son estamos tenemos con para por los las una unos unas del sus que como desde hasta entre sobre pero muy
    mas nuestro nuestra nuestros nuestras este esta estos estas sin via nos`,
  it: `noi siamo sono abbiamo con per gli una del della dei delle degli nel nella nelle che come dal dalla tra fra sul sulla
    anche molto piu nostro nostra nostri nostre questo questa non via sotto presso`,
  nl: `wij zijn hebben heeft wordt worden met voor van het een niet ook bij naar over onder uit maar sinds ons onze deze dit die
    dat door tussen zich aan als was per via der den des ten ter tot`,
  pt: `somos sao estamos temos com para por uma umas uns das dos nas nos que como desde ate entre sobre mas muito mais nosso
    nossa nossos nossas este esta estes estas sem pelo pela pelos pelas seu sua via`,
  pl: `jestesmy mamy dla oraz przy przez nad pod jest sie nasz nasza nasze nas ktore ktory ktora jako tylko bardzo bez lub ale czy ds
    ich jego jej via`,
};

/** Words of those that stand in English texts, as words of English or as parts of foreign names. */
const inEnglish = new Set(
  `die war den pour son sons sans con per van est pan sin non era par sur plus over under more entre via pro ale hat ten
    was dos das des les los las del della com sub dit as ons met door ous`.split(/\s+/),
);

const byLanguage = new Map(
  Object.entries({ en: '', ...grammar }).map(([language, words]) => [
    language,
    new Set([
      ...words.split(/\s+/),
      ...[...telling].filter(([, of]) => of.has(codes.indexOf(language))).map(([one]) => one),
    ]),
  ]),
);

/** Words of another language, at least, amid a text: one of them may be lent. */
const leastOther = 2;

/** Whether a text has a word for grammar of one of the languages. */
export const hasGrammarOf = (text: string, languages: readonly string[]): boolean =>
  (foldText(text).match(/\p{L}+/gu) ?? []).some((word) => languages.some((one) => byLanguage.get(one)?.has(word)));

const isPlain = (word: string | undefined): boolean => word !== undefined && /^\p{Ll}/u.test(word);

/**
 * Whether two different words for grammar of a text are of another language than its own, and of that one none. Those
 * of two letters are words of several languages, and one between words with capitals is a part of a name.
 */
export function hasOtherGrammar(text: string, language: string): boolean {
  const own = byLanguage.get(language);
  if (own === undefined) return false;
  const raw = text.normalize('NFC').match(/\p{L}+/gu) ?? [];
  const words = new Set(
    raw
      .filter((word, at) =>
        at === 0 ? isPlain(raw[1]) : isPlain(word) && (isPlain(raw[at - 1]) || isPlain(raw[at + 1]) || at === 1),
      )
      .map(foldText)
      .filter((word) => word.length > 2 && !own.has(word) && !(language === 'en' && inEnglish.has(word))),
  );
  return [...byLanguage].some(
    ([other, its]) => other !== language && [...words].filter((word) => its.has(word)).length >= leastOther,
  );
}
