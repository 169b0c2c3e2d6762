import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { sendingDefaultsSchema, sendingSettingsSchema } from '../../../src/contract/sending-defaults.ts';
import { answer, jsonRequest, otherAnswer } from '../answers.ts';
import { sendingDefaultsExample } from '../examples.ts';
import { bodyProblems, keyProblems } from '../problem-responses.ts';

const tags = ['Sending defaults'];

export const sendingDefaultsPaths: ZodOpenApiPathsObject = {
  '/sending-defaults': {
    get: {
      tags,
      operationId: 'getSendingDefaults',
      summary: 'The rules and the footer of messages whose request says nothing of them',
      responses: { ...answer(200, 'The defaults', sendingSettingsSchema), ...keyProblems },
    },
    put: {
      tags,
      operationId: 'saveSendingDefaults',
      summary: 'Replace the sending defaults',
      description:
        'Laid under each request and each row of a campaign, field by field, when it is accepted or dispatched; what is ' +
        'in force is kept with the request. A request that says "NONE" has no footer.',
      requestBody: jsonRequest(sendingDefaultsSchema, sendingDefaultsExample),
      responses: { ...answer(200, 'As they are kept', sendingSettingsSchema), ...keyProblems, ...bodyProblems },
    },
    delete: {
      tags,
      operationId: 'removeSendingDefaults',
      summary: 'Remove the sending defaults',
      responses: { ...otherAnswer(204, 'There are none any more'), ...keyProblems },
    },
  },
};
