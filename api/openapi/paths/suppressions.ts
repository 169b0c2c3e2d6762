import type { ZodOpenApiPathsObject } from 'zod-openapi';
import {
  addSuppressionsSchema,
  suppressionListSchema,
  suppressionQuerySchema,
  suppressionReportSchema,
} from '../../../src/contract/suppression.ts';
import { answer, otherAnswer } from '../answers.ts';
import { suppressionIdPath } from '../parameters.ts';
import { bodyProblems, keyProblems, problemResponses } from '../problem-responses.ts';

const tags = ['Suppressions'];

export const suppressionPaths: ZodOpenApiPathsObject = {
  '/suppressions': {
    get: {
      tags,
      operationId: 'listSuppressions',
      summary: 'Whom you do not write to, page by page, or all as CSV',
      requestParams: { query: suppressionQuerySchema },
      responses: {
        ...otherAnswer(200, 'One page, or the whole list', {
          'application/json': { schema: suppressionListSchema },
          'text/csv': { schema: { type: 'string' } },
        }),
        ...keyProblems,
        ...problemResponses('invalid'),
      },
    },
    post: {
      tags,
      operationId: 'addSuppressions',
      summary: 'Write to these no more',
      description:
        'A lead is covered by the domain of its company (`lead.domain`) and by the email address in its metadata ' +
        '(`email`, `work_email` and such names). What is on the list stays; a CSV file has columns `email`, `domain`, ' +
        '`hash` or `value`, or one column without a header, and rows that cannot be read are reported and left out.',
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: addSuppressionsSchema,
            example: { emails: ['ioana@telvora.ro'], domains: ['gorun.ro'] },
          },
          'text/csv': { schema: { type: 'string' }, example: 'email\nioana@telvora.ro\n' },
        },
      },
      responses: {
        ...answer(200, 'What became of the entries', suppressionReportSchema),
        ...keyProblems,
        ...bodyProblems,
      },
    },
  },
  '/suppressions/{id}': {
    delete: {
      tags,
      operationId: 'removeSuppression',
      summary: 'Take one off the list',
      requestParams: { path: suppressionIdPath },
      responses: { ...otherAnswer(204, 'Taken off'), ...keyProblems, ...problemResponses('not_found') },
    },
  },
};
