import { exonyms, sameAbbreviations, shortCountries } from '../data/exonyms.ts';
import { lexiconLanguages } from '../data/languages.ts';
import { foldText } from '../document/fold-word.ts';
import { isSameName } from '../document/same-name.ts';
import { withoutElision } from '../document/stem-by-language.ts';
import type { Token } from '../document/tokenise.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { namesOfCountry } from '../ledger/places.ts';

const displayNames = lexiconLanguages.map(
  (language) => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }),
);

/** Countries, each by its names in every language of the lexicons, and what English calls those who live there. */
export const namesOfCountryByLanguage: readonly (readonly string[])[] = [...namesOfCountry].map(([code, names]) => [
  ...names,
  ...displayNames.flatMap((regions) => {
    const local = regions.of(code);
    return local === undefined ? [] : [foldText(local)];
  }),
]);

/** Folded names of countries in these languages, of one word. */
export const localCountries: ReadonlySet<string> = new Set(
  namesOfCountryByLanguage.flat().filter((name) => !/[\s-]/.test(name)),
);

/** First word of a name of a place -> the groups of names it is in. */
const groupsOf = new Map<string, (readonly string[])[]>();
const addTo = (word: string, group: readonly string[]): void => {
  groupsOf.set(word, [...(groupsOf.get(word) ?? []), group]);
};
for (const group of [...exonyms, ...sameAbbreviations, ...namesOfCountryByLanguage])
  for (const name of group) for (const word of name.split(/[\s-]/)) addTo(word, group);
for (const [at, code] of [...namesOfCountry.keys()].entries())
  for (const word of shortCountries[code]?.split(' ') ?? []) addTo(word, namesOfCountryByLanguage[at]!);

/** Letters by which a Polish form is looked up among the names that it may be a case of. */
const caseKey = 3;
const leastCase = 4;
const namesByStart = Map.groupBy(groupsOf.keys(), (name) => name.slice(0, caseKey));

const holds = (folded: string, name: string): boolean => {
  const at = folded.indexOf(name);
  return at >= 0 && !/\p{L}/u.test(folded[at - 1] ?? ' ') && !/\p{L}/u.test(folded[at + name.length] ?? ' ');
};

const leastRoot = 4;

/** "Serra" of Serrana, "Boliviana" of Bolivia: one root, and an ending on one of them. */
function sharesRoot(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < leastRoot || long.length - short.length > 4) return false;
  const root = short.length > leastRoot ? short.slice(0, -1) : short;
  return long.startsWith(root);
}

/** "Ardennaise" of Ardenne, "valenciana" of Valencia: what adjectives of places and those who live there end in. */
const ofPlace =
  /^(?:ais|aise|aises|ois|oise|oises|ien|ienne|iens|iennes|ain|aine|ense|enses|ese|esi|an[oa]s?|in[oa]s?|ini|eno|enos|ena|enas|isch\p{L}{0,2}|er|ers|se|sk[iaie]\p{L}{0,2})$/u;
const leastPlace = 5;

function isOfPlace(name: string, adjective: string, least = leastPlace): boolean {
  let at = 0;
  while (at < name.length && name[at] === adjective[at]) at += 1;
  return at >= least && name.length - at <= 1 && ofPlace.test(adjective.slice(at));
}

/** Whether the request has a name of a group that this one is in. */
const hasOtherName = (folded: string, name: string): boolean =>
  groupsOf.get(name)?.some((group) => group.some((one) => holds(folded, one))) ?? false;

/** Every name of the places of which the request has one, word by word: "Den Haag" where it has The Hague. */
const otherNames = ({ folded }: Ledger): readonly string[] =>
  [...exonyms, ...namesOfCountryByLanguage]
    .filter((group) => group.some((name) => holds(folded, name)))
    .flatMap((group) => group.flatMap((name) => name.split(/[\s-]/)))
    .filter((word) => word.length >= leastRoot);

/** Whether the request has a name of a message in another language, after elision, in its language, or as its root. */
export function isSourcedByLanguage(ledger: Ledger, token: Token, language: string): boolean {
  const { words, folded, company } = ledger;
  const word = withoutElision(token.folded);
  if (word !== token.folded && words.has(word)) return true;
  for (const article of ["l'", "d'", "dell'", "all'", "nell'"]) if (words.has(article + word)) return true;
  if (hasOtherName(folded, word)) return true;
  if (language === 'pl' && word.length >= leastCase && token.shape === 'capital')
    for (const name of namesByStart.get(word.slice(0, caseKey)) ?? [])
      if (isSameName(word, name, language) && hasOtherName(folded, name)) return true;
  if ([...company].some((name) => sharesRoot(word, name))) return true;
  // Only a name of the request's own has a capital amid its prose or is an adjective of a place.
  return (
    /^\p{Lu}|['’]\p{Lu}/u.test(token.text) &&
    ([...words.keys()].some((other) => isOfPlace(word, other)) ||
      // "Haagse" of The Hague: the adjective is made of the name that its own language has.
      ledger.once(otherNames).some((name) => isOfPlace(name, word, leastRoot)))
  );
}
