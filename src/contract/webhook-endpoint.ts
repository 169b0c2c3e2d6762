import { z } from 'zod';
import { pageQuerySchema } from './page-query.ts';

/** What a registered endpoint can be told. How a request or a campaign ended is told to its callback_url. */
const endpointEventSchema = z
  .enum([
    'variant.selected',
    'variant.deselected',
    'message.attempt.exhausted',
    'message.attempt.recovered',
    'endpoint.disabled',
  ])
  .meta({ id: 'EndpointEvent' });

const endpointStateSchema = z.enum(['ENABLED', 'DISABLED']);

export const isEndpointEvent = (type: string): type is EndpointEvent => endpointEventSchema.safeParse(type).success;

export const webhookEndpointSchema = z
  .strictObject({
    endpoint_id: z.string(),
    url: z.string().describe('Origin and path; query strings often carry ids, and are no part of an endpoint'),
    registered: z.boolean().describe('Whether it was registered; the others are those of callback_url'),
    events: z.array(endpointEventSchema).describe('What it is told as a registered one'),
    description: z.string().optional(),
    state: endpointStateSchema.describe('DISABLED: it is sent nothing until it is enabled again'),
    failing_since: z.iso.datetime().optional().describe('The first failure after the last success'),
    disabled_at: z.iso.datetime().optional(),
    disabled_reason: z.string().optional().describe('"failed for 5 days" or "answered 410 Gone"'),
    created_at: z.iso.datetime().optional().describe('When it was first used or registered, where that is known'),
    last_used_at: z.iso.datetime().optional().describe('Of its last attempt, to a day'),
  })
  .meta({ id: 'WebhookEndpoint' });

export const endpointListSchema = z
  .strictObject({ items: z.array(webhookEndpointSchema), next_cursor: z.string().nullable() })
  .meta({ id: 'WebhookEndpointList' });

export const endpointQuerySchema = pageQuerySchema.extend({
  state: endpointStateSchema.optional(),
  registered: z
    .enum(['true', 'false'])
    .optional()
    .transform((value) => (value === undefined ? undefined : value === 'true')),
});

export const registerEndpointSchema = z
  .strictObject({
    url: z
      .url({ protocol: /^https?$/ })
      .max(2_000)
      .describe('An https URL on a public address. Registered again, it takes the place of what was'),
    events: z
      .array(endpointEventSchema)
      .min(1)
      .default([...endpointEventSchema.options])
      .transform((events) => [...new Set(events)])
      .describe('All of them by default'),
    description: z.string().trim().min(1).max(200).optional(),
  })
  .meta({ id: 'RegisterEndpoint' });

export type EndpointEvent = z.infer<typeof endpointEventSchema>;
export type WebhookEndpoint = z.infer<typeof webhookEndpointSchema>;
export type RegisterEndpoint = z.output<typeof registerEndpointSchema>;
