import { z } from 'zod';
import { exportPresets } from './campaign-rows.ts';
import { footerSchema } from './compliance.ts';
import { erasedCountsSchema } from './erased.ts';
import { pageQuerySchema } from './page-query.ts';
import { personalizeRequestSchema } from './personalize-request.ts';
import { failureSchema, statusSchema, usageSchema, variantSchema } from './personalize-response.ts';
import { storedSelectionSchema } from './review.ts';
import { riskFlagSchema } from './risk-flag.ts';
import { waitFields } from './waits-for.ts';

const request = personalizeRequestSchema.shape;
const limits = request.constraints.unwrap().shape;

/** What a touch says without a word on it: days after the touch before it. */
export const usualDelayDays = 3;

const touchConstraintsSchema = z
  .strictObject({
    max_words: limits.max_words.unwrap(),
    include_subjects: limits.include_subjects.unwrap(),
    no_claims_policy: limits.no_claims_policy.unwrap(),
  })
  .partial()
  .meta({ id: 'TouchConstraints' });

const newTouchSchema = z
  .strictObject({
    channel: request.channel,
    delay_days: z
      .number()
      .int()
      .min(0)
      .max(90)
      .optional()
      .describe(
        `Days after the touch before it; of the first, after now. Absent: 0 of the first, ${usualDelayDays} of the others`,
      ),
    goal: request.goal.optional().describe('What this touch asks for; absent: the goal of the sequence'),
    angle: z
      .string()
      .trim()
      .min(1)
      .max(300)
      .optional()
      .describe(
        'What sets this touch apart: "topic", "role" or "question", or free text for a model. Style, never a fact',
      ),
    tone: request.tone.unwrap().optional().describe('Absent: the tone of the sequence'),
    constraints: touchConstraintsSchema.optional().describe('What of the constraints differs for this touch'),
  })
  .meta({ id: 'NewTouch' });

/** Body of POST /sequences: what all touches share, and the touches. Each touch is written as a request of its own. */
export const createSequenceSchema = personalizeRequestSchema
  .omit({ channel: true, slot: true, hint: true })
  .extend({
    touches: z
      .array(newTouchSchema)
      .min(2)
      .max(10)
      .describe('In the order they are to be sent. Each is written with the ones before it as its thread'),
  })
  .meta({ id: 'CreateSequence' });

const sequenceStatusSchema = z
  .enum(['RUNNING', 'SUCCESS', 'FAILED', 'CANCELED'])
  .describe('FAILED: a touch failed, and those after it are not written')
  .meta({ id: 'SequenceStatus' });

const plannedAtSchema = z.iso
  .datetime()
  .describe('When it is to be sent, by the delays: what it may call recent, and which facts still hold then');

const placeSchema = z.strictObject({
  touch: z.number().int().min(1).describe('Place in the sequence, from 1'),
  request_id: z.string().describe('The request that writes it, there once the touches before it are written'),
  status: statusSchema.describe('QUEUED also while it waits for the touches before it'),
  channel: request.channel,
  delay_days: z.number().int().min(0).describe('Days after the touch before it'),
  planned_at: plannedAtSchema,
});

/** Answer to POST /sequences. */
export const acceptedSequenceSchema = z
  .strictObject({
    sequence_id: z.string(),
    status: sequenceStatusSchema,
    status_url: z.string(),
    touches: z.array(placeSchema.extend({ status_url: z.string() })),
  })
  .meta({ id: 'AcceptedSequence' });

const touchTextSchema = z
  .strictObject({
    variant_index: z.number().int().min(0),
    subject: z.string().optional(),
    message: z.string(),
    footer: footerSchema.optional().describe('Goes below the message, where the request names a regime'),
    edited: z.boolean().describe('Whether a reviewer changed the subject or the message'),
  })
  .meta({ id: 'TouchText' });

const sequenceTouchSchema = placeSchema
  .extend({
    goal: z.string(),
    angle: z.string().optional(),
    tone: request.tone.unwrap(),
    stale: z
      .boolean()
      .describe(
        'Written after an earlier touch that is another text by now: select it as it was, or regenerate from here',
      ),
    text: touchTextSchema
      .optional()
      .describe('What is to be sent as things stand: the selected variant with its edit, or else the first one'),
    variants: z.array(variantSchema),
    selection: storedSelectionSchema.nullable(),
    skipped_at: z.iso.datetime().nullable().describe('When a reviewer left it out; null: not'),
    input_flags: z.array(riskFlagSchema),
    ...waitFields,
    error: failureSchema.optional(),
  })
  .meta({ id: 'SequenceTouch' });

/** What GET /sequences/{id} answers. */
export const sequenceSchema = z
  .strictObject({
    sequence_id: z.string(),
    status: sequenceStatusSchema,
    input: createSequenceSchema
      .nullable()
      .describe('As submitted, with the voice and the sending defaults in force then; null after erasure'),
    touches: z.array(sequenceTouchSchema).describe('Empty after erasure'),
    usage: usageSchema.describe('Of the requests that the touches are now'),
    /** Those of the touch that is next. */
    ...waitFields,
    error: failureSchema.optional(),
    created_at: z.iso.datetime(),
    finished_at: z.iso.datetime().optional(),
    erased_at: z.iso.datetime().optional(),
  })
  .meta({ id: 'Sequence' });

const sequenceSummarySchema = sequenceSchema
  .pick({ sequence_id: true, status: true, error: true, created_at: true, finished_at: true, erased_at: true })
  .extend(waitFields)
  .extend({
    lead_name: z.string().describe('Empty after erasure'),
    company_name: z.string(),
    channels: z.array(request.channel).describe('Of the touches, in their order'),
    written: z.number().int().min(0).describe('Touches that have a text'),
    selected: z.number().int().min(0).describe('Touches with a selection'),
    stale: z.number().int().min(0).describe('Touches that are stale'),
  })
  .meta({ id: 'SequenceSummary' });

export const sequenceListSchema = z
  .strictObject({ items: z.array(sequenceSummarySchema), next_cursor: z.string().nullable() })
  .meta({ id: 'SequenceList' });

export const sequenceListQuerySchema = pageQuerySchema.extend({ status: sequenceStatusSchema.optional() });

const touchResultSchema = placeSchema
  .extend({
    stale: z.boolean(),
    subject: z.string().optional(),
    message: z.string().optional().describe('With its footer; absent: it has no text'),
    variant: z.number().int().min(1).optional().describe('Which variant it is, from 1'),
    selected: z.boolean(),
    edited: z.boolean(),
    skipped: z.boolean(),
    flags: z.array(riskFlagSchema.shape.code).describe('Of this text'),
    error: failureSchema.optional(),
  })
  .meta({ id: 'TouchResult' });

/** A line of GET /sequences/results, and what the webhook tells. */
export const sequenceResultSchema = z
  .strictObject({
    sequence_id: z.string(),
    status: sequenceStatusSchema,
    approved: z.boolean().describe('Every touch is selected or left out by a reviewer, and none is stale'),
    lead: request.lead.nullable().describe('null after erasure'),
    metadata: request.metadata,
    touches: z.array(touchResultSchema),
    error: failureSchema.optional(),
  })
  .meta({ id: 'SequenceResult' });

/** Query of the results of one sequence. */
export const sequenceExportQuerySchema = z
  .strictObject({
    format: z.enum(['ndjson', 'csv']).optional().describe('Absent: "csv" with a preset, otherwise "ndjson"'),
    preset: z
      .enum(exportPresets)
      .optional()
      .describe('CSV with the columns of this tool for the lead, and subject, body, delay and channel of each touch'),
  })
  .refine(({ format, preset }) => preset === undefined || format !== 'ndjson', {
    path: ['preset'],
    error: 'is CSV: leave format out, or make it "csv"',
  });

/** Query of GET /sequences/results. */
export const sequenceResultsQuerySchema = sequenceExportQuerySchema.safeExtend({
  status: sequenceStatusSchema.optional(),
  approved: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .optional()
    .describe('Only sequences that are approved, or only those that are not'),
});

/** Query of POST /sequences/{id}/regenerate. */
export const regenerateQuerySchema = z.strictObject({
  from: z.coerce
    .number({ error: 'must be the number of a touch' })
    .int('must be the number of a touch')
    .min(1)
    .max(10)
    .optional()
    .describe('The first touch to write anew, from 1; absent: the first that is stale or has no text'),
});

export const erasedSequenceSchema = z
  .strictObject({ sequence_id: z.string(), erased_at: z.iso.datetime(), erased: erasedCountsSchema })
  .meta({ id: 'ErasedSequence' });

export type CreateSequence = z.output<typeof createSequenceSchema>;
export type SequenceStatus = z.output<typeof sequenceStatusSchema>;
export type ErasedSequence = z.output<typeof erasedSequenceSchema>;
export type AcceptedSequence = z.output<typeof acceptedSequenceSchema>;
export type SequenceTouch = z.output<typeof sequenceTouchSchema>;
export type TouchText = z.output<typeof touchTextSchema>;
export type Sequence = z.output<typeof sequenceSchema>;
export type SequenceSummary = z.output<typeof sequenceSummarySchema>;
export type SequenceResult = z.output<typeof sequenceResultSchema>;
export type SequenceExportQuery = z.output<typeof sequenceExportQuerySchema>;
export type SequenceResultsQuery = z.output<typeof sequenceResultsQuerySchema>;
export type SequenceList = z.output<typeof sequenceListSchema>;
