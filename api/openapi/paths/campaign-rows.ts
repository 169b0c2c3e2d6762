import type { z } from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import {
  bulkResultSchema,
  bulkRowsSchema,
  campaignPreviewSchema,
  campaignRowListSchema,
  failureGroupsSchema,
  retryResultSchema,
  retryRowsSchema,
  rowsQuerySchema,
  selectRowsSchema,
} from '../../../src/contract/campaign-rows.ts';
import { reviewReportSchema } from '../../../src/contract/review-report.ts';
import { answer } from '../answers.ts';
import { campaignIdPath } from '../parameters.ts';
import { bodyProblems, keyProblems, problemResponses } from '../problem-responses.ts';

const tags = ['Campaigns'];
const ofOne = { ...keyProblems, ...problemResponses('not_found') };

const inParts =
  ' A call looks at 500 rows at most, in the order of the file, and answers where it stopped: while `next_row` is not ' +
  'null, call again with the same `action_id` and `from_row` set to it. Each request has the change on its audit chain.';

const bulk = (operationId: string, summary: string, description: string, schema: z.ZodType) => ({
  post: {
    tags,
    operationId,
    summary,
    description: description + inParts,
    requestParams: { path: campaignIdPath },
    requestBody: { required: true, content: { 'application/json': { schema } } },
    responses: {
      ...answer(200, 'What became of the rows', bulkResultSchema),
      ...ofOne,
      ...bodyProblems,
    },
  },
});

export const campaignRowPaths: ZodOpenApiPathsObject = {
  '/campaigns/{id}/rows': {
    get: {
      tags,
      operationId: 'listCampaignRows',
      summary: 'Rows of a campaign, searched, filtered and sorted',
      description:
        'One page of the rows that match, with their texts and flags, and how many match in all. Every row of the upload ' +
        'is there, dispatched or not. The order is that of the file unless `sort` says otherwise.',
      requestParams: { path: campaignIdPath, query: rowsQuerySchema },
      responses: {
        ...answer(200, 'One page', campaignRowListSchema),
        ...ofOne,
        ...problemResponses('invalid', 'conflict'),
      },
    },
  },
  '/campaigns/{id}/rows/select': bulk(
    'selectCampaignRows',
    'Select one variant of all rows that match',
    'Of rows that are SUCCESS and open: what a reviewer has selected or skipped stays as it is.',
    selectRowsSchema,
  ),
  '/campaigns/{id}/rows/skip': bulk(
    'skipCampaignRows',
    'Skip all rows that match',
    'Of rows that are SUCCESS or FAILED and open: what a reviewer has selected or skipped stays as it is.',
    bulkRowsSchema,
  ),
  '/campaigns/{id}/rows/reopen': bulk(
    'reopenCampaignRows',
    'Take selections and skips back',
    'Of all rows that match. With `filter.action_id`, exactly what that action changed and nobody has changed since.',
    bulkRowsSchema,
  ),
  '/campaigns/{id}/review-report': {
    get: {
      tags,
      operationId: 'reportCampaignReview',
      summary: 'How far the review has come, and what may be left',
      description:
        'Of a campaign with the setting `review`: how many of the riskiest rows and of the random sample are reviewed, ' +
        'how many of the sample were edited or skipped, and by that, at 95 % (Clopper-Pearson, one-sided), how many ' +
        'errors there are at most among rows that nobody reviewed and that are not among the riskiest.',
      requestParams: { path: campaignIdPath },
      responses: { ...answer(200, 'The report', reviewReportSchema), ...ofOne, ...problemResponses('conflict') },
    },
  },
  '/campaigns/{id}/failures': {
    get: {
      tags,
      operationId: 'listCampaignFailures',
      summary: 'Failed rows by reason',
      description: 'How many rows failed for each reason, most first.',
      requestParams: { path: campaignIdPath },
      responses: { ...answer(200, 'The reasons', failureGroupsSchema), ...ofOne },
    },
  },
  '/campaigns/{id}/retry': {
    post: {
      tags,
      operationId: 'retryCampaignRows',
      summary: 'Write failed rows again',
      description:
        'Rows that failed, all or those of one reason, are QUEUED again, and a campaign that was COMPLETED is RUNNING ' +
        'until they have ended. What was paid for them before counts on.',
      requestParams: { path: campaignIdPath },
      requestBody: { required: false, content: { 'application/json': { schema: retryRowsSchema } } },
      responses: {
        ...answer(200, 'What is queued again', retryResultSchema),
        ...ofOne,
        ...bodyProblems,
        ...problemResponses('conflict'),
      },
    },
  },
  '/campaigns/{id}/preview': {
    post: {
      tags,
      operationId: 'previewCampaign',
      summary: 'Write the first three rows before the start',
      description:
        'As requests of their own, outside of the campaign and its budget; called again, the same three. With an ' +
        'estimate of what the whole campaign will cost and how long it will take.',
      requestParams: { path: campaignIdPath },
      responses: {
        ...answer(200, 'The three requests, and the estimate', campaignPreviewSchema),
        ...ofOne,
        ...problemResponses('conflict'),
      },
    },
  },
};
