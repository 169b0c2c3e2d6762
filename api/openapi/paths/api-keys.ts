import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { apiKeyListSchema, createApiKeySchema, createdApiKeySchema } from '../../../src/contract/api-key.ts';
import { answer, jsonRequest, otherAnswer } from '../answers.ts';
import { apiKeyExample } from '../examples.ts';
import { keyIdPath } from '../parameters.ts';
import { bodyProblems, problemResponses } from '../problem-responses.ts';

const tags = ['API keys'];
const security = [{ adminToken: [] }];
const adminProblems = problemResponses('unauthenticated', 'forbidden', 'unavailable');

export const apiKeyPaths: ZodOpenApiPathsObject = {
  '/api-keys': {
    post: {
      tags,
      security,
      operationId: 'createApiKey',
      summary: 'Make a key',
      description: 'The answer is the only place where the key is shown. From the first key on, every call needs one.',
      requestBody: jsonRequest(createApiKeySchema, apiKeyExample),
      responses: { ...answer(201, 'The key', createdApiKeySchema), ...adminProblems, ...bodyProblems },
    },
    get: {
      tags,
      security,
      operationId: 'listApiKeys',
      summary: 'List keys, without their secrets',
      responses: { ...answer(200, 'All of them', apiKeyListSchema), ...adminProblems },
    },
  },
  '/api-keys/{id}': {
    delete: {
      tags,
      security,
      operationId: 'revokeApiKey',
      summary: 'Refuse a key from now on',
      requestParams: { path: keyIdPath },
      responses: { ...otherAnswer(204, 'Revoked'), ...adminProblems, ...problemResponses('not_found') },
    },
  },
};
