import { z } from 'zod';
import { showsSomething } from './name-issues.ts';
import { groundingSchema, riskFlagSchema } from './risk-flag.ts';

export const selectionSchema = z
  .strictObject({
    variant_index: z.number().int().min(0).max(2),
    edited_subject: z.string().max(2_000).optional(),
    edited_message: z
      .string()
      .max(20_000)
      .refine((text) => showsSomething(text), 'has nothing that shows')
      .optional(),
  })
  .meta({ id: 'Selection' });

export const storedSelectionSchema = z
  .strictObject({
    selected_variant_index: z.number().int().min(0),
    edited_subject: z.string().optional(),
    edited_message: z.string().optional(),
    selected_at: z.iso.datetime(),
    action_id: z.string().optional().describe('Of the action on many rows that it was part of'),
    risk_flags: z.array(riskFlagSchema),
    grounding: z.array(groundingSchema),
  })
  .meta({ id: 'StoredSelection' });

/** What a reviewer decided of a request. Each stays, so that all that was ever selected can be read. */
export const reviewSchema = z
  .strictObject({
    type: z
      .enum(['SELECTED', 'SKIPPED', 'REOPENED'])
      .describe('REOPENED: the selection or the skip before it was taken back'),
    at: z.iso.datetime(),
    action_id: z.string().optional().describe('Of the action on many rows that it was part of'),
    selection: storedSelectionSchema.optional().describe('SELECTED: what was selected, with the flags it had'),
  })
  .meta({ id: 'Review' });

/** Where the review of a request stands: what a selection, a skip and their undoing answer. */
export const reviewStateSchema = z
  .strictObject({
    request_id: z.string(),
    selection: storedSelectionSchema.nullable(),
    skipped_at: z.iso.datetime().nullable(),
  })
  .meta({ id: 'ReviewState' });

export type Selection = z.infer<typeof selectionSchema>;
export type StoredSelection = z.infer<typeof storedSelectionSchema>;
export type Review = z.infer<typeof reviewSchema>;
export type ReviewState = z.infer<typeof reviewStateSchema>;
