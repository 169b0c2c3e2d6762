import { readFileSync } from 'node:fs';
import { computeEachOnce } from '../compute-once.ts';
import { countries } from '../data/countries.ts';
import { exonyms } from '../data/exonyms.ts';
import { lexiconLanguages } from '../data/languages.ts';
import { regions } from '../data/regions.ts';
import { regionsByLanguage } from '../data/regions-by-language.ts';
import { foldText } from '../document/fold-word.ts';

/** Folded name or demonym -> country code. */
export const countryNames: ReadonlyMap<string, string> = new Map(
  countries.flatMap((row) => {
    const [code, ...names] = row.split('|');
    return names.map((name): [string, string] => [foldText(name), code!]);
  }),
);

/** What a language calls the countries; a formatter costs as much as many names. */
const namesIn = computeEachOnce((language: string) => new Intl.DisplayNames([language], { type: 'region' }));
/** What a country is called in the other languages of the lexicons, where one word says it. */
const localNames = lexiconLanguages.filter((language) => language !== 'en').map(namesIn);
const isOneName = (name: string | undefined): name is string => name !== undefined;
const isOneWord = (name: string | undefined): name is string => name !== undefined && /^\p{L}+$/u.test(name);

/** "FI" -> Suomi: what those who live there call it, in Latin letters. */
const ownName = (code: string): string | undefined => {
  const { language, script } = new Intl.Locale(`und-${code}`).maximize();
  if (script !== 'Latn') return undefined;
  const name = namesIn(language).of(code);
  return /^\p{Script=Latin}+$/u.test(name ?? '') ? name : undefined;
};

/** Country code -> all its folded names and demonyms. */
export const namesOfCountry: ReadonlyMap<string, string[]> = new Map(
  countries.map((row) => {
    const [code, ...names] = row.split('|');
    const local = localNames.map((names) => names.of(code!)).filter(isOneWord);
    return [code!, [...new Set([...names, ...local, ownName(code!)].filter(isOneName).map(foldText))]];
  }),
);

/** Folded name of a state or province -> its folded code and demonyms. */
export const formsOfRegion: ReadonlyMap<string, string[]> = new Map(
  regions.map((row) => {
    const [name, ...forms] = row.split('|');
    return [foldText(name!), forms.map(foldText)];
  }),
);

/** "US-OH" -> Ohio as a request or a message may have it, folded. */
const formsOfPart: ReadonlyMap<string, string[]> = new Map(
  regions.map((row) => {
    const [name, code, ...forms] = row.split('|');
    return [code!, [name!, ...forms].map(foldText)];
  }),
);

const leastName = 3;

/** "DE-02" -> Bavaria in the languages of the lexicons, folded; each word of a longer name by itself. */
const namesOfRegion = new Map<string, string[]>();
for (const row of regionsByLanguage) {
  const [codes, ...names] = row.split('|');
  const words = names.flatMap((name) => name.split(/[\s’']|-(?=\p{Lu})/u)).filter((word) => word.length > leastName);
  const folded = [...new Set([...names, ...words].map(foldText))];
  for (const code of codes!.split(',')) namesOfRegion.set(code, [...(namesOfRegion.get(code) ?? []), ...folded]);
}
/** What a folded code of a state or province stands for: "ca" for California, its people included. */
export const formsOfCode = (code: string): readonly string[] =>
  regions.flatMap((row) => {
    const [name, own, ...forms] = row.split('|');
    return own!.toLowerCase() === code ? [name!, ...forms].map(foldText) : [];
  });

/** Folded city of 50,000 people or more -> code of its country, the largest of that name. Data: GeoNames, CC BY 4.0. */
export const cityCountries: ReadonlyMap<string, string> = new Map(
  readFileSync(new URL('../data/cities.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .flatMap((line) => {
      const [code, names] = line.split(':');
      return names!.split(',').map((name): [string, string] => [foldText(name), code!]);
    }),
);

/** Geneva of Genève, which alone the list of cities has: English name of a city -> code of its country. */
const englishNamesOfCities: ReadonlyMap<string, string> = new Map(
  exonyms.flatMap(([english, ...others]): [string, string][] => {
    const code = others.map((name) => cityCountries.get(name)).find((one) => one !== undefined);
    return code === undefined ? [] : [[english!, code]];
  }),
);

/** The code of the country of a folded city, by its own name or its English one. */
export const countryOfCity = (name: string): string | undefined =>
  cityCountries.get(name) ?? englishNamesOfCities.get(name);

/** Town -> code of its country, in some of them with its part: "US-OH", "DE-02". Read when the first request is. */
let towns: ReadonlyMap<string, string> | undefined;
function townCodes(): ReadonlyMap<string, string> {
  towns ??= new Map(
    readFileSync(new URL('../data/towns.txt', import.meta.url), 'utf8')
      .split('\n')
      .filter(Boolean)
      .flatMap((line) => {
        const [code, names] = line.split(':');
        return names!.split(',').map((name): [string, string] => [foldText(name), code!]);
      }),
  );
  return towns;
}

/** Endings after a preposition in Polish, and what the name ends in by itself: "w Krakowie", "w Nowym Targu", "w Gdyni". */
const polishEndings: readonly (readonly [RegExp, readonly string[]])[] = [
  [/i[eu]$/, ['', 'a', 'o']],
  [/u$/, ['']],
  [/ej$/, ['a']],
  [/ach$/, ['e', 'y', 'i']],
  [/em$/, ['e']],
  [/ym$/, ['y']],
  [/im$/, ['i']],
  [/i$/, ['ia', 'z', 'a']],
];

/** The forms that a word of a Polish name may have by itself. */
const polishForms = (word: string): string[] => [
  word,
  ...polishEndings.flatMap(([ending, others]) =>
    ending.test(word) && word.length > 4 ? others.map((other) => word.replace(ending, other)) : [],
  ),
];

const isPolish = (code: string | undefined): code is string => code?.startsWith('PL-') ?? false;

function polishTown(town: string): string | undefined {
  const [first = '', second] = town.split(' ');
  const forms = polishForms(first).flatMap((form) =>
    second === undefined ? [form] : polishForms(second).map((other) => `${form} ${other}`),
  );
  return forms.map((form) => townCodes().get(form)).find(isPolish);
}

/** Names of the country, and of the nation, state or region, that a folded town lies in; none where the list lacks it. */
export function namesAroundTown(town: string): string[] {
  const code = townCodes().get(town) ?? polishTown(town);
  if (code === undefined) return [];
  const [country, part] = code.split('-');
  return [
    ...(namesOfCountry.get(country!) ?? []),
    ...(namesOfRegion.get(code) ?? (part === undefined ? [] : (formsOfPart.get(part) ?? []))),
  ];
}
