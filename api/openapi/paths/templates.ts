import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { modelListSchema } from '../../../src/contract/model.ts';
import {
  promptVersionListSchema,
  templateListSchema,
  templateReportSchema,
  templateSchema,
} from '../../../src/contract/template.ts';
import { answer, jsonRequest, otherAnswer } from '../answers.ts';
import { templateExample } from '../examples.ts';
import { templateIdPath } from '../parameters.ts';
import { bodyProblems, keyProblems, problemResponses } from '../problem-responses.ts';

const tags = ['Templates'];
const ofOne = { ...keyProblems, ...problemResponses('not_found') };

export const templatePaths: ZodOpenApiPathsObject = {
  '/templates': {
    get: {
      tags,
      operationId: 'listTemplates',
      summary: 'List templates',
      responses: { ...answer(200, 'All of them', templateListSchema), ...keyProblems },
    },
  },
  '/templates/{id}': {
    get: {
      tags,
      operationId: 'getTemplate',
      summary: 'One template',
      requestParams: { path: templateIdPath },
      responses: { ...answer(200, 'The template', templateSchema), ...ofOne },
    },
    put: {
      tags,
      operationId: 'saveTemplate',
      summary: 'Create or replace a template',
      requestParams: { path: templateIdPath },
      requestBody: jsonRequest(templateSchema, templateExample),
      responses: { ...answer(200, 'As it is kept', templateSchema), ...keyProblems, ...bodyProblems },
    },
    delete: {
      tags,
      operationId: 'removeTemplate',
      summary: 'Remove a template',
      requestParams: { path: templateIdPath },
      responses: { ...otherAnswer(204, 'Removed'), ...ofOne },
    },
  },
  '/templates/{id}/report': {
    get: {
      tags,
      operationId: 'reportTemplate',
      summary: 'Which arm reviewers select',
      requestParams: { path: templateIdPath },
      responses: { ...answer(200, 'Selections per arm, with a 95% interval', templateReportSchema), ...ofOne },
    },
  },
  '/models': {
    get: {
      tags,
      operationId: 'listModels',
      summary: 'Models a replay can name',
      responses: { ...answer(200, 'In fallback order', modelListSchema), ...keyProblems },
    },
  },
  '/prompt-versions': {
    get: {
      tags,
      operationId: 'listPromptVersions',
      summary: 'Prompt versions a replay can name',
      responses: { ...answer(200, 'Oldest first', promptVersionListSchema), ...keyProblems },
    },
  },
};
