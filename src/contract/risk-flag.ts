import { z } from 'zod';
import { citationSchema, provenance } from './verdict.ts';

export const riskCodeSchema = z
  .enum([
    'WORD_LIMIT_EXCEEDED',
    'CHAR_LIMIT_EXCEEDED',
    'FORBIDDEN_PHRASE',
    'UNSOURCED_NUMBER',
    'UNSOURCED_CLAIM',
    'UNSOURCED_ENTITY',
    'FALSE_FAMILIARITY',
    'COMMITMENT',
    'CONTRADICTS_THREAD',
    'STALE_FACT',
    'OVERSTATED_FACT',
    'PLACEHOLDER',
    'MISSING_GREETING',
    'MISSING_CTA',
    'MISSING_RELEVANCE',
    'MISSING_SUBJECT',
    'MISSING_SENDER',
    'MISSING_SENDER_ADDRESS',
    'MISSING_OPT_OUT',
    'MISSING_SOURCE_NOTICE',
    'PROMPT_LEAK',
    'WRONG_LANGUAGE',
    'NEAR_DUPLICATE',
    'VOICE',
    'TELLTALE_PHRASE',
    'LEAD_DECLINED',
    'INJECTION_SUSPECTED',
    'LANGUAGE_NOT_COVERED',
    'CHECK_FAILED',
    'FALLBACK_TEMPLATE',
    'REPAIRED',
  ])
  .meta({ id: 'RiskCode' });

const severitySchema = z.enum(['error', 'warning', 'info']).meta({ id: 'Severity' });

/** One finding of one check. An `error` is never delivered under no_claims_policy. */
export const riskFlagSchema = z
  .strictObject({
    code: riskCodeSchema,
    severity: severitySchema,
    message: z.string().describe('What is wrong, for a person'),
    evidence: z.string().describe('The exact text found; empty where something is missing'),
    field: z.string().describe('"subject", "message", or a JSON pointer into the request'),
    start: z.number().int().min(0).describe('First UTF-16 code unit of the evidence in the field'),
    end: z.number().int().min(0).describe('One past the last; equals start where nothing is marked'),
    rule: z.string().optional().describe('The rule that found it, e.g. "forbidden-phrases/act-now"; leads to its line'),
    contradicts: citationSchema.optional().describe('The words of the request that say otherwise of the same thing'),
    correction: z.string().optional().describe('What would be right in place of the evidence'),
    score: z.number().min(0).max(1).optional().describe('How sure a detector of the service is (LOCAL_DETECTOR)'),
  })
  .meta({ id: 'RiskFlag' });

/** A span of the text and the words of the request that support it. Computed from the text, never a model's word. */
export const groundingSchema = z
  .strictObject({
    field: z.enum(['subject', 'message']),
    start: z.number().int().min(0),
    end: z.number().int().min(0),
    text: z.string().describe('field.slice(start, end)'),
    source: z.string().describe('JSON pointer into the request, or "allowance:<name>" where a general rule allows it'),
    quote: z.string().describe('The exact words at the source; empty for an allowance'),
    ...provenance,
  })
  .meta({ id: 'Grounding' });

export type RiskCode = z.infer<typeof riskCodeSchema>;
export type Severity = z.infer<typeof severitySchema>;
export type RiskFlag = z.infer<typeof riskFlagSchema>;
export type Grounding = z.infer<typeof groundingSchema>;
