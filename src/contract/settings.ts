import { z } from 'zod';
import { modelSchema } from './model.ts';

const perMinute = z.number().int().min(1).nullable();

/** What is in force here, as far as those who write messages need to know. No secret is in it. */
export const settingsSchema = z
  .strictObject({
    writers: z.array(modelSchema).describe('In the order they are asked: the next where one does not answer'),
    is_offline: z.boolean().describe('The offline writer is in force: no model is asked'),
    judge: z.enum(['off', 'auto', 'always']).describe('When a model is asked for a second opinion; "off" without one'),
    limits: z.strictObject({
      llm_requests_per_minute: perMinute.describe('Of each writer; null: none of ours'),
      llm_tokens_per_minute: perMinute.describe('Of each writer; null: none of ours'),
      llm_concurrency: z.number().int().min(1).describe('Calls of models that one process makes at once'),
      request_deadline_seconds: z.number().min(0).describe('A request that is not written by then is FAILED'),
      retention_days: z.number().int().min(1).describe('After that a request is erased'),
    }),
    api_key: z
      .strictObject({
        key_id: z.string(),
        name: z.string(),
        tenant: z.string(),
        requests_per_minute: z.number().int().min(1),
        daily_quota: z.number().int().min(1),
      })
      .nullable()
      .describe('The key of this call; null: none is asked for'),
  })
  .meta({ id: 'Settings' });

export type Settings = z.infer<typeof settingsSchema>;
