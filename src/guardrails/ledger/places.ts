import { readFileSync } from 'node:fs';
import { countries } from '../data/countries.ts';
import { regions } from '../data/regions.ts';
import { foldText } from '../document/fold-word.ts';

/** Folded name or demonym -> country code. */
export const countryNames: ReadonlyMap<string, string> = new Map(
  countries.flatMap((row) => {
    const [code, ...names] = row.split('|');
    return names.map((name): [string, string] => [foldText(name), code!]);
  }),
);

/** Country code -> all its folded names and demonyms. */
export const namesOfCountry: ReadonlyMap<string, string[]> = new Map(
  countries.map((row) => {
    const [code, ...names] = row.split('|');
    return [code!, names.map(foldText)];
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

/** Town -> code of its country, in two of them with its part: "US-OH". Read when the first request is. */
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

/** Names of the country, and of the nation or state, that a folded town lies in; none where the list lacks it. */
export function namesAroundTown(town: string): string[] {
  const [country, part] = townCodes().get(town)?.split('-') ?? [];
  if (country === undefined) return [];
  return [...(namesOfCountry.get(country) ?? []), ...(part === undefined ? [] : (formsOfPart.get(part) ?? []))];
}
