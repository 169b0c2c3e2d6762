import { z } from 'zod';
import { personalizeRequestSchema } from './personalize-request.ts';
import { variantTextSchema } from './personalize-response.ts';
import { groundingSchema, riskFlagSchema } from './risk-flag.ts';
import { verdictSchema } from './verdict.ts';

/** Guardrails on any text: no LLM, no queue, nothing stored. */
export const checkRequestSchema = z
  .strictObject({ request: personalizeRequestSchema, variant: variantTextSchema })
  .meta({ id: 'CheckRequest' });

export const checkResponseSchema = z
  .strictObject({
    risk_flags: z.array(riskFlagSchema),
    grounding: z.array(groundingSchema),
    verdicts: z
      .array(verdictSchema)
      .optional()
      .describe('With ?explain=true: one verdict for every number, name and statement, in the order of the text'),
  })
  .meta({ id: 'CheckResponse' });

/** Query of POST /check. */
export const checkQuerySchema = z.strictObject({
  explain: z
    .enum(['true', 'false'])
    .optional()
    .transform((value) => value === 'true')
    .describe('Whether to answer the verdict on every number, name and statement as well'),
  as_of: z.iso
    .datetime({ offset: true })
    .optional()
    .describe('When the text is to be sent: what it may call recent, and which facts hold then. Absent: now'),
});

export type CheckRequest = z.output<typeof checkRequestSchema>;
export type CheckResponse = z.output<typeof checkResponseSchema>;
