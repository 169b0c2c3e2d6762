import { z } from 'zod';
import type { Context } from '../../src/context.ts';
import { type CheckRequest, checkRequestSchema, checkResponseSchema } from '../../src/contract/check.ts';
import { DomainError } from '../../src/errors.ts';
import { findRequest } from '../../src/personalize/get-personalization.ts';
import { requestInForce } from '../../src/personalize/request-in-force.ts';
import { defineTool } from './tool.ts';

const explainSchema = checkRequestSchema.partial().extend({
  request_id: z.string().min(1).optional().describe('A request made before, instead of request and variant'),
  variant_index: z
    .number()
    .int()
    .min(0)
    .max(2)
    .optional()
    .describe('Of request_id; absent: the selected variant as it was edited, else the first'),
});
type Explain = z.output<typeof explainSchema>;

export const checkTools = [
  defineTool({
    name: 'check',
    title: 'Check any text',
    description:
      'Holds any message against what a request says: risk_flags with the exact words that it does not support, and ' +
      'the grounding of those that it does. No model is asked and nothing is stored.',
    input: checkRequestSchema,
    output: checkResponseSchema,
    isReadOnly: true,
    async run(ctx, { tenant }, { request, variant }) {
      const inForce = await requestInForce(ctx.store, tenant, request);
      const { risk_flags, grounding } = await ctx.guardrails.check(inForce, variant, [], ctx.clock.now());
      return { risk_flags, grounding };
    },
  }),
  defineTool({
    name: 'explain',
    title: 'Explain every word of a text',
    description:
      'Like check, with a verdict on each number, name and statement: the rule that decided, the words of the request it ' +
      'rests on and, where the request says otherwise, what would be right. Give request and variant, or the request_id ' +
      'of a message that was written before.',
    input: explainSchema,
    output: checkResponseSchema.required(),
    isReadOnly: true,
    async run(ctx, { tenant }, input) {
      const { request, variant } = await textToExplain(ctx, tenant, input);
      return ctx.guardrails.check(request, variant, [], ctx.clock.now());
    },
  }),
];

async function textToExplain(ctx: Context, tenant: string, input: Explain): Promise<CheckRequest> {
  const { request, variant, request_id, variant_index } = input;
  if (request_id === undefined) {
    const given = givenText(request, variant);
    return { ...given, request: await requestInForce(ctx.store, tenant, given.request) };
  }
  if (request || variant)
    throw new DomainError('invalid', 'Validation failed', {
      issues: [{ pointer: '/request_id', detail: 'stands for request and variant: give either' }],
    });
  const doc = await findRequest(ctx.store, tenant, request_id);
  const { selection, variants } = doc;
  const chosen = variants[variant_index ?? selection?.selected_variant_index ?? 0];
  if (!doc.input || !chosen)
    throw new DomainError(
      'conflict',
      `The request is ${doc.erased_at ? 'erased' : doc.status} and has no such variant`,
    );
  const edit = variant_index === undefined ? selection : undefined;
  const subject = edit?.edited_subject ?? chosen.subject;
  return {
    request: doc.input,
    variant: { message: edit?.edited_message ?? chosen.message, ...(subject === undefined ? {} : { subject }) },
  };
}

function givenText(request: Explain['request'], variant: Explain['variant']): CheckRequest {
  if (request && variant) return { request, variant };
  throw new DomainError('invalid', 'Validation failed', {
    issues: Object.entries({ request, variant })
      .filter(([, value]) => value === undefined)
      .map(([name]) => ({ pointer: `/${name}`, detail: 'is required, or request_id' })),
  });
}
