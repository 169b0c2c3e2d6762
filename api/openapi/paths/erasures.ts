import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { eraseLeadSchema, leadErasureSchema } from '../../../src/contract/lead-erasure.ts';
import { answer } from '../answers.ts';
import { bodyProblems, keyProblems } from '../problem-responses.ts';

export const erasurePaths: ZodOpenApiPathsObject = {
  '/erasures': {
    post: {
      tags: ['Erasures'],
      operationId: 'eraseLead',
      summary: 'Erase all that is held of a lead',
      description:
        'Erases every request, row of a campaign (dispatched or not) and sequence of the lead, as DELETE of each does. ' +
        'Leads are not found by an index: a call looks at about 10,000, and `next` says where the next call goes on. ' +
        'What is being written, other than rows of campaigns, is named in `not_erased`.',
      requestBody: {
        required: true,
        content: {
          'application/json': { schema: eraseLeadSchema, example: { email: 'ioana@telvora.ro' } },
        },
      },
      responses: {
        ...answer(200, 'What was erased of the part that was looked at', leadErasureSchema),
        ...keyProblems,
        ...bodyProblems,
      },
    },
  },
};
