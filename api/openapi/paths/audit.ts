import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { auditReportSchema, verifyAuditQuerySchema } from '../../../src/contract/audit-report.ts';
import { answer, otherAnswer } from '../answers.ts';
import { problemResponses } from '../problem-responses.ts';

const tags = ['Audit'];
const security = [{ adminToken: [] }];
const adminProblems = problemResponses('unauthenticated', 'forbidden', 'unavailable');

export const auditPaths: ZodOpenApiPathsObject = {
  '/audit/verify': {
    post: {
      tags,
      security,
      operationId: 'verifyAudit',
      summary: 'Verify every chain, what is stored against it, and both against a checkpoint',
      description: 'With a checkpoint as the body that one, else the last one in the store. Takes as long as it takes.',
      requestParams: { query: verifyAuditQuerySchema },
      requestBody: { required: false, content: { 'application/x-ndjson': { schema: { type: 'string' } } } },
      responses: {
        ...answer(200, 'What was found', auditReportSchema),
        ...adminProblems,
        ...problemResponses('invalid', 'unsupported_media_type'),
      },
    },
  },
  '/audit/checkpoints': {
    post: {
      tags,
      security,
      operationId: 'createCheckpoint',
      summary: 'Sign the heads of all chains as they are now, and export them',
      responses: {
        ...otherAnswer(201, 'The checkpoint, then a head a line', {
          'application/x-ndjson': { schema: { type: 'string' } },
        }),
        ...adminProblems,
        ...problemResponses('conflict'),
      },
    },
  },
  '/audit/public-key': {
    get: {
      tags,
      security,
      operationId: 'getAuditPublicKey',
      summary: 'Whose signature checkpoints have',
      responses: {
        ...otherAnswer(200, 'PEM', { 'application/x-pem-file': { schema: { type: 'string' } } }),
        ...adminProblems,
        ...problemResponses('not_found'),
      },
    },
  },
};
