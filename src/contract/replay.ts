import { z } from 'zod';
import { variantSchema, variantTextSchema } from './personalize-response.ts';
import { riskFlagSchema } from './risk-flag.ts';
import { acceptedSchema } from './short-answers.ts';

export const replayRequestSchema = z
  .discriminatedUnion('mode', [
    z.strictObject({ mode: z.literal('exact') }).describe('Same prompts, model and temperature, as a new request'),
    z
      .strictObject({
        mode: z.literal('rerender'),
        prompt_version: z.string().max(80).optional(),
        model: z.string().max(160).optional().describe('"provider:model", one of the configured ones'),
        template_id: z.string().max(80).optional(),
      })
      .describe('Another prompt version, model or template, as a new request'),
    z.strictObject({ mode: z.literal('recheck') }).describe("Today's guardrails on the stored variants; no LLM call"),
  ])
  .meta({ id: 'ReplayRequest' });

/** A run of words that both texts share, or that only one of them has. */
const wordChangeSchema = z
  .strictObject({ op: z.enum(['equal', 'insert', 'delete']), text: z.string() })
  .meta({ id: 'WordChange' });

const variantDiffSchema = z
  .strictObject({
    index: z.number().int().min(0),
    before: variantTextSchema.nullable(),
    after: variantTextSchema.nullable(),
    subject: z.array(wordChangeSchema),
    message: z.array(wordChangeSchema),
    flags_added: z.array(riskFlagSchema),
    flags_removed: z.array(riskFlagSchema),
  })
  .meta({ id: 'VariantDiff' });

export const replayDiffSchema = z
  .strictObject({ request_id: z.string(), replay_of: z.string(), variants: z.array(variantDiffSchema) })
  .meta({ id: 'ReplayDiff' });

export const replayResponseSchema = z
  .union([
    acceptedSchema.extend({ mode: z.enum(['exact', 'rerender']), replay_of: z.string() }),
    replayDiffSchema.extend({ mode: z.literal('recheck'), after: z.array(variantSchema) }),
  ])
  .meta({ id: 'ReplayResponse' });

export type ReplayRequest = z.infer<typeof replayRequestSchema>;
export type WordChange = z.infer<typeof wordChangeSchema>;
export type VariantDiff = z.infer<typeof variantDiffSchema>;
export type ReplayDiff = z.infer<typeof replayDiffSchema>;
export type ReplayResponse = z.infer<typeof replayResponseSchema>;
