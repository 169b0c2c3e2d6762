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

const deliveryStateSchema = z.enum(['PENDING', 'DELIVERED', 'RETRYING', 'FAILED', 'DISABLED']);

const deliveryAttemptSchema = z.strictObject({
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

/** The tenant's signing secrets. The newest signs first; replaced ones sign too until they expire. */
export const webhookSecretSchema = z
  .strictObject({
    secrets: z.array(
      z.strictObject({
        secret: z.string().describe('"whsec_" and base64, as Standard Webhooks libraries take it'),
        created_at: z.iso.datetime(),
        expires_at: z.iso.datetime().optional().describe('24 h after its rotation; absent for the current one'),
      }),
    ),
  })
  .meta({ id: 'WebhookSecret' });

export type WebhookEvent = z.infer<typeof webhookEventSchema>;
export type DeliveryState = z.infer<typeof deliveryStateSchema>;
export type DeliveryAttempt = z.infer<typeof deliveryAttemptSchema>;
export type WebhookDelivery = z.infer<typeof webhookDeliverySchema>;
