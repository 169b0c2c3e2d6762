import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

/** The longest pattern that a reader still takes in at a glance. */
export const longestPattern = 200;

const ruleSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    /** A regular expression on folded text (lower case, accents off, plain quotes and dashes), flags "u". */
    pattern: z.string().max(longestPattern).optional(),
    /** Instead of a pattern: words or phrases, folded, matched whole. */
    words: z.array(z.string()).min(1).optional(),
    why: z.string().min(1),
    source: z.string().optional(),
    licence: z.string().optional(),
    /** Sentences it must be found in, and such as it must not. */
    match: z.array(z.string()).min(1),
    pass: z.array(z.string()).min(1),
  })
  .refine(({ pattern, words }) => (pattern === undefined) !== (words === undefined), 'either pattern or words');

export type RuleEntry = z.output<typeof ruleSchema>;

/** One entry of a lexicon, ready to be looked for. */
export interface Rule {
  /** "<lexicon>/<id>", which leads to its line. */
  readonly id: string;
  readonly pattern: RegExp;
}

const fileOf = (language: string, name: string): URL => new URL(`./${language}/${name}.yaml`, import.meta.url);

/** The entries of lexicons/<language>/<name>.yaml as they stand; none where the language has no such file. */
export function readEntries(language: string, name: string): RuleEntry[] {
  const path = fileOf(language, name);
  return existsSync(path) ? z.array(ruleSchema).parse(parse(readFileSync(path, 'utf8'))) : [];
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

export const patternOf = ({ pattern, words }: RuleEntry): RegExp =>
  new RegExp(pattern ?? `(?<![\\p{L}\\p{N}])(?:${words!.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'u');

/** The rules of a lexicon. Read once, at start; an entry that is not well formed stops the start. */
export const readLexicon = (language: string, name: string): Rule[] =>
  readEntries(language, name).map((entry) => ({ id: `${name}/${entry.id}`, pattern: patternOf(entry) }));
