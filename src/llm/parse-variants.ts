import { z } from 'zod';
import type { VariantText } from '../contract/personalize-response.ts';
import { findJson } from './find-json.ts';
import type { Prompt } from './llm.ts';

/** The answer holds no variants in the shape asked for. The caller treats it as a guardrail failure. */
export class ParseError extends Error {
  override readonly name = 'ParseError';
}

const answerSchema = z.object({
  variants: z
    .array(
      z.object({
        subject: z.string().max(2_000).nullish(),
        message: z
          .string()
          .max(20_000)
          .refine((message) => message.trim() !== '', 'is empty'),
      }),
    )
    .min(1),
});

const tidy = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

/** Reasoning models may think aloud before they answer. */
const withoutThoughts = (text: string): string => text.replace(/<think>[\s\S]*?<\/think>/gi, '');

/**
 * Reads `{"variants":[{"subject","message"}]}` out of an answer: code fences and prose around it are ignored, its
 * shape is not. May return fewer variants than asked for, never more. Throws ParseError.
 */
export function parseVariants(text: string, prompt: Pick<Prompt, 'variant_count' | 'with_subject'>): VariantText[] {
  if (text.trim() === '') throw new ParseError('The answer is empty');
  let fault = 'The answer holds no JSON object';
  for (const value of findJson(withoutThoughts(text))) {
    const answer = answerSchema.safeParse(value);
    if (answer.success)
      return answer.data.variants.slice(0, prompt.variant_count).map(({ subject, message }) => ({
        ...(prompt.with_subject && subject?.trim() ? { subject: tidy(subject) } : {}),
        message: tidy(message),
      }));
    fault = answer.error.issues.map((issue) => `${issue.path.join('.') || 'answer'}: ${issue.message}`).join('; ');
  }
  throw new ParseError(fault);
}
