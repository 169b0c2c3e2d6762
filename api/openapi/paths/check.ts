import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { checkQuerySchema, checkRequestSchema, checkResponseSchema } from '../../../src/contract/check.ts';
import { answer, jsonRequest } from '../answers.ts';
import { checkAnswerExample, checkExample } from '../examples.ts';
import { bodyProblems, keyProblems } from '../problem-responses.ts';

export const checkPaths: ZodOpenApiPathsObject = {
  '/check': {
    post: {
      tags: ['Guardrails'],
      operationId: 'check',
      summary: 'Check any text against a request',
      description: 'No model, no queue, nothing stored.',
      requestParams: { query: checkQuerySchema },
      requestBody: jsonRequest(checkRequestSchema, checkExample),
      responses: {
        ...answer(200, 'Flags with their spans, and what supports each claim', checkResponseSchema, {
          example: checkAnswerExample,
        }),
        ...keyProblems,
        ...bodyProblems,
      },
    },
  },
};
