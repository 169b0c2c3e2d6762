import { z } from 'zod';
import { personalizeRequestSchema } from './personalize-request.ts';
import { statusSchema, usageSchema, variantSchema } from './personalize-response.ts';
import { fileColumnSchema } from './problem.ts';
import { riskFlagSchema } from './risk-flag.ts';
import { waitFields } from './waits-for.ts';

const campaignStatusSchema = z
  .enum(['DRAFT', 'RUNNING', 'PAUSED', 'COMPLETED', 'CANCELED'])
  .meta({ id: 'CampaignStatus' });
export type CampaignStatus = z.infer<typeof campaignStatusSchema>;

/** What every lead of the campaign shares; a row may bring its own company_context, industry, language and thread. */
const campaignDefaultsSchema = personalizeRequestSchema
  .omit({ lead: true, thread: true, callback_url: true, metadata: true })
  .meta({ id: 'CampaignDefaults' });

/** How much of a campaign is to be reviewed. */
const reviewSettingSchema = z
  .strictObject({
    riskiest_percent: z.number().min(0).max(100).describe('Review this share of the written rows, the riskiest'),
    sample_percent: z
      .number()
      .min(0)
      .max(100)
      .default(5)
      .describe('And a random sample of the others, by which errors left among them are bounded'),
  })
  .meta({ id: 'ReviewSetting' });

export const createCampaignSchema = z
  .strictObject({
    name: z.string().trim().min(1).max(160),
    defaults: campaignDefaultsSchema,
    budget_usd: z
      .number()
      .positive()
      .max(1_000_000)
      .optional()
      .describe('Hard limit on LLM cost, reserved before each call'),
    callback_url: z
      .url({ protocol: /^https?$/ })
      .max(2_000)
      .optional()
      .describe('Receives campaign.completed'),
    notify_each_request: z
      .boolean()
      .default(false)
      .describe('Also send request.succeeded and request.failed of every row'),
    review: reviewSettingSchema.optional(),
  })
  .meta({ id: 'CreateCampaign' });

const campaignCountsSchema = z
  .strictObject({
    total: z.number().int().min(0).describe('Rows accepted'),
    queued: z.number().int().min(0).describe('Not started, dispatched or not'),
    processing: z.number().int().min(0),
    succeeded: z.number().int().min(0),
    failed: z.number().int().min(0),
    canceled: z.number().int().min(0),
  })
  .meta({ id: 'CampaignCounts' });

const etaSchema = z
  .strictObject({
    rows_per_minute: z.number().min(0).describe('Rows that ended per minute of late'),
    seconds_left: z.number().int().min(0).describe('Until the last row ends, at that speed'),
  })
  .meta({ id: 'Eta' });

export const campaignSchema = z
  .strictObject({
    campaign_id: z.string(),
    name: z.string(),
    status: campaignStatusSchema,
    pause_reason: z.string().optional().describe('Why it was paused by the service, e.g. "budget_exhausted"'),
    ...waitFields,
    defaults: campaignDefaultsSchema,
    counts: campaignCountsSchema,
    suppressed: z
      .number()
      .int()
      .min(0)
      .optional()
      .describe('Rows of uploads that were left out because of the suppression list, where there are any'),
    usage: usageSchema,
    eta: etaSchema.optional().describe('RUNNING, once rows have ended'),
    budget_usd: z.number().optional(),
    budget_reserved_usd: z.number(),
    callback_url: z.string().optional(),
    review: reviewSettingSchema.optional(),
    created_at: z.iso.datetime(),
    started_at: z.iso.datetime().optional(),
    finished_at: z.iso.datetime().optional(),
  })
  .meta({ id: 'Campaign' });

/** A row of an upload: the lead, flat or nested, with its own context. CSV columns map to these paths. */
export const leadRowSchema = personalizeRequestSchema
  .pick({ lead: true, company_context: true, metadata: true })
  .extend({
    industry: personalizeRequestSchema.shape.industry,
    language: personalizeRequestSchema.shape.language,
    thread: personalizeRequestSchema.shape.thread,
  })
  .meta({ id: 'LeadRow' });

const rowErrorSchema = z
  .strictObject({
    line: z
      .number()
      .int()
      .min(1)
      .describe('Line of the file (CSV: the header is line 1), or index of the JSON array from 1'),
    file_line: z.number().int().min(1).optional().describe('JSON array: line of the file on which the row begins'),
    column: z.string().optional(),
    detail: z.string(),
  })
  .meta({ id: 'RowError' });

const rangeSchema = z.strictObject({ low: z.number(), high: z.number() });

/** What rows will use and take, from what their prompts hold and what the limits allow. */
export const estimateSchema = z
  .strictObject({
    prompt_tokens: rangeSchema,
    completion_tokens: rangeSchema,
    cost_usd: rangeSchema,
    duration_seconds: rangeSchema
      .optional()
      .describe('From the start to the end of the campaign, with one worker and nothing else to write'),
  })
  .meta({ id: 'Estimate' });

const leftOutSchema = z
  .strictObject({
    total: z.number().int().min(0).describe('Counted to 10,000'),
    columns: z
      .array(z.strictObject({ column: z.string(), detail: z.string().describe('Why it goes nowhere') }))
      .describe('The first 100'),
  })
  .meta({ id: 'LeftOutColumns' });

const encodingSchema = z.enum([
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1250',
  'iso-8859-2',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1257',
  'macintosh',
]);

export const importReportSchema = z
  .strictObject({
    campaign_id: z.string(),
    dry_run: z.boolean(),
    accepted: z.number().int().min(0),
    rejected: z.number().int().min(0),
    duplicates: z.number().int().min(0).describe('Left out: the same lead stands on an earlier row'),
    suppressed: z.number().int().min(0).describe('Left out: the lead is on the suppression list'),
    thin: z.number().int().min(0).describe('Accepted rows with no summary and no keywords: generic openers'),
    cut: z.number().int().min(0).describe('Accepted rows of which a list or a metadata value was cut to its limit'),
    errors: z.array(rowErrorSchema).describe('The first 1,000'),
    thin_lines: z.array(z.number().int()).describe('The first 1,000'),
    duplicate_lines: z.array(z.number().int()).describe('The first 1,000'),
    suppressed_lines: z.array(z.number().int()).describe('The first 1,000'),
    mapping: z.record(z.string(), z.string()).describe('CSV column -> request path'),
    passed_over: z
      .record(z.string(), z.string())
      .describe('Column -> the better named one that was taken in its place; its own text is kept as metadata'),
    columns: z.array(fileColumnSchema).optional().describe('CSV: the first 1,000 columns of the file, in its order'),
    left_out: leftOutSchema.describe('Columns that go nowhere though the mapping does not leave them out'),
    encoding: encodingSchema.describe(
      'What the file was read as: where it is no Unicode, the code page that its words speak for',
    ),
    estimate: estimateSchema,
  })
  .meta({ id: 'ImportReport' });

/** One line of GET /campaigns/{id}/results. Rows without a request yet are QUEUED. */
export const campaignResultSchema = z
  .strictObject({
    row: z.number().int().min(1),
    request_id: z.string(),
    status: statusSchema,
    lead: personalizeRequestSchema.shape.lead.nullable(),
    metadata: z.record(z.string(), z.string()).optional(),
    variants: z.array(variantSchema),
    selected: z.boolean(),
    selected_variant_index: z.number().int().optional(),
    selected_at: z.iso.datetime().optional(),
    edited: z.boolean().describe('Whether the selected text was edited'),
    edited_subject: z.string().optional(),
    edited_message: z.string().optional(),
    flags: z
      .array(riskFlagSchema)
      .describe('Of the text that would be sent: the selected one, of an edit its own, or else the first variant'),
    skipped_at: z.iso.datetime().optional(),
    error: z.string().optional(),
    erased_at: z.iso.datetime().optional().describe('Since when nothing is kept of the lead and its texts'),
  })
  .meta({ id: 'CampaignResult' });

/** Data of the SSE event "progress"; "done" carries the same. */
export const campaignProgressSchema = campaignSchema
  .pick({ campaign_id: true, status: true, counts: true, usage: true, pause_reason: true, eta: true })
  .extend(waitFields)
  .extend({
    round: z
      .number()
      .int()
      .min(1)
      .optional()
      .describe(
        'campaign.completed: how often the campaign has ended, this time included; above 1 after failed rows were retried',
      ),
  })
  .meta({ id: 'CampaignProgress' });

export const campaignListSchema = z
  .strictObject({ items: z.array(campaignSchema), next_cursor: z.string().nullable() })
  .meta({ id: 'CampaignList' });

/** Body of POST /campaigns/{id}/resume; may be left out. */
export const resumeCampaignSchema = z
  .strictObject({
    budget_usd: z
      .number()
      .positive()
      .max(1_000_000)
      .optional()
      .describe('A new hard limit, not below what was spent, e.g. after the pause "budget_exhausted"'),
  })
  .meta({ id: 'ResumeCampaign' });

/** Query of POST /campaigns/{id}/leads. */
export const importQuerySchema = z.strictObject({
  dry_run: z
    .enum(['true', 'false'])
    .default('false')
    .transform((value) => value === 'true')
    .describe('Report everything, write nothing'),
  mapping: z
    .string()
    .max(20_000)
    .optional()
    .describe('JSON object of column name -> path, e.g. {"Firm":"lead.company_name"}; "" leaves the column out'),
});

export type CreateCampaign = z.output<typeof createCampaignSchema>;
export type Campaign = z.output<typeof campaignSchema>;
export type CampaignCounts = z.output<typeof campaignCountsSchema>;
export type LeadRow = z.output<typeof leadRowSchema>;
export type RowError = z.output<typeof rowErrorSchema>;
export type Encoding = z.output<typeof encodingSchema>;
export type ImportReport = z.output<typeof importReportSchema>;
export type CampaignProgress = z.output<typeof campaignProgressSchema>;
export type CampaignList = z.output<typeof campaignListSchema>;
export type ResumeCampaign = z.output<typeof resumeCampaignSchema>;
export type CampaignResult = z.output<typeof campaignResultSchema>;
