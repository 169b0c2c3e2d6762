import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import yamlPackage from 'yaml/package.json' with { type: 'json' };
import { keep, readKept } from '../../kept-file.ts';

/** What the engine needs of a lexicon's entry: either a pattern or words. */
interface LexiconEntry {
  readonly id: string;
  readonly pattern?: string;
  readonly words?: readonly string[];
}

/** One entry of a lexicon, ready to be looked for. */
export interface Rule {
  /** "<lexicon>/<id>", which leads to its line. */
  readonly id: string;
  readonly pattern: RegExp;
}

const parser = new URL('./parse-lexicon.ts', import.meta.url);

/** What makes entries of YAML, by its content: another parser finds nothing kept. */
const parsedBy = createHash('sha256').update(yamlPackage.version).update(readFileSync(parser)).digest();

/** YAML takes a third of the engine's start to read, so that what it says is kept by its content. */
export function readEntries(language: string, name: string): LexiconEntry[] {
  const path = new URL(`./${language}/${name}.yaml`, import.meta.url);
  if (!existsSync(path)) return [];
  const yaml = readFileSync(path);
  const keptAs = `lexicons/${createHash('sha256').update(parsedBy).update(yaml).digest('hex')}`;
  const kept = readKept(keptAs);
  if (kept) return JSON.parse(kept.toString()) as LexiconEntry[];
  // Loaded where something has changed only.
  const { parseLexicon } = createRequire(import.meta.url)(fileURLToPath(parser)) as typeof import('./parse-lexicon.ts');
  const entries = parseLexicon(yaml.toString()).map(({ id, pattern, words }) => ({ id, pattern, words }));
  keep(keptAs, Buffer.from(JSON.stringify(entries)));
  return entries;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

export const patternOf = ({ pattern, words }: Omit<LexiconEntry, 'id'>): RegExp =>
  new RegExp(pattern ?? `(?<![\\p{L}\\p{N}])(?:${words!.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'u');

/** The rules of a lexicon. Read once, at start; an entry that is not well formed stops the start. */
export const readLexicon = (language: string, name: string): Rule[] =>
  readEntries(language, name).map((entry) => ({ id: `${name}/${entry.id}`, pattern: patternOf(entry) }));
