import { z } from 'zod';
import { campaignSchema, estimateSchema } from './campaign.ts';
import { failureReasonSchema } from './failure-reason.ts';
import { personalizeRequestSchema } from './personalize-request.ts';
import { failureSchema, statusSchema, variantSchema } from './personalize-response.ts';
import { storedSelectionSchema } from './review.ts';
import { riskCodeSchema } from './risk-flag.ts';
import { waitFields } from './waits-for.ts';

const wholeNumber = (lowest: number, highest: number) => {
  const message = `must be a whole number from ${lowest} to ${highest}`;
  return z.coerce.number({ error: message }).int(message).min(lowest, message).max(highest, message);
};

/**
 * Which rows of a campaign are meant; all that is given must hold. The flags of a row are those of its selected text, an
 * edit's own included; while none is selected, those of all its variants.
 */
const rowFilterFields = {
  q: z
    .string()
    .trim()
    .max(200)
    .describe(
      'Words, each the beginning of a word of the lead, the company or the texts; without regard to case and accents',
    ),
  status: statusSchema,
  flag: riskCodeSchema.describe('Has a flag of this code'),
  severity: z
    .enum(['none', 'info', 'warning', 'error'])
    .describe('The highest severity among its flags; "none": it has variants, and no flag'),
  language: z.string().max(35).describe('Language of the request, as it was given'),
  reason: failureReasonSchema.describe('error.code of a FAILED row'),
  action_id: z
    .string()
    .regex(/^act_[\w-]{1,80}$/, 'is not the id of an action')
    .describe('Rows whose selection or skip is the doing of this action'),
  review: z
    .enum(['planned', 'riskiest', 'sample', 'rest'])
    .describe(
      'Written rows by what the setting `review` of the campaign makes of them: riskiest, sample (a random one of the ' +
        'others), planned (both: all that is to be reviewed), rest (what is not)',
    ),
};
const decisions = {
  selected: 'Whether a variant is selected',
  edited: 'Whether the selected text was edited',
  skipped: 'Whether the row is skipped',
};

const rowFilterSchema = z
  .strictObject({
    ...rowFilterFields,
    selected: z.boolean().describe(decisions.selected),
    edited: z.boolean().describe(decisions.edited),
    skipped: z.boolean().describe(decisions.skipped),
  })
  .partial()
  .meta({ id: 'RowFilter' });

const flagInQuery = (description: string) =>
  z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .describe(description);

/** The same filter in a query. */
const rowFilterQuerySchema = z
  .strictObject({
    ...rowFilterFields,
    selected: flagInQuery(decisions.selected),
    edited: flagInQuery(decisions.edited),
    skipped: flagInQuery(decisions.skipped),
  })
  .partial();

/** Query of GET /campaigns/{id}/rows. */
export const rowsQuerySchema = rowFilterQuerySchema.extend({
  sort: z
    .enum(['row', 'company', 'name', 'status', 'finished_at', 'risk'])
    .default('row')
    .describe(
      '"row" is the order of the file, "risk" that of the first variant. Rows that are not dispatched yet come last, in the order of the file',
    ),
  order: z.enum(['asc', 'desc']).default('asc'),
  offset: wholeNumber(0, 1_000_000).default(0).describe('How many rows are left out before the first one'),
  limit: wholeNumber(1, 200).default(50).describe('Rows of a page'),
});

/** Tools that send: a file for one has the columns that its documentation names. */
export const exportPresets = ['instantly', 'smartlead', 'lemlist', 'hubspot', 'salesforce'] as const;

/** Query of GET /campaigns/{id}/results: the rows that match, in the order of the file. */
export const resultsQuerySchema = rowFilterQuerySchema
  .extend({
    format: z.enum(['ndjson', 'csv']).optional().describe('Absent: "csv" with a preset, otherwise "ndjson"'),
    approved: z
      .enum(['true'])
      .transform(() => true)
      .optional()
      .describe('"true": only rows with a selection, as selected=true'),
    preset: z
      .enum(exportPresets)
      .optional()
      .describe(
        'CSV with the columns of this tool, one text a row: the selected one, or else the first variant. Rows without ' +
          'a text, and those that are skipped, are left out',
      ),
  })
  .refine(({ format, preset }) => preset === undefined || format !== 'ndjson', {
    path: ['preset'],
    error: 'is CSV: leave format out, or make it "csv"',
  });

const rowVariantSchema = variantSchema.pick({ subject: true, message: true, risk_flags: true, review: true });

const rowSelectionSchema = storedSelectionSchema.omit({ grounding: true });

const campaignRowSchema = z
  .strictObject({
    row: z.number().int().min(1).describe('Place in the upload, from 1'),
    request_id: z.string().describe('Known before the row is dispatched'),
    status: statusSchema.describe('QUEUED too while it is not dispatched'),
    lead: personalizeRequestSchema.shape.lead.nullable().describe('null after erasure'),
    language: z.string().optional().describe('Absent: the writer found it out'),
    variants: z.array(rowVariantSchema),
    review_part: z
      .enum(['riskiest', 'sample', 'rest'])
      .optional()
      .describe('Of a written row, where the campaign has the setting `review`: which part of it this row is in'),
    selection: rowSelectionSchema.nullable().describe('risk_flags: of the selected text, of an edit its own'),
    skipped_at: z.iso.datetime().nullable(),
    ...waitFields,
    error: failureSchema.optional().describe('FAILED: why'),
    finished_at: z.iso.datetime().optional(),
    erased_at: z.iso.datetime().optional(),
  })
  .meta({ id: 'CampaignRow' });

export const campaignRowListSchema = z
  .strictObject({
    items: z.array(campaignRowSchema),
    total: z.number().int().min(0).describe('Rows that match the filter, on whatever page'),
    total_is_least: z
      .literal(true)
      .optional()
      .describe('Of a search that very many rows match: more match than the total, which is not counted further'),
    offset: z.number().int().min(0),
    limit: z.number().int().min(1),
  })
  .meta({ id: 'CampaignRowList' });

const bulkFields = {
  filter: rowFilterSchema.default({}).describe('Which rows; without it, all'),
  rows: z
    .array(z.number().int().min(1))
    .min(1)
    .max(1_000)
    .optional()
    .describe('Only these rows, of those that the filter matches'),
  from_row: z.number().int().min(1).default(1).describe('next_row of the call before'),
  action_id: z
    .string()
    .regex(/^act_[\w-]{1,80}$/, 'is not the id of an action')
    .optional()
    .describe('Of the call before, to go on with the same action'),
};

/** Body of POST /campaigns/{id}/rows/select. */
export const selectRowsSchema = z
  .strictObject({
    variant_index: z.number().int().min(0).max(2).describe('Which variant, from 0; rows without it are left out'),
    highest_severity: z
      .enum(['none', 'info', 'warning', 'error'])
      .default('error')
      .describe('Rows whose variant has a flag above this are left out; "none": only variants without any flag'),
    ...bulkFields,
  })
  .meta({ id: 'SelectRows' });

/** Body of POST /campaigns/{id}/rows/skip and /rows/reopen. */
export const bulkRowsSchema = z.strictObject(bulkFields).meta({ id: 'BulkRows' });

export const bulkResultSchema = z
  .strictObject({
    action_id: z.string().describe('To go on with it, and to undo it: POST …/rows/reopen with filter.action_id'),
    changed: z.number().int().min(0).describe('Rows changed by this call'),
    left_out: z.number().int().min(0).describe('Rows looked at by this call that it does not apply to'),
    next_row: z
      .number()
      .int()
      .nullable()
      .describe('null: done. Otherwise call again with the same action_id and from_row set to this'),
  })
  .meta({ id: 'BulkResult' });

/** FAILED rows of a campaign that failed for one reason. */
const failureGroupSchema = z
  .strictObject({
    reason: z.string().describe('error.code; "reason" of the filter and of a retry'),
    message: z.string().describe('error.message of one of them'),
    rows: z.number().int().min(1),
  })
  .meta({ id: 'FailureGroup' });

export const failureGroupsSchema = z
  .strictObject({ items: z.array(failureGroupSchema), total: z.number().int().min(0) })
  .meta({ id: 'FailureGroups' });

/** Body of POST /campaigns/{id}/retry. */
export const retryRowsSchema = z
  .strictObject({
    reason: failureReasonSchema.optional().describe('Only rows that failed for this reason; without it, all'),
  })
  .meta({ id: 'RetryRows' });

export const retryResultSchema = z
  .strictObject({
    retried: z.number().int().min(0).describe('Rows that this call queued again'),
    remaining: z.number().int().min(0).describe('Rows that failed for the reason still: call again until it is 0'),
    campaign: campaignSchema,
  })
  .meta({ id: 'RetryResult' });

/** Answer of POST /campaigns/{id}/preview. */
export const campaignPreviewSchema = z
  .strictObject({
    rows: z
      .array(
        z.strictObject({
          row: z.number().int().min(1),
          request_id: z.string().describe('A request of its own, not of the campaign'),
          status: statusSchema,
          status_url: z.string(),
        }),
      )
      .describe('The first rows, written once however often it is called'),
    estimate: estimateSchema.describe('Of the whole campaign'),
  })
  .meta({ id: 'CampaignPreview' });

export type RowFilter = z.output<typeof rowFilterSchema>;
export type RowsQuery = z.output<typeof rowsQuerySchema>;
export type ExportPreset = (typeof exportPresets)[number];
export type CampaignRow = z.output<typeof campaignRowSchema>;
export type CampaignRowList = z.output<typeof campaignRowListSchema>;
export type SelectRows = z.output<typeof selectRowsSchema>;
export type BulkRows = z.output<typeof bulkRowsSchema>;
export type BulkResult = z.output<typeof bulkResultSchema>;
export type FailureGroups = z.output<typeof failureGroupsSchema>;
export type CampaignPreview = z.output<typeof campaignPreviewSchema>;
