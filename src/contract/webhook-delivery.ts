import { z } from 'zod';
import { pageQuerySchema } from './page-query.ts';

const deliveryStateSchema = z
  .enum(['PENDING', 'DELIVERED', 'RETRYING', 'FAILED', 'DISABLED'])
  .describe(
    'RETRYING: failed, and tried again at next_at. FAILED: its attempts are used up. DISABLED: its endpoint is sent nothing',
  );

export const deliveryAttemptSchema = z.strictObject({
  at: z.iso.datetime(),
  status: z.number().int().optional().describe('HTTP status; absent when no answer came'),
  error: z.string().optional(),
  latency_ms: z.number(),
  response: z.string().max(2_048).optional().describe('The first 2 kB of the reply'),
});

export const webhookDeliverySchema = z
  .strictObject({
    delivery_id: z.string().describe('Sent as webhook-id; constant over retries'),
    endpoint_id: z.string(),
    type: z.string(),
    url: z.string(),
    subject_id: z.string().describe('What it is about: request_id, campaign_id or endpoint_id'),
    state: deliveryStateSchema,
    attempts: z.array(deliveryAttemptSchema),
    next_at: z.iso.datetime().optional(),
    replay_id: z.string().optional().describe('The last replay that queued it again'),
    created_at: z.iso.datetime(),
  })
  .meta({ id: 'WebhookDelivery' });

export const webhookDeliveryDetailSchema = webhookDeliverySchema
  .extend({
    body: z
      .string()
      .nullable()
      .describe('The exact body that every attempt sends, and that is signed; null once erased'),
  })
  .meta({ id: 'WebhookDeliveryDetail' });

export const deliveryListSchema = z
  .strictObject({ items: z.array(webhookDeliverySchema), next_cursor: z.string().nullable() })
  .meta({ id: 'WebhookDeliveryList' });

/** A point in time, with any offset; kept in UTC. */
export const instantSchema = z.iso
  .datetime({ offset: true, abort: true, error: 'must be a time with its zone, such as "2026-12-01T09:30:00Z"' })
  .transform((time) => new Date(time).toISOString());

/** Whether it ends after it begins, as far as both are given. */
export const isRange = ({ since, until }: { since?: string | undefined; until?: string | undefined }): boolean =>
  since === undefined || until === undefined || since < until;
export const afterSince = { path: ['until'], message: 'must be after since' };

export const deliveryQuerySchema = pageQuerySchema
  .extend({
    endpoint_id: z.string().optional(),
    state: deliveryStateSchema.optional(),
    type: z.string().optional().describe('Of the event, e.g. "request.failed"'),
    subject_id: z.string().optional(),
    since: instantSchema.optional().describe('Created at this time or later'),
    until: instantSchema.optional().describe('Created before this time'),
  })
  .refine(isRange, afterSince);

export type DeliveryState = z.infer<typeof deliveryStateSchema>;
export type DeliveryAttempt = z.infer<typeof deliveryAttemptSchema>;
export type WebhookDelivery = z.infer<typeof webhookDeliverySchema>;
export type WebhookDeliveryDetail = z.infer<typeof webhookDeliveryDetailSchema>;
