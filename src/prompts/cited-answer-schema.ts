import { sentenceKindSchema } from '../contract/personalize-response.ts';

const object = (properties: Record<string, unknown>) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});

const cited = {
  text: { type: 'string' },
  kind: { type: 'string', enum: sentenceKindSchema.options },
  sources: { type: 'array', items: { type: 'string' } },
};

/**
 * JSON Schema of variants whose sentences cite. Strict structured outputs want every property required, so that what
 * may be left out is null.
 */
export const citedAnswerSchema = (withSubject: boolean): Record<string, unknown> =>
  object({
    variants: {
      type: 'array',
      items: object({
        ...(withSubject ? { subject: { anyOf: [object(cited), { type: 'null' }] } } : {}),
        sentences: {
          type: 'array',
          items: object({
            ...cited,
            break_before: { anyOf: [{ type: 'string', enum: ['line', 'paragraph'] }, { type: 'null' }] },
          }),
        },
      }),
    },
  });
