import type { Prompt } from '../prompts/prompt.ts';

/** JSON Schema of a prompt's answer. Strict structured outputs want every property required and no others. */
export const answerSchema = (prompt: Pick<Prompt, 'with_subject' | 'answer_schema'>): Record<string, unknown> =>
  prompt.answer_schema ?? variantsSchema(prompt.with_subject);

const variantsSchema = (withSubject: boolean) => ({
  type: 'object',
  properties: {
    variants: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          ...(withSubject ? { subject: { type: 'string' } } : {}),
          message: { type: 'string' },
        },
        required: withSubject ? ['subject', 'message'] : ['message'],
        additionalProperties: false,
      },
    },
  },
  required: ['variants'],
  additionalProperties: false,
});
