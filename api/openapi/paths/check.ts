import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { checkRequestSchema, checkResponseSchema } from '../../../src/contract/check.ts';
import { answer, jsonRequest } from '../answers.ts';
import { checkExample } from '../examples.ts';
import { bodyProblems, keyProblems } from '../problem-responses.ts';

export const checkPaths: ZodOpenApiPathsObject = {
  '/check': {
    post: {
      tags: ['Guardrails'],
      operationId: 'check',
      summary: 'Check any text against a request',
      description: 'No model, no queue, nothing stored.',
      requestBody: jsonRequest(checkRequestSchema, checkExample),
      responses: {
        ...answer(200, 'Flags with their spans, and what supports each claim', checkResponseSchema),
        ...keyProblems,
        ...bodyProblems,
      },
    },
  },
};
