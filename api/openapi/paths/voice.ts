import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { voiceSchema, voiceSettingsSchema, voiceSuggestionListSchema } from '../../../src/contract/voice.ts';
import { answer, jsonRequest, otherAnswer } from '../answers.ts';
import { voiceExample } from '../examples.ts';
import { requestIdPath } from '../parameters.ts';
import { bodyProblems, keyProblems, problemResponses } from '../problem-responses.ts';

const tags = ['Voice'];

export const voicePaths: ZodOpenApiPathsObject = {
  '/voice': {
    get: {
      tags,
      operationId: 'getVoice',
      summary: 'How you write: what was put, what samples show, and what is in force',
      responses: { ...answer(200, 'The voice', voiceSettingsSchema), ...keyProblems },
    },
    put: {
      tags,
      operationId: 'saveVoice',
      summary: 'Replace the voice',
      requestBody: jsonRequest(voiceSchema, voiceExample),
      responses: { ...answer(200, 'As it is kept', voiceSettingsSchema), ...keyProblems, ...bodyProblems },
    },
  },
  '/voice/suggestions': {
    get: {
      tags,
      operationId: 'listVoiceSuggestions',
      summary: 'Edited messages that may be taken as samples',
      description: 'Among the newest 1,000 selections; at most 20, without those that were accepted or dismissed.',
      responses: { ...answer(200, 'The newest first', voiceSuggestionListSchema), ...keyProblems },
    },
  },
  '/voice/suggestions/{id}/accept': {
    post: {
      tags,
      operationId: 'acceptVoiceSuggestion',
      summary: 'Take an edited message as a sample',
      description: 'The sample goes when the data of its request goes; of more than 20 the oldest goes.',
      requestParams: { path: requestIdPath },
      responses: {
        ...answer(200, 'The voice', voiceSettingsSchema),
        ...keyProblems,
        ...problemResponses('not_found', 'conflict'),
      },
    },
  },
  '/voice/suggestions/{id}': {
    delete: {
      tags,
      operationId: 'dismissVoiceSuggestion',
      summary: 'Suggest an edited message no more, or take it out of the samples',
      requestParams: { path: requestIdPath },
      responses: { ...otherAnswer(204, 'Dismissed'), ...keyProblems, ...problemResponses('conflict') },
    },
  },
};
