import { z } from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { jsonRequest, otherAnswer } from '../answers.ts';
import { bodyProblems, keyProblems } from '../problem-responses.ts';

/** A message of JSON-RPC 2.0; what it may hold is for the Model Context Protocol to say. */
const messageSchema = z.looseObject({ jsonrpc: z.literal('2.0') });

export const mcpPaths: ZodOpenApiPathsObject = {
  '/mcp': {
    post: {
      tags: ['Service'],
      operationId: 'mcp',
      summary: 'The Model Context Protocol over streamable HTTP, for agents',
      description:
        'Without sessions. `Accept` must name application/json and text/event-stream. `tools/list` describes the tools.',
      requestBody: jsonRequest(messageSchema, { jsonrpc: '2.0', id: 1, method: 'tools/list' }),
      responses: {
        ...otherAnswer(200, 'The answer to a request', { 'application/json': { schema: messageSchema } }),
        ...otherAnswer(202, 'A notification was taken'),
        ...keyProblems,
        ...bodyProblems,
      },
    },
  },
};
