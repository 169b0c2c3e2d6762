import { z } from 'zod';
import { campaignProgressSchema } from './campaign.ts';
import { footerSchema, generatedBySchema } from './compliance.ts';
import { leadSchema, personalizeRequestSchema } from './personalize-request.ts';
import { personalizeResponseSchema } from './personalize-response.ts';
import { riskFlagSchema } from './risk-flag.ts';
import { sequenceResultSchema } from './sequence.ts';
import { deliveryAttemptSchema } from './webhook-delivery.ts';

const lastAttemptSchema = deliveryAttemptSchema.omit({ response: true });

/** Of a delivery to one endpoint, told to the others. */
const messageAttemptSchema = z
  .strictObject({
    endpoint_id: z.string().describe('Where the delivery goes to'),
    url: z.string().describe('Of that endpoint: origin and path'),
    delivery_id: z.string(),
    event_type: z.string().describe('What the delivery tells, e.g. "request.succeeded"'),
    subject_id: z.string().describe('What it is about: request_id, campaign_id or sequence_id'),
    attempts: z.number().int().min(1).describe('Made so far'),
    last_attempt: lastAttemptSchema,
  })
  .meta({ id: 'MessageAttempt' });

const endpointDisabledSchema = z
  .strictObject({
    endpoint_id: z.string(),
    url: z.string().describe('Origin and path'),
    reason: z.string().describe('"failed for 5 days" or "answered 410 Gone"'),
    failing_since: z.iso.datetime().optional(),
    disabled_at: z.iso.datetime(),
  })
  .meta({ id: 'EndpointDisabled' });

const variantDeselectedSchema = z
  .strictObject({
    request_id: z.string(),
    channel: personalizeRequestSchema.shape.channel,
    lead: leadSchema,
    campaign_id: z.string().optional(),
    row: z.number().int().optional().describe('Row of the campaign, from 1'),
    metadata: personalizeRequestSchema.shape.metadata.describe('Of the request, e.g. the id of the lead in a CRM'),
    deselected_at: z.iso.datetime(),
  })
  .meta({ id: 'VariantDeselected' });

const variantSelectedSchema = variantDeselectedSchema
  .omit({ deselected_at: true })
  .extend({
    selected_variant_index: z.number().int().min(0),
    subject: z.string().optional(),
    message: z.string().describe('What was selected, as it was edited'),
    footer: footerSchema.optional().describe('Goes below the message, where the request names a regime'),
    generated_by: generatedBySchema.optional(),
    edited: z.boolean().describe('Whether the reviewer changed the subject or the message'),
    risk_flags: z.array(riskFlagSchema).describe('Of this text'),
    selected_at: z.iso.datetime(),
  })
  .meta({ id: 'VariantSelected' });

const event = <Type extends string, Data extends z.ZodType>(type: Type, data: Data) =>
  z.strictObject({ type: z.literal(type), timestamp: z.iso.datetime(), data });

export const webhookEventSchema = z
  .discriminatedUnion('type', [
    event('request.succeeded', personalizeResponseSchema),
    event('request.failed', personalizeResponseSchema),
    event('campaign.completed', campaignProgressSchema),
    event('sequence.completed', sequenceResultSchema),
    event('variant.selected', variantSelectedSchema),
    event('variant.deselected', variantDeselectedSchema),
    event('message.attempt.exhausted', messageAttemptSchema),
    event('message.attempt.recovered', messageAttemptSchema),
    event('endpoint.disabled', endpointDisabledSchema),
  ])
  .meta({ id: 'WebhookEvent' });

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
export type WebhookEventType = WebhookEvent['type'];
