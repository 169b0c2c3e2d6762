import { z } from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { otherAnswer } from '../answers.ts';
import { problemResponses } from '../problem-responses.ts';

const tags = ['Service'];
const statusJson = (status: string) => ({
  'application/json': { schema: z.strictObject({ status: z.string() }), example: { status } },
});

const forOperators =
  'With the ADMIN_TOKEN; from the machine itself without one while there is neither that token nor an API key, or with ' +
  'TRUST_PROXY. On HEALTH_PORT nothing is asked for.';

export const servicePaths: ZodOpenApiPathsObject = {
  '/livez': {
    get: {
      tags,
      security: [],
      operationId: 'livez',
      summary: 'Whether the process answers',
      responses: otherAnswer(200, 'It does', statusJson('alive')),
    },
  },
  '/readyz': {
    get: {
      tags,
      security: [{ adminToken: [] }],
      operationId: 'readyz',
      summary: 'Whether store and queue answer too, told within 2 s',
      description: forOperators,
      responses: {
        ...otherAnswer(200, 'They do', statusJson('ready')),
        ...problemResponses('unauthenticated', 'forbidden', 'unavailable'),
      },
    },
  },
  '/metrics': {
    get: {
      tags,
      security: [{ adminToken: [] }],
      operationId: 'metrics',
      summary: 'Prometheus metrics',
      description: forOperators,
      responses: {
        ...otherAnswer(200, 'Prometheus text format', { 'text/plain': { schema: z.string() } }),
        ...problemResponses('unauthenticated', 'forbidden'),
      },
    },
  },
  '/openapi.json': {
    get: {
      tags,
      security: [],
      operationId: 'openapi',
      summary: 'This document',
      responses: otherAnswer(200, 'OpenAPI 3.1', { 'application/json': { schema: { type: 'object' } } }),
    },
  },
};
