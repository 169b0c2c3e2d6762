import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import yamlPackage from 'yaml/package.json' with { type: 'json' };
import { keep, readKept } from '../../kept-file.ts';
import type { RuleEntry } from './parse-lexicon.ts';

/** What the engine needs of a lexicon's entry, either a pattern or words; parse-lexicon.ts says what each field is. */
export type LexiconEntry = Omit<RuleEntry, 'why' | 'source' | 'licence' | 'match' | 'pass' | 'against'>;

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
  const entries: LexiconEntry[] = parseLexicon(yaml.toString()).map(
    ({ why: _why, source: _source, licence: _licence, match: _match, pass: _pass, against: _against, ...entry }) =>
      entry,
  );
  keep(keptAs, Buffer.from(JSON.stringify(entries)));
  return entries;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Words or phrases as one alternative each, "plan*" with any ending. */
export const anyWord = (words: readonly string[]): string =>
  words.map((word) => escaped(word).replace(/\\\*$/, '\\p{L}*')).join('|');

const whole = (words: readonly string[]): string => `(?<![\\p{L}\\p{N}])(?:${anyWord(words)})(?![\\p{L}\\p{N}])`;

export const wholeWords = (words: readonly string[]): RegExp => new RegExp(whole(words), 'u');

export const patternOf = ({ pattern, words }: Pick<LexiconEntry, 'pattern' | 'words'>): RegExp =>
  new RegExp(pattern ?? whole(words!), 'u');

/** The rules of a lexicon. Read once, at start; an entry that is not well formed stops the start. */
export const readLexicon = (language: string, name: string): Rule[] =>
  readEntries(language, name).map((entry) => ({ id: `${name}/${entry.id}`, pattern: patternOf(entry) }));
