import { parse } from 'yaml';
import { z } from 'zod';

/** The longest pattern that a reader still takes in at a glance. */
export const longestPattern = 200;

const ruleSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    /** A regular expression on folded text (lower case, accents off, plain quotes and dashes), flags "u". */
    pattern: z.string().max(longestPattern).optional(),
    /** Instead of a pattern: words or phrases, folded, matched whole; one that ends in "*" with any ending. */
    words: z.array(z.string()).min(1).optional(),
    /** What several entries are wordings of: a cue, a stage. Its own id where there is none. */
    group: z.string().optional(),
    /** Looked for in lower case with its accents, where folded text would not tell: "abrirá" from "abrira". */
    accents: z.boolean().optional(),
    /** Of a claim's cue: whose fact it must be about. */
    about: z.enum(['lead', 'any']).optional(),
    /** Of a kind of ask: the kinds that come near enough to it as a goal. */
    near: z.array(z.string()).min(1).optional(),
    /** What says the opposite of the same thing, in words. */
    opposite: z.array(z.string()).min(1).optional(),
    why: z.string().min(1),
    source: z.string().optional(),
    licence: z.string().optional(),
    /** Sentences it must be found in, and such as it must not. */
    match: z.array(z.string()).min(1),
    pass: z.array(z.string()).min(1),
    /** Sentences in which the opposite must be found, and the words not. */
    against: z.array(z.string()).min(1).optional(),
  })
  .refine(({ pattern, words }) => (pattern === undefined) !== (words === undefined), 'either pattern or words')
  .refine(({ opposite, against }) => (opposite === undefined) === (against === undefined), 'an opposite has examples');

export type RuleEntry = z.output<typeof ruleSchema>;

/** The entries of a lexicon's YAML, with their reasons and examples. Throws where one is not well formed. */
export const parseLexicon = (yaml: string): RuleEntry[] => z.array(ruleSchema).parse(parse(yaml));
