import { z } from 'zod';
import { isFinal } from '../../src/contract/is-final.ts';
import { personalizeRequestSchema } from '../../src/contract/personalize-request.ts';
import { personalizeResponseSchema } from '../../src/contract/personalize-response.ts';
import { selectionSchema, storedSelectionSchema } from '../../src/contract/review.ts';
import { toResponse } from '../../src/contract/to-response.ts';
import { findRequest } from '../../src/personalize/get-personalization.ts';
import { selectVariant } from '../../src/personalize/select-variant.ts';
import { submitRequest } from '../../src/personalize/submit-request.ts';
import { waitForEnd } from '../../src/personalize/wait-for-end.ts';
import { submissionChecks } from '../submission-checks.ts';
import { defineTool } from './tool.ts';

/** Clients of the protocol give up on a call after 60 s. */
const waitSecondsSchema = z
  .number()
  .int()
  .min(0)
  .max(50)
  .default(30)
  .describe('How long to wait for the variants; written later, get_variants has them');

const requestIdSchema = z.string().min(1).describe('As personalize answered it, or a row of campaign_results');

export const personalizeTools = [
  defineTool({
    name: 'personalize',
    title: 'Write variants for one lead',
    description:
      'Writes up to three variants of a message to one lead, from the request alone, and answers them with what supports ' +
      'each of their words (grounding) and what does not stand in the request (risk_flags). Answers status QUEUED or ' +
      'PROCESSING and no variants where they take longer than wait_seconds.',
    input: personalizeRequestSchema.extend({ wait_seconds: waitSecondsSchema }),
    output: personalizeResponseSchema,
    isReadOnly: false,
    alsoCheck: submissionChecks,
    async run(ctx, { tenant, signal }, { wait_seconds, ...input }) {
      const { doc } = await submitRequest(ctx, { tenant, input });
      const ended = await waitForEnd(ctx, doc.request_id, wait_seconds * 1_000, signal);
      return toResponse(ended ?? doc);
    },
  }),
  defineTool({
    name: 'get_variants',
    title: 'Read the variants of a request',
    description: 'Answers what personalize does, for a request that was made before.',
    input: z.strictObject({ request_id: requestIdSchema, wait_seconds: waitSecondsSchema }),
    output: personalizeResponseSchema,
    isReadOnly: true,
    async run(ctx, { tenant, signal }, { request_id, wait_seconds }) {
      const doc = await findRequest(ctx.store, tenant, request_id);
      const ended = isFinal(doc.status) ? doc : await waitForEnd(ctx, request_id, wait_seconds * 1_000, signal);
      return toResponse(ended ?? doc);
    },
  }),
  defineTool({
    name: 'select',
    title: 'Select a variant',
    description:
      'Stores which variant is to be sent, and how it was edited. An edit is checked like any text and stored whatever ' +
      'is found: read its risk_flags.',
    input: selectionSchema.extend({ request_id: requestIdSchema }),
    output: storedSelectionSchema,
    isReadOnly: false,
    run: (ctx, { tenant }, { request_id, ...choice }) => selectVariant(ctx, tenant, request_id, choice),
  }),
];
