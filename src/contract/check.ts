import { z } from 'zod';
import { personalizeRequestSchema } from './personalize-request.ts';
import { variantTextSchema } from './personalize-response.ts';
import { groundingSchema, riskFlagSchema } from './risk-flag.ts';

/** Guardrails on any text: no LLM, no queue, nothing stored. */
export const checkRequestSchema = z
  .strictObject({ request: personalizeRequestSchema, variant: variantTextSchema })
  .meta({ id: 'CheckRequest' });

export const checkResponseSchema = z
  .strictObject({ risk_flags: z.array(riskFlagSchema), grounding: z.array(groundingSchema) })
  .meta({ id: 'CheckResponse' });

export type CheckRequest = z.output<typeof checkRequestSchema>;
export type CheckResponse = z.output<typeof checkResponseSchema>;
