import { z } from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi';
import {
  campaignListSchema,
  campaignProgressSchema,
  campaignResultSchema,
  campaignSchema,
  createCampaignSchema,
  importReportSchema,
  leadRowSchema,
  resumeCampaignSchema,
} from '../../../src/contract/campaign.ts';
import { resultsQuerySchema } from '../../../src/contract/campaign-rows.ts';
import { pageQuerySchema } from '../../../src/contract/page-query.ts';
import { answer, jsonRequest, otherAnswer } from '../answers.ts';
import { campaignExample, csvExample } from '../examples.ts';
import { campaignIdPath, lastEventHeader } from '../parameters.ts';
import { bodyProblems, keyProblems, problemResponses } from '../problem-responses.ts';

const tags = ['Campaigns'];
const ofOne = { ...keyProblems, ...problemResponses('not_found') };

const action = (
  name: string,
  summary: string,
  description: string,
  body: Pick<ZodOpenApiOperationObject, 'requestBody'> = {},
) => ({
  post: {
    tags,
    operationId: `${name}Campaign`,
    summary,
    description,
    requestParams: { path: campaignIdPath },
    ...body,
    responses: { ...answer(200, 'The campaign', campaignSchema), ...ofOne, ...problemResponses('conflict') },
  },
});

const importQuery = z.object({
  dry_run: z
    .enum(['true', 'false'])
    .optional()
    .meta({ description: '"true": reports what an import would do, and writes nothing' }),
  mapping: z.string().optional().meta({
    description: 'CSV only, JSON: column -> path in the request, where the automatic names do not fit',
    example: '{"Company":"lead.company_name"}',
  }),
});

export const campaignPaths: ZodOpenApiPathsObject = {
  '/campaigns': {
    post: {
      tags,
      operationId: 'createCampaign',
      summary: 'Create a campaign, as a draft',
      requestBody: jsonRequest(createCampaignSchema, campaignExample),
      responses: { ...answer(201, 'The campaign', campaignSchema), ...keyProblems, ...bodyProblems },
    },
    get: {
      tags,
      operationId: 'listCampaigns',
      summary: 'List campaigns, newest first',
      requestParams: { query: pageQuerySchema },
      responses: { ...answer(200, 'One page', campaignListSchema), ...keyProblems, ...problemResponses('invalid') },
    },
  },
  '/campaigns/{id}': {
    get: {
      tags,
      operationId: 'getCampaign',
      summary: 'Status, counts and cost',
      requestParams: { path: campaignIdPath },
      responses: { ...answer(200, 'The campaign', campaignSchema), ...ofOne },
    },
    delete: {
      tags,
      operationId: 'removeCampaign',
      summary: 'Forget a draft without leads',
      description: 'For a dry run that is to leave nothing behind. Any other campaign is canceled instead.',
      requestParams: { path: campaignIdPath },
      responses: { ...otherAnswer(204, 'Forgotten'), ...ofOne, ...problemResponses('conflict') },
    },
  },
  '/campaigns/{id}/leads': {
    post: {
      tags,
      operationId: 'importLeads',
      summary: 'Add leads, streamed',
      description: 'A file of any length. Rows that are not valid are reported and left out.',
      requestParams: { path: campaignIdPath, query: importQuery },
      requestBody: {
        required: true,
        content: {
          'text/csv': { schema: { type: 'string' }, example: csvExample },
          'application/x-ndjson': { schema: leadRowSchema },
          'application/json': { schema: z.array(leadRowSchema) },
        },
      },
      responses: {
        ...answer(200, 'What became of the rows', importReportSchema),
        ...ofOne,
        ...problemResponses('invalid', 'conflict', 'unsupported_media_type'),
      },
    },
  },
  '/campaigns/{id}/start': action('start', 'Start it', 'DRAFT to RUNNING. Needs leads.'),
  '/campaigns/{id}/pause': action('pause', 'Pause it', 'Nothing more is dispatched; what is being written ends.'),
  '/campaigns/{id}/resume': action('resume', 'Go on', 'PAUSED to RUNNING, with a new budget if one is given.', {
    requestBody: { required: false, content: { 'application/json': { schema: resumeCampaignSchema } } },
  }),
  '/campaigns/{id}/cancel': action('cancel', 'End it for good', 'Rows not started are CANCELED.'),
  '/campaigns/{id}/results': {
    get: {
      tags,
      operationId: 'getCampaignResults',
      summary: 'Rows with their variants, streamed',
      description:
        'Every row, or those that match the filter. CSV has the text that would be sent first (the selected one, as ' +
        'edited, or else the first variant), with `variant` (its number from 1), `selected`, `selected_at`, `edited` and ' +
        '`flags`; with `preset`, the columns that a sending tool imports as they are.',
      requestParams: { path: campaignIdPath, query: resultsQuerySchema },
      responses: {
        ...otherAnswer(200, 'One row a line, in row order', {
          'application/x-ndjson': { schema: campaignResultSchema },
          'text/csv': { schema: { type: 'string' } },
        }),
        ...ofOne,
        ...problemResponses('invalid'),
      },
    },
  },
  '/campaigns/{id}/events': {
    get: {
      tags,
      operationId: 'watchCampaign',
      summary: 'Follow a campaign until it ends',
      description:
        'Server-sent events: "progress" at once and after each change, "done" at the end (COMPLETED, or CANCELED with ' +
        'no row under way). A pause is a "progress" with status PAUSED and its pause_reason; the stream stays open and ' +
        'goes on when the campaign does, so a client that does not want to wait for that closes it. Sent again with ' +
        'Last-Event-ID: done, the call answers 204, which tells an EventSource to stop.',
      requestParams: { path: campaignIdPath, header: lastEventHeader },
      responses: {
        ...otherAnswer(200, 'A stream of events whose data is CampaignProgress', {
          'text/event-stream': { schema: campaignProgressSchema },
        }),
        ...otherAnswer(204, 'It had ended, and this client had seen it'),
        ...ofOne,
      },
    },
  },
};
