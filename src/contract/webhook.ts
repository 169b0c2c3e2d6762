import { z } from 'zod';
import { campaignProgressSchema } from './campaign.ts';
import { personalizeResponseSchema } from './personalize-response.ts';

export const webhookEventSchema = z
  .discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('request.succeeded'),
      timestamp: z.iso.datetime(),
      data: personalizeResponseSchema,
    }),
    z.strictObject({ type: z.literal('request.failed'), timestamp: z.iso.datetime(), data: personalizeResponseSchema }),
    z.strictObject({
      type: z.literal('campaign.completed'),
      timestamp: z.iso.datetime(),
      data: campaignProgressSchema,
    }),
  ])
  .meta({ id: 'WebhookEvent' });

export const deliveryStateSchema = z.enum(['PENDING', 'DELIVERED', 'RETRYING', 'FAILED', 'DISABLED']);

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
    type: z.string(),
    url: z.string(),
    subject_id: z.string().describe('request_id or campaign_id'),
    state: deliveryStateSchema,
    attempts: z.array(deliveryAttemptSchema),
    next_at: z.iso.datetime().optional(),
    created_at: z.iso.datetime(),
  })
  .meta({ id: 'WebhookDelivery' });

export const deliveryListSchema = z
  .strictObject({ items: z.array(webhookDeliverySchema), next_cursor: z.string().nullable() })
  .meta({ id: 'WebhookDeliveryList' });

export type WebhookEvent = z.infer<typeof webhookEventSchema>;
export type DeliveryState = z.infer<typeof deliveryStateSchema>;
export type DeliveryAttempt = z.infer<typeof deliveryAttemptSchema>;
export type WebhookDelivery = z.infer<typeof webhookDeliverySchema>;
