import { z } from 'zod';

/** Every error.code that a FAILED request or row can have. */
export const failureReasons = [
  'deadline_exceeded',
  'lead_suppressed',
  'no_sendable_variant',
  'worker_gave_up',
  'llm_overloaded',
  'llm_rate_limited',
  'llm_timeout',
  'llm_connection',
  'llm_bad_request',
  'llm_unauthorized',
  'llm_quota_exhausted',
  'llm_content_refused',
  'llm_answer_too_large',
  'llm_option_refused',
  'llm_circuit_open',
  'llm_aborted',
] as const;
export type FailureReason = (typeof failureReasons)[number];

export const isFailureReason = (text: string): text is FailureReason =>
  (failureReasons as readonly string[]).includes(text);

/** A reason nobody knows is an error, rather than one that no row failed for. */
export const failureReasonSchema = z
  .enum(failureReasons, { error: `must be one of ${failureReasons.join(', ')}` })
  .meta({ id: 'FailureReason' });
