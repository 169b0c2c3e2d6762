import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { settingsSchema } from '../../../src/contract/settings.ts';
import { usageQuerySchema, usageReportSchema } from '../../../src/contract/usage.ts';
import { answer } from '../answers.ts';
import { keyProblems, problemResponses } from '../problem-responses.ts';

const tags = ['Settings'];

export const settingsPaths: ZodOpenApiPathsObject = {
  '/settings': {
    get: {
      tags,
      operationId: 'getSettings',
      summary: 'Writers and limits in force',
      responses: { ...answer(200, 'What is in force for this key', settingsSchema), ...keyProblems },
    },
  },
  '/usage': {
    get: {
      tags,
      operationId: 'reportUsage',
      summary: 'Requests, tokens and cost by day',
      requestParams: { query: usageQuerySchema },
      responses: {
        ...answer(200, 'The days that had a request', usageReportSchema),
        ...keyProblems,
        ...problemResponses('invalid'),
      },
    },
  },
};
