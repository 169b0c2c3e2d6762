import { shortNames } from '../data/short-names.ts';

/** Languages whose names change their endings: "Magdaleno" for Magdalena, "Tomku" for Tomasz. */
const inflecting = new Set(['pl', 'cs', 'sk', 'hr', 'sr', 'sl', 'uk', 'ru', 'lt', 'lv']);

/** Language and name -> the forms that friends use. */
const shortFormsOf = new Map(
  Object.entries(shortNames).flatMap(([language, names]) =>
    names.split(',').map((entry): [string, string[]] => {
      const [name, forms] = entry.split(':');
      return [`${language} ${name}`, forms!.split(' ')];
    }),
  ),
);

/** "Carlitos" of Carlos, "Joãozinho", "Anneke", "Lieschen": what makes a name small, by language. */
const diminutives: Readonly<Record<string, RegExp>> = {
  de: /(?:chen|lein|erl|li|i)$/,
  es: /(?:c?ec)?(?:it|ill)[oa]s?$/,
  it: /(?:in|ett|ucc|uzz)[oia]$/,
  nl: /(?:t?je|ke)$/,
  pt: /z?inh[oa]s?$/,
};

const isDiminutive = (word: string, name: string, language: string): boolean => {
  const ending = diminutives[language]?.exec(word)?.[0];
  if (ending === undefined || name.length < 3) return false;
  const root = word.slice(0, -ending.length);
  return root.length >= 3 && name.startsWith(root) && name.length - root.length <= 2;
};

function isInflected(word: string, name: string, language: string): boolean {
  if (word === name) return true;
  if (!inflecting.has(language) || word.length < 3 || name.length < 3) return false;
  // "Ewo" for Ewa: of a short name two letters stay; "Janie" for Jan: it may grow by two where all of it stays.
  const shared = name.length === 3 ? 2 : Math.max(3, Math.min(word.length, name.length) - 3);
  const longest = name.length === 3 && word.startsWith(name) ? 2 : Math.min(3, name.length - 2);
  return Math.abs(word.length - name.length) <= longest && word.slice(0, shared) === name.slice(0, shared);
}

/** "Ben" for Benoît, "Fede" for Federica: the start of a longer name, where names are cut like that. */
const isCut = (word: string, name: string, language: string): boolean =>
  cutting.has(language) && word.length >= 3 && name.length >= word.length + 2 && name.startsWith(word);
const cutting = new Set(['fr', 'es', 'it', 'pt', 'de', 'nl']);

/** Whether a folded word is a name, a form of it where the language has forms, or what friends make of it. */
export const isSameName = (word: string, name: string, language: string): boolean =>
  isInflected(word, name, language) ||
  isDiminutive(word, name, language) ||
  isCut(word, name, language) ||
  (shortFormsOf.get(`${language} ${name}`)?.some((form) => isInflected(word, form, language)) ?? false);
