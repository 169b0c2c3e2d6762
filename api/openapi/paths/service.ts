import { z } from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { otherAnswer } from '../answers.ts';
import { problemResponses } from '../problem-responses.ts';

const tags = ['Service'];
const statusJson = (status: string) => ({
  'application/json': { schema: z.strictObject({ status: z.string() }), example: { status } },
});

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
      security: [],
      operationId: 'readyz',
      summary: 'Whether store and queue answer too, told within 2 s',
      responses: { ...otherAnswer(200, 'They do', statusJson('ready')), ...problemResponses('unavailable') },
    },
  },
  '/metrics': {
    get: {
      tags,
      security: [{ adminToken: [] }],
      operationId: 'metrics',
      summary: 'Prometheus metrics',
      description: 'From the machine itself without a token, from elsewhere with the ADMIN_TOKEN.',
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
