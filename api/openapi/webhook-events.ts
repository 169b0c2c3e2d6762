import type { ZodOpenApiObject } from 'zod-openapi';
import { webhookEventSchema } from '../../src/contract/webhook.ts';

const header = (name: string, description: string) => ({
  in: 'header' as const,
  name,
  required: true,
  description,
  schema: { type: 'string' as const },
});

/** What Candor sends to a callback_url and to registered endpoints: Standard Webhooks. */
export const webhookEvents: ZodOpenApiObject['webhooks'] = {
  event: {
    post: {
      summary:
        'A request, a campaign or a sequence has ended, a variant was selected, or something became of a webhook',
      parameters: [
        header('webhook-id', 'delivery_id: constant over retries, so that a receiver can drop what it has seen'),
        header('webhook-timestamp', 'Seconds since 1970, of this attempt'),
        header(
          'webhook-signature',
          '"v1," and the base64 HMAC-SHA256 of "id.timestamp.body"; several while secrets rotate',
        ),
      ],
      requestBody: { required: true, content: { 'application/json': { schema: webhookEventSchema } } },
      responses: {
        '2XX': { description: 'Received' },
        '410': { description: 'Gone: nothing more is sent to this endpoint' },
        default: { description: 'Tried again by schedule: 10 attempts over about three days' },
      },
    },
  },
};
