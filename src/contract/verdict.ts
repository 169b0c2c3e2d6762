import { z } from 'zod';

const verdictKindSchema = z
  .enum(['SUPPORTED', 'DERIVED', 'EXEMPT', 'CONTRADICTED', 'UNSOURCED'])
  .describe(
    'SUPPORTED: the request says it (citations). DERIVED: follows by the named rule from the cited operands. ' +
      'EXEMPT: needs no source, by the named rule. CONTRADICTED: the request says otherwise of the same thing. ' +
      'UNSOURCED: the request says nothing of it',
  )
  .meta({ id: 'VerdictKind' });

/** Of the typed fact that a quote is taken from. */
export const provenance = {
  source_url: z.string().optional().describe('Where the quoted fact was read, where the request says so'),
  observed_at: z.string().optional().describe('When the quoted fact was seen to be so, where the request says so'),
};

/** Words of the request. */
export const citationSchema = z
  .strictObject({
    source: z.string().describe('JSON pointer into the request'),
    quote: z.string().describe('The exact words there'),
    ...provenance,
  })
  .meta({ id: 'Citation' });

/** What the guardrails found of one number, name or statement of a text: exactly one verdict each, none left out. */
export const verdictSchema = z
  .strictObject({
    field: z.enum(['subject', 'message']),
    start: z.number().int().min(0).describe('First UTF-16 code unit in the field'),
    end: z.number().int().min(0).describe('One past the last'),
    text: z.string().describe('field.slice(start, end)'),
    of: z.enum(['number', 'name', 'statement']).describe('What was judged'),
    verdict: verdictKindSchema,
    rule: z
      .string()
      .describe(
        'The rule that decided, e.g. "same-value", "sum", "proposed-time", "asked"; leads to its line in the engine',
      ),
    citations: z.array(citationSchema).describe('SUPPORTED and DERIVED: what says so, operand by operand; else empty'),
    contradicts: citationSchema.optional().describe('CONTRADICTED: the fact it is against'),
    correction: z.string().optional().describe('CONTRADICTED: the text that would be right in place of `text`'),
    score: z.number().min(0).max(1).describe('How sure the verdict is; 1 where a rule decides alone'),
  })
  .meta({ id: 'Verdict' });

export type VerdictKind = z.infer<typeof verdictKindSchema>;
export type Citation = z.infer<typeof citationSchema>;
export type Verdict = z.infer<typeof verdictSchema>;
