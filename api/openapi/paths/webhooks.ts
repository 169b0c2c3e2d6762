import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { pageQuerySchema } from '../../../src/contract/page-query.ts';
import { webhookSecretSchema } from '../../../src/contract/webhook.ts';
import {
  deliveryListSchema,
  deliveryQuerySchema,
  webhookDeliveryDetailSchema,
  webhookDeliverySchema,
} from '../../../src/contract/webhook-delivery.ts';
import {
  endpointListSchema,
  endpointQuerySchema,
  registerEndpointSchema,
  webhookEndpointSchema,
} from '../../../src/contract/webhook-endpoint.ts';
import { createReplaySchema, replayListSchema, webhookReplaySchema } from '../../../src/contract/webhook-replay.ts';
import { answer, jsonRequest, otherAnswer } from '../answers.ts';
import { endpointExample, webhookReplayExample } from '../examples.ts';
import { deliveryIdPath, endpointIdPath, webhookReplayIdPath } from '../parameters.ts';
import { bodyProblems, keyProblems, problemResponses } from '../problem-responses.ts';

const tags = ['Webhooks'];
const ofOne = { ...keyProblems, ...problemResponses('not_found') };
const ofList = { ...keyProblems, ...problemResponses('invalid') };

export const webhookPaths: ZodOpenApiPathsObject = {
  '/webhooks/deliveries': {
    get: {
      tags,
      operationId: 'listDeliveries',
      summary: 'The delivery log, newest first',
      requestParams: { query: deliveryQuerySchema },
      responses: { ...answer(200, 'One page', deliveryListSchema), ...ofList },
    },
  },
  '/webhooks/deliveries/{id}': {
    get: {
      tags,
      operationId: 'getDelivery',
      summary: 'One delivery with its body',
      requestParams: { path: deliveryIdPath },
      responses: { ...answer(200, 'With every attempt', webhookDeliveryDetailSchema), ...ofOne },
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
  '/webhooks/endpoints': {
    get: {
      tags,
      operationId: 'listEndpoints',
      summary: 'Where webhooks go, and how it fares there',
      description: 'Those that were registered, and those of every callback_url that was sent to.',
      requestParams: { query: endpointQuerySchema },
      responses: { ...answer(200, 'One page', endpointListSchema), ...ofList },
    },
    post: {
      tags,
      operationId: 'registerEndpoint',
      summary: 'Have events sent to a URL',
      description:
        'What reviewers select, and what becomes of webhooks themselves. An endpoint is an origin and a path: registered again, it takes the place of what was. At most 20.',
      requestBody: jsonRequest(registerEndpointSchema, endpointExample),
      responses: {
        ...answer(200, 'As it is kept', webhookEndpointSchema),
        ...keyProblems,
        ...bodyProblems,
        ...problemResponses('conflict'),
      },
    },
  },
  '/webhooks/endpoints/{id}': {
    get: {
      tags,
      operationId: 'getEndpoint',
      summary: 'One endpoint',
      requestParams: { path: endpointIdPath },
      responses: { ...answer(200, 'As it stands', webhookEndpointSchema), ...ofOne },
    },
    delete: {
      tags,
      operationId: 'unregisterEndpoint',
      summary: 'Send a registered endpoint nothing more',
      description: 'But for what a callback_url asks for.',
      requestParams: { path: endpointIdPath },
      responses: { ...otherAnswer(204, 'No longer registered'), ...ofOne },
    },
  },
  '/webhooks/endpoints/{id}/enable': {
    post: {
      tags,
      operationId: 'enableEndpoint',
      summary: 'Send to a disabled endpoint again',
      description: 'What it missed is sent by a replay.',
      requestParams: { path: endpointIdPath },
      responses: { ...answer(200, 'As it stands', webhookEndpointSchema), ...ofOne },
    },
  },
  '/webhooks/replays': {
    get: {
      tags,
      operationId: 'listWebhookReplays',
      summary: 'Replays of deliveries, newest first',
      requestParams: { query: pageQuerySchema },
      responses: { ...answer(200, 'One page', replayListSchema), ...ofList },
    },
    post: {
      tags,
      operationId: 'createWebhookReplay',
      summary: 'Send the deliveries of a time range again',
      description:
        'In the background and in batches, each delivery once, under its own webhook-id and with its own body. The endpoint is enabled. The same endpoint, scope and times are one replay: asked for again, it is answered as it stands (200).',
      requestBody: jsonRequest(createReplaySchema, webhookReplayExample),
      responses: {
        ...answer(202, 'Started', webhookReplaySchema, { headers: { Location: 'Where its progress is' } }),
        ...answer(200, 'It was started before', webhookReplaySchema),
        ...keyProblems,
        ...bodyProblems,
        ...problemResponses('not_found'),
      },
    },
  },
  '/webhooks/replays/{id}': {
    get: {
      tags,
      operationId: 'getWebhookReplay',
      summary: 'How far a replay is',
      requestParams: { path: webhookReplayIdPath },
      responses: { ...answer(200, 'As it stands', webhookReplaySchema), ...ofOne },
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
