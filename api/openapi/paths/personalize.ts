import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { erasedSchema } from '../../../src/contract/erased.ts';
import { personalizeRequestSchema } from '../../../src/contract/personalize-request.ts';
import {
  acceptedSchema,
  listQuerySchema,
  personalizationListSchema,
  personalizationSchema,
  personalizeResponseSchema,
  progressSchema,
} from '../../../src/contract/personalize-response.ts';
import { replayDiffSchema, replayRequestSchema, replayResponseSchema } from '../../../src/contract/replay.ts';
import { reviewStateSchema, selectionSchema, storedSelectionSchema } from '../../../src/contract/review.ts';
import { answer, jsonRequest, otherAnswer } from '../answers.ts';
import { acceptedExample, requestExample, responseExample, selectionExample } from '../examples.ts';
import { lastEventHeader, requestIdPath, submitHeaders } from '../parameters.ts';
import { bodyProblems, keyProblems, problemResponses } from '../problem-responses.ts';

const tags = ['Requests'];
const ofOne = { ...keyProblems, ...problemResponses('not_found') };
const preferenceApplied = { 'Preference-Applied': '"wait=N" where the call waited' };

const diffOperation = (operationId: string) => ({
  tags,
  operationId,
  summary: 'How a replay differs from its original',
  requestParams: { path: requestIdPath },
  responses: {
    ...answer(200, 'Word by word, and flag by flag', replayDiffSchema),
    ...ofOne,
    ...problemResponses('conflict'),
  },
});

const review = (operationId: string, summary: string, description: string) => ({
  post: {
    tags,
    operationId,
    summary,
    description,
    requestParams: { path: requestIdPath },
    responses: {
      ...answer(200, 'Where its review stands', reviewStateSchema),
      ...ofOne,
      ...problemResponses('conflict'),
    },
  },
});

export const personalizePaths: ZodOpenApiPathsObject = {
  '/personalize': {
    post: {
      tags,
      operationId: 'personalize',
      summary: 'Write to one lead',
      description:
        'Accepts the request and answers with its id at once. With `Prefer: wait=N` the answer is the result itself, if it is there in time.',
      requestParams: { header: submitHeaders },
      requestBody: jsonRequest(personalizeRequestSchema, requestExample),
      responses: {
        ...answer(200, 'It ended within the time that Prefer gave it', personalizeResponseSchema, {
          example: responseExample,
          headers: preferenceApplied,
        }),
        ...answer(202, 'Accepted: it will end, in SUCCESS or in FAILED with a reason', acceptedSchema, {
          example: acceptedExample,
          headers: {
            ...preferenceApplied,
            Location: 'Where to follow it',
            'Idempotent-Replayed': '"true" where the Idempotency-Key had already made this request',
          },
        }),
        ...keyProblems,
        ...bodyProblems,
        ...problemResponses('idempotency_mismatch', 'lead_suppressed'),
      },
    },
    get: {
      tags,
      operationId: 'listPersonalizations',
      summary: 'List requests, newest first',
      requestParams: { query: listQuerySchema },
      responses: {
        ...answer(200, 'One page', personalizationListSchema),
        ...keyProblems,
        ...problemResponses('invalid'),
      },
    },
  },
  '/personalize/{id}': {
    get: {
      tags,
      operationId: 'getPersonalization',
      summary: 'Everything kept of one request',
      description: 'Input, every prompt and raw output, variants, selection, usage and timings: its audit.',
      requestParams: { path: requestIdPath },
      responses: { ...answer(200, 'The request', personalizationSchema), ...ofOne },
    },
    delete: {
      tags,
      operationId: 'erasePersonalization',
      summary: 'Erase its personal data',
      description:
        'Removes input, prompts, outputs, variants, selection and the bodies of its webhooks, with those of its replays and, ' +
        "of a campaign's row, its previews; leaves ids, times and the audit chains, which still verify. " +
        'A row of a campaign need not have ended: it becomes CANCELED, and is neither written nor delivered. 409 while ' +
        'any other request, or one that was made from it, is being written.',
      requestParams: { path: requestIdPath },
      responses: { ...answer(200, 'Erased', erasedSchema), ...ofOne, ...problemResponses('conflict') },
    },
  },
  '/personalize/{id}/events': {
    get: {
      tags,
      operationId: 'watchPersonalization',
      summary: 'Follow a request until it ends',
      description:
        'Server-sent events named "status": the present state first, then every change. Comments keep it open.',
      requestParams: { path: requestIdPath, header: lastEventHeader },
      responses: {
        ...otherAnswer(200, 'A stream of events whose data is Progress', {
          'text/event-stream': {
            schema: progressSchema,
            example: 'event: status\nid: writing\ndata: {"status":"PROCESSING","step":"writing"}\n\n',
          },
        }),
        ...otherAnswer(204, 'It had ended, and this client had seen it'),
        ...ofOne,
      },
    },
  },
  '/personalize/{id}/select': {
    post: {
      tags,
      operationId: 'selectVariant',
      summary: 'Choose a variant, edited or not',
      description: 'The choice and the edit are kept. An edit is checked like any text, and its flags are returned.',
      requestParams: { path: requestIdPath },
      requestBody: jsonRequest(selectionSchema, selectionExample),
      responses: {
        ...answer(200, 'Stored, with the flags of the chosen text', storedSelectionSchema),
        ...ofOne,
        ...bodyProblems,
        ...problemResponses('conflict'),
      },
    },
  },
  '/personalize/{id}/skip': review(
    'skipPersonalization',
    'Leave it out',
    'SUCCESS or FAILED. A selection that it has is taken back; the audit keeps it.',
  ),
  '/personalize/{id}/reopen': review(
    'reopenPersonalization',
    'Take its selection or its skip back',
    'The audit keeps what was taken back. A request that is open already is answered as it is.',
  ),
  '/personalize/{id}/replay': {
    post: {
      tags,
      operationId: 'replayPersonalization',
      summary: 'Run it again',
      description:
        'exact: the same prompts and model; rerender: another prompt version, model or template; recheck: only today’s guardrails.',
      requestParams: { path: requestIdPath },
      requestBody: jsonRequest(replayRequestSchema, { mode: 'recheck' }),
      responses: {
        ...answer(200, 'Rechecked: how the flags differ', replayResponseSchema),
        ...answer(202, 'Accepted as a new request', replayResponseSchema),
        ...ofOne,
        ...bodyProblems,
        ...problemResponses('conflict'),
      },
    },
  },
  '/personalize/{id}/diff': { get: diffOperation('getDiff') },
  '/personalize/{id}/difference': {
    get: { ...diffOperation('getDifference'), deprecated: true, description: 'Now `/personalize/{id}/diff`.' },
  },
};
