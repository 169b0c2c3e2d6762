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

/** The entries of a lexicon's YAML, with their reasons and examples. Throws where one is not well formed. */
export const parseLexicon = (yaml: string): RuleEntry[] => z.array(ruleSchema).parse(parse(yaml));
