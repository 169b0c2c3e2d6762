import { z } from 'zod';

/** Why a request, a row or a campaign that has not ended is not being written; the reasons of candor_jobs_held, too. */
export const waitsForSchema = z
  .enum([
    'start',
    'turn',
    'paused',
    'budget',
    'template_missing',
    'batch',
    'rate_limit',
    'provider_down',
    'limiter_down',
    'store_slow',
  ])
  .describe(
    'start: the campaign is a draft. turn: rows, or touches, before it are written first. paused: somebody paused the campaign. ' +
      'budget: its budget allows no further call. template_missing: its template was removed. batch: a provider answers it in a batch. rate_limit: a limit of ' +
      'ours or of the provider. provider_down: no provider answers. limiter_down, store_slow: a part of the service is ' +
      'out of reach',
  )
  .meta({ id: 'WaitsFor' });

/** Of whatever waits. */
export const waitFields = {
  waits_for: waitsForSchema.optional(),
  wait_reason: z
    .string()
    .max(500)
    .optional()
    .describe('In words, e.g. which model does not answer, where more is known than waits_for says'),
  next_try_at: z.iso
    .datetime()
    .optional()
    .describe('When it is tried again, where that is known: a circuit breaker lets a probe through, a limit a call'),
  waits_since: z.iso.datetime().optional().describe('Of a batch: since when the provider, or its making, takes'),
  waits_until: z.iso
    .datetime()
    .optional()
    .describe('Of a batch: by when the provider has promised to have answered; most take less'),
};

const waitSchema = z.strictObject(waitFields);

export type WaitsFor = z.infer<typeof waitsForSchema>;
export type Wait = z.infer<typeof waitSchema>;
