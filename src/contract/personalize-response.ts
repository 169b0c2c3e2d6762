import { z } from 'zod';
import { subjectChannels } from './channels.ts';
import { footerSchema, generatedBySchema } from './compliance.ts';
import { pageQuerySchema } from './page-query.ts';
import { personalizeRequestSchema } from './personalize-request.ts';
import { reviewSchema, storedSelectionSchema } from './review.ts';
import { groundingSchema, riskFlagSchema } from './risk-flag.ts';
import { waitFields } from './waits-for.ts';

export const statusSchema = z.enum(['QUEUED', 'PROCESSING', 'SUCCESS', 'FAILED', 'CANCELED']).meta({ id: 'Status' });
export type Status = z.infer<typeof statusSchema>;

/** Text a writer produced, before any check. */
export const variantTextSchema = z
  .strictObject({
    subject: z
      .string()
      .max(2_000)
      .optional()
      .describe(`${subjectChannels.join(', ')} only`),
    message: z.string().max(20_000),
  })
  .meta({ id: 'VariantText' });

export const variantSchema = z
  .strictObject({
    subject: z.string().optional(),
    message: z.string(),
    personalization_points: z
      .array(z.string())
      .describe(
        'Context items the message uses, most telling first, as phrases with their figure; never a bare figure',
      ),
    risk_flags: z.array(riskFlagSchema),
    grounding: z.array(groundingSchema),
    footer: footerSchema
      .optional()
      .describe('Where the request names a regime: goes below the message, unseen by any model'),
    review: z
      .strictObject({
        risk: z
          .number()
          .min(0)
          .max(1)
          .describe('From flags, verdicts and how sure they are; it orders texts and is no measured probability'),
      })
      .optional()
      .describe('How much it wants a reviewer; absent on what an earlier release wrote'),
    generated_by: generatedBySchema.optional().describe('Who wrote it; absent on what an earlier release wrote'),
  })
  .meta({ id: 'Variant' });

export const usageSchema = z
  .strictObject({
    prompt_tokens: z.number().int().min(0),
    completion_tokens: z.number().int().min(0),
    cached_prompt_tokens: z
      .number()
      .int()
      .min(1)
      .optional()
      .describe("Of prompt_tokens, read from the provider's cache for less; of one request, not of a campaign's sum"),
    cost_usd: z.number().min(0).describe('0 where the price of the model is unknown or nothing'),
    estimated: z
      .literal(true)
      .optional()
      .describe('Some of it was never reported, or cannot be true: counted as the most it can have been'),
  })
  .meta({ id: 'Usage' });

export const failureSchema = z
  .strictObject({ code: z.string().describe('Stable, e.g. "deadline_exceeded"'), message: z.string() })
  .meta({ id: 'Failure' });

export const acceptedSchema = z
  .strictObject({ request_id: z.string(), status: statusSchema, status_url: z.string() })
  .meta({ id: 'Accepted' });

export const personalizeResponseSchema = z
  .strictObject({
    request_id: z.string(),
    status: statusSchema,
    variants: z.array(variantSchema),
    input_flags: z.array(riskFlagSchema).describe('Findings on the request itself, e.g. INJECTION_SUSPECTED'),
    error: failureSchema.optional(),
  })
  .meta({ id: 'PersonalizeResponse' });

const promptRecordSchema = z
  .strictObject({
    request_id: z.string(),
    attempt: z
      .number()
      .int()
      .min(1)
      .describe('LLM round: 1, 2, ... in the first run of the request, 101, 102, ... in the second, and so on'),
    step: z.string().describe('"full", "opener", "body", "cta", or "judge" for a second opinion'),
    prompt_version: z.string(),
    system_prompt: z.string(),
    user_prompt: z.string(),
    provider: z.string(),
    model: z.string(),
    temperature: z.number(),
    seed: z.number().int().optional(),
    variant_indexes: z
      .array(z.number().int().min(0))
      .optional()
      .describe('Which variants were asked for, from 0; empty for a second opinion'),
    calls: z.number().int().min(1).optional().describe('Calls begun with this prompt, retries included; absent: 1'),
    batch_id: z
      .string()
      .optional()
      .describe('The batch that its first call was made in, at the lower price of a batch (LLM_BATCH)'),
    reserved: usageSchema
      .optional()
      .describe('The most that one of its calls can use; what a call is counted with when its usage is never known'),
    created_at: z.iso.datetime(),
  })
  .meta({ id: 'PromptRecord' });

export const sentenceKindSchema = z
  .enum(['fact', 'question', 'guess', 'offer', 'courtesy', 'ask'])
  .describe('What a writer says a sentence is')
  .meta({ id: 'SentenceKind' });

/** A sentence as its writer cites it: a model's word, which checks take as a hint and never as evidence. */
const citedSentenceSchema = z
  .strictObject({
    field: z.enum(['subject', 'message']),
    start: z.number().int().min(0).describe('First UTF-16 code unit in the field'),
    end: z.number().int().min(0).describe('One past the last'),
    kind: sentenceKindSchema,
    sources: z.array(z.string()).describe('JSON pointers into the request, as cited; empty where none was'),
  })
  .meta({ id: 'CitedSentence' });

/** What a second opinion said of one statement. */
const judgmentSchema = z
  .strictObject({
    key: z.string().describe('Hash of the statement and of the facts it was held against'),
    text: z.string().describe('The statement'),
    answer: z
      .enum(['supported', 'unsupported', 'contradicted', 'states-nothing'])
      .describe('states-nothing: of neither side, such as a general truth, an example or an opinion told as one'),
    source: z
      .string()
      .optional()
      .describe('JSON pointer to the fact that decides; absent: unsupported, states-nothing'),
    quote: z.string().optional().describe('The exact words there'),
    reason: z.string().optional().describe('Why an answer that could not be used counts as unsupported'),
  })
  .meta({ id: 'Judgment' });

/** What of a prompt had no part in an answer. */
const unusedSettingSchema = z
  .enum(['seed', 'temperature', 'system_prompt'])
  .describe('What the prompt holds and the writer did not use')
  .meta({ id: 'UnusedSetting' });

/** One call of a provider, whether it answered or not. */
const outputRecordSchema = z
  .strictObject({
    request_id: z.string(),
    attempt: z.number().int().min(1),
    call: z.number().int().min(2).optional().describe('Which call with its prompt: 2 for the first retry; absent: 1'),
    step: z.string(),
    provider: z.string(),
    model: z.string(),
    raw_output: z.string(),
    parsed_variants: z.array(variantTextSchema),
    violations: z.array(z.array(riskFlagSchema)).describe('One list per parsed variant'),
    citations: z
      .array(z.array(citedSentenceSchema))
      .optional()
      .describe('One list per parsed variant, empty where it cites nothing; absent where none does'),
    judgments: z.array(judgmentSchema).optional().describe('Step "judge": what was said of each statement'),
    error: failureSchema
      .optional()
      .describe('Set when the call failed and there is no text; "llm_interrupted": its run was broken off'),
    unused_settings: z
      .array(unusedSettingSchema)
      .optional()
      .describe('Absent where all were used, as far as the server tells'),
    usage: usageSchema,
    latency_ms: z.number().min(0),
    created_at: z.iso.datetime(),
  })
  .meta({ id: 'OutputRecord' });

/** Everything kept of one request: what GET /personalize/{id} answers. */
export const personalizationSchema = z
  .strictObject({
    request_id: z.string(),
    status: statusSchema,
    input: personalizeRequestSchema.nullable().describe('null after erasure'),
    input_flags: z.array(riskFlagSchema),
    prompts: z.array(promptRecordSchema),
    outputs: z.array(outputRecordSchema),
    variants: z.array(variantSchema),
    selection: storedSelectionSchema.nullable(),
    skipped_at: z.iso.datetime().nullable().describe('When a reviewer left it out; null: not'),
    reviews: z.array(reviewSchema).describe('Every selection, skip and undoing in order'),
    usage: usageSchema,
    attempts: z
      .number()
      .int()
      .min(0)
      .describe('Runs started, crashes included; one that only waited for a limit does not count'),
    ...waitFields,
    error: failureSchema.optional(),
    campaign_id: z.string().optional(),
    row: z.number().int().optional().describe('Row of the campaign, from 1'),
    sequence_id: z.string().optional(),
    touch: z.number().int().optional().describe('Place in the sequence, from 1'),
    planned_at: z.iso
      .datetime()
      .optional()
      .describe('When it is to be sent, where that is not now: it is written and checked as of then'),
    replay_of: z.string().optional(),
    preview_of: z.string().optional().describe('The request that the row it shows becomes'),
    template_id: z.string().optional(),
    template_arm: z.string().optional().describe('Arm of the template that the lead was assigned'),
    created_at: z.iso.datetime(),
    started_at: z.iso.datetime().optional(),
    finished_at: z.iso.datetime().optional(),
    latency_ms: z.number().optional().describe('From acceptance to the end'),
    erased_at: z.iso.datetime().optional(),
  })
  .meta({ id: 'Personalization' });

const previewSchema = z
  .strictObject({
    variant_index: z.number().int().min(0),
    subject: z.string().optional(),
    message: z.string().describe('Its first 300 characters'),
    flags: z
      .strictObject({
        error: z.number().int().min(0),
        warning: z.number().int().min(0),
        info: z.number().int().min(0),
      })
      .describe('How many findings it has, by severity'),
  })
  .meta({ id: 'Preview' });

const personalizationSummarySchema = personalizationSchema
  .pick({ request_id: true, status: true, created_at: true, finished_at: true, campaign_id: true, template_id: true })
  .extend({
    channel: z.string(),
    lead_name: z.string(),
    company_name: z.string(),
    selected: z.boolean(),
    skipped: z.boolean().describe('Whether a reviewer left it out'),
    preview: previewSchema.optional().describe('What was selected, as it was edited, or else the first variant'),
    error: failureSchema.optional(),
  })
  .meta({ id: 'PersonalizationSummary' });

export const listQuerySchema = pageQuerySchema.extend({
  status: statusSchema.optional(),
  campaign_id: z.string().optional(),
  template_id: z.string().optional(),
  selected: z
    .enum(['true', 'false'])
    .optional()
    .transform((value) => (value === undefined ? undefined : value === 'true'))
    .describe('Whether a variant was selected'),
});

export const personalizationListSchema = z
  .strictObject({ items: z.array(personalizationSummarySchema), next_cursor: z.string().nullable() })
  .meta({ id: 'PersonalizationList' });

/** Data of the SSE event "status". */
export const progressSchema = z
  .strictObject({
    status: statusSchema,
    step: z.enum(['queued', 'writing', 'checking', 'retrying', 'done']).describe('What the service does with it now'),
    ...waitFields,
  })
  .meta({ id: 'Progress' });

export type VariantText = z.infer<typeof variantTextSchema>;
export type Variant = z.infer<typeof variantSchema>;
export type Usage = z.infer<typeof usageSchema>;
export type Failure = z.infer<typeof failureSchema>;
export type PersonalizeResponse = z.infer<typeof personalizeResponseSchema>;
export type Progress = z.infer<typeof progressSchema>;
export type ProgressStep = Progress['step'];
export type UnusedSetting = z.infer<typeof unusedSettingSchema>;
export type PromptRecord = z.infer<typeof promptRecordSchema>;
export type SentenceKind = z.infer<typeof sentenceKindSchema>;
export type CitedSentence = z.infer<typeof citedSentenceSchema>;
export type Judgment = z.infer<typeof judgmentSchema>;
export type OutputRecord = z.infer<typeof outputRecordSchema>;
export type Personalization = z.infer<typeof personalizationSchema>;
export type Preview = z.infer<typeof previewSchema>;
export type PersonalizationSummary = z.infer<typeof personalizationSummarySchema>;
export type ListQuery = z.output<typeof listQuerySchema>;
