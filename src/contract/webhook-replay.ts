import { z } from 'zod';
import { afterSince, instantSchema, isRange } from './webhook-delivery.ts';

const scopeSchema = z
  .enum(['failed', 'all'])
  .describe(
    'failed: those whose last attempt failed, or that were not sent while it was disabled. all: delivered ones too',
  );

export const createReplaySchema = z
  .strictObject({
    endpoint_id: z.string(),
    scope: scopeSchema.default('failed'),
    since: instantSchema.describe('Deliveries that were created at this time or later'),
    until: instantSchema
      .optional()
      .describe('Deliveries that were created before this time; now by default, and at most'),
  })
  .refine(isRange, afterSince)
  .meta({ id: 'CreateWebhookReplay' });

const count = z.number().int().min(0);

export const webhookReplaySchema = z
  .strictObject({
    replay_id: z.string(),
    endpoint_id: z.string(),
    scope: scopeSchema,
    since: z.iso.datetime(),
    until: z.iso.datetime(),
    status: z
      .enum(['RUNNING', 'COMPLETED', 'STOPPED'])
      .describe('COMPLETED: all are queued. STOPPED: the endpoint was disabled again meanwhile'),
    stopped_reason: z.string().optional(),
    counts: z
      .strictObject({
        matched: count.describe('In its range when it began'),
        queued: count.describe('Queued again so far, each once'),
        waiting: count.describe('Of these: not sent yet, or to be tried again'),
        delivered: count,
        failed: count,
      })
      .describe('Where its deliveries stand now'),
    created_at: z.iso.datetime(),
    finished_at: z.iso.datetime().optional(),
  })
  .meta({ id: 'WebhookReplay' });

export const replayListSchema = z
  .strictObject({ items: z.array(webhookReplaySchema), next_cursor: z.string().nullable() })
  .meta({ id: 'WebhookReplayList' });

export type CreateReplay = z.output<typeof createReplaySchema>;
export type WebhookReplay = z.infer<typeof webhookReplaySchema>;
