import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { pageQuerySchema } from '../../../src/contract/page-query.ts';
import { deliveryListSchema, webhookDeliverySchema, webhookSecretSchema } from '../../../src/contract/webhook.ts';
import { answer } from '../answers.ts';
import { deliveryIdPath } from '../parameters.ts';
import { keyProblems, problemResponses } from '../problem-responses.ts';

const tags = ['Webhooks'];

export const webhookPaths: ZodOpenApiPathsObject = {
  '/webhooks/deliveries': {
    get: {
      tags,
      operationId: 'listDeliveries',
      summary: 'The delivery log, newest first',
      requestParams: { query: pageQuerySchema },
      responses: { ...answer(200, 'One page', deliveryListSchema), ...keyProblems, ...problemResponses('invalid') },
    },
  },
  '/webhooks/deliveries/{id}/redeliver': {
    post: {
      tags,
      operationId: 'redeliver',
      summary: 'Send a delivery again, now',
      description: 'Under the same webhook-id and with the same body. Its endpoint is enabled again.',
      requestParams: { path: deliveryIdPath },
      responses: {
        ...answer(202, 'Queued', webhookDeliverySchema),
        ...keyProblems,
        ...problemResponses('not_found', 'conflict'),
      },
    },
  },
  '/webhooks/secret': {
    get: {
      tags,
      operationId: 'getWebhookSecret',
      summary: 'The secrets that sign now',
      responses: { ...answer(200, 'Newest first', webhookSecretSchema), ...keyProblems },
    },
  },
  '/webhooks/secret/rotate': {
    post: {
      tags,
      operationId: 'rotateWebhookSecret',
      summary: 'Make a new secret',
      description: 'Those before it sign beside it for another 24 hours.',
      responses: { ...answer(200, 'Newest first', webhookSecretSchema), ...keyProblems },
    },
  },
};
