import type { ZodOpenApiPathsObject } from 'zod-openapi';
import {
  acceptedSequenceSchema,
  createSequenceSchema,
  erasedSequenceSchema,
  regenerateQuerySchema,
  sequenceExportQuerySchema,
  sequenceListQuerySchema,
  sequenceListSchema,
  sequenceResultSchema,
  sequenceResultsQuerySchema,
  sequenceSchema,
} from '../../../src/contract/sequence.ts';
import { answer, jsonRequest, otherAnswer } from '../answers.ts';
import { sequenceExample } from '../examples.ts';
import { sequenceIdPath, submitHeaders } from '../parameters.ts';
import { bodyProblems, keyProblems, problemResponses } from '../problem-responses.ts';

const tags = ['Sequences'];
const ofOne = { ...keyProblems, ...problemResponses('not_found') };

const lines = (description: string) =>
  otherAnswer(200, description, {
    'application/x-ndjson': { schema: sequenceResultSchema },
    'text/csv': { schema: { type: 'string' } },
  });

export const sequencePaths: ZodOpenApiPathsObject = {
  '/sequences': {
    post: {
      tags,
      operationId: 'createSequence',
      summary: 'Write several touches to one lead',
      description:
        'Accepts the sequence and answers with the ids of its touches at once. Each touch is a request of its own, ' +
        'submitted once the one before it is written, with the touches before it as its thread. Nothing is sent: that ' +
        'is for the tools that send.',
      requestParams: { header: submitHeaders.pick({ 'idempotency-key': true }) },
      requestBody: jsonRequest(createSequenceSchema, sequenceExample),
      responses: {
        ...answer(202, 'Accepted: it will end, in SUCCESS or in FAILED with a reason', acceptedSequenceSchema, {
          headers: {
            Location: 'Where to follow it',
            'Idempotent-Replayed': '"true" where the Idempotency-Key had already made this sequence',
          },
        }),
        ...keyProblems,
        ...bodyProblems,
        ...problemResponses('idempotency_mismatch', 'lead_suppressed'),
      },
    },
    get: {
      tags,
      operationId: 'listSequences',
      summary: 'List sequences, newest first',
      requestParams: { query: sequenceListQuerySchema },
      responses: { ...answer(200, 'One page', sequenceListSchema), ...keyProblems, ...problemResponses('invalid') },
    },
  },
  '/sequences/results': {
    get: {
      tags,
      operationId: 'exportSequences',
      summary: 'All sequences with the texts to send, streamed',
      description:
        'Those that match, newest first, one a line. CSV has subject, body, delay and channel of each touch; with ' +
        '`preset`, in the columns that a sending tool imports. A touch that is skipped has empty columns.',
      requestParams: { query: sequenceResultsQuerySchema },
      responses: { ...lines('One sequence a line'), ...keyProblems, ...problemResponses('invalid') },
    },
  },
  '/sequences/{id}': {
    get: {
      tags,
      operationId: 'getSequence',
      summary: 'One sequence with its touches',
      requestParams: { path: sequenceIdPath },
      responses: { ...answer(200, 'As it stands', sequenceSchema), ...ofOne },
    },
    delete: {
      tags,
      operationId: 'eraseSequence',
      summary: 'Erase its personal data',
      description:
        'That of every touch too, those that were written anew since and replays among them. Ids, times and the audit chains of its ' +
        'requests stay. Erasing the request of a touch does the same, since later touches quote it.',
      requestParams: { path: sequenceIdPath },
      responses: { ...answer(200, 'Erased', erasedSequenceSchema), ...ofOne, ...problemResponses('conflict') },
    },
  },
  '/sequences/{id}/results': {
    get: {
      tags,
      operationId: 'exportSequence',
      summary: 'One sequence with the texts to send',
      requestParams: { path: sequenceIdPath, query: sequenceExportQuerySchema },
      responses: { ...lines('One line'), ...ofOne, ...problemResponses('invalid') },
    },
  },
  '/sequences/{id}/cancel': {
    post: {
      tags,
      operationId: 'cancelSequence',
      summary: 'Write no further touch',
      description: 'What is written stays. A touch that is being written ends by itself.',
      requestParams: { path: sequenceIdPath },
      responses: { ...answer(200, 'The sequence', sequenceSchema), ...ofOne, ...problemResponses('conflict') },
    },
  },
  '/sequences/{id}/regenerate': {
    post: {
      tags,
      operationId: 'regenerateSequence',
      summary: 'Write touches anew, from one on',
      description:
        'With the touches before it as they stand now, each as a new request. Nothing is written anew unasked: a touch ' +
        'whose earlier ones have changed is marked stale.',
      requestParams: { path: sequenceIdPath, query: regenerateQuerySchema },
      responses: {
        ...answer(202, 'Begun', sequenceSchema),
        ...ofOne,
        ...problemResponses('invalid', 'conflict', 'lead_suppressed'),
      },
    },
  },
};
