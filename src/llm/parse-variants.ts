import { z } from 'zod';
import type { CitedSentence, VariantText } from '../contract/personalize-response.ts';
import type { Prompt } from '../prompts/prompt.ts';
import { findJson } from './find-json.ts';
import { joinSentences, type WrittenSentence } from './join-sentences.ts';
import { readSentence, sentencesSchema } from './read-sentence.ts';

/** The answer holds no variants in the shape asked for. The caller treats it as a guardrail failure. */
export class ParseError extends Error {
  override readonly name = 'ParseError';
}

/** A text and what its writer said of its sentences; no citations where it was answered whole. */
export interface ParsedVariant {
  text: VariantText;
  citations: CitedSentence[];
}

type Asked = Pick<Prompt, 'variant_count' | 'with_subject' | 'facts'>;

const longestSubject = 2_000;
const longestMessage = 20_000;

const message = z
  .string()
  .max(longestMessage)
  .refine((text) => text.trim() !== '', 'is empty');

/** Whole texts, or sentences under either name: models mix up what they were asked for. */
const variantSchema = z
  .object({ subject: z.unknown(), message: z.unknown(), sentences: z.unknown() })
  .partial()
  .transform((variant, context) => {
    const given = [variant.sentences, variant.message].filter((part) => part !== undefined && part !== null);
    let issue: string | undefined;
    for (const part of given) {
      const read = (Array.isArray(part) ? sentencesSchema : message).safeParse(part);
      if (read.success) return { subject: variant.subject, written: read.data };
      issue ??= read.error.issues[0]?.message;
    }
    context.addIssue({ code: 'custom', message: `no message: ${issue ?? 'absent'}` });
    return z.NEVER;
  });

const answerSchema = z.object({ variants: z.array(variantSchema).min(1) });

const tidy = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

/** Reasoning models may think aloud before they answer. What is opened and never closed stays, as in other markup. */
function withoutThoughts(text: string): string {
  let rest = '';
  let from = 0;
  let isOpen = false;
  for (const { 0: tag, index } of text.matchAll(/<\/?think>/gi)) {
    const isClosing = tag.startsWith('</');
    if (isClosing !== isOpen) continue;
    if (isOpen) from = index + tag.length;
    else {
      rest += text.slice(from, index);
      from = index;
    }
    isOpen = !isOpen;
  }
  return rest + text.slice(from);
}

function readVariant({ subject, written }: z.output<typeof variantSchema>, asked: Asked): ParsedVariant {
  const { text, citations } = typeof written === 'string' ? whole(tidy(written)) : joined(written, 'message', asked);
  const title = asked.with_subject ? readSubject(subject, asked) : null;
  return {
    text: { ...(title ? { subject: title.text } : {}), message: text },
    citations: [...(title?.citations ?? []), ...citations],
  };
}

const whole = (text: string) => ({ text, citations: [] as CitedSentence[] });

function joined(sentences: unknown[], field: CitedSentence['field'], { facts = [] }: Asked) {
  const read = sentences.map((sentence) => readSentence(sentence, facts));
  const written = read.filter((sentence): sentence is WrittenSentence => sentence !== null);
  return joinSentences(written, field);
}

/** A text, a cited one, or a list of them; one that cannot be read is no reason to lose the message. */
function readSubject(subject: unknown, asked: Asked): ReturnType<typeof joined> | null {
  const read =
    typeof subject === 'string'
      ? whole(tidy(subject))
      : joined(Array.isArray(subject) ? subject.slice(0, 5) : [subject], 'subject', asked);
  return read.text === '' || read.text.length > longestSubject ? null : read;
}

/**
 * Reads the variants out of an answer, as sentences that cite or as `{"subject","message"}`: code fences and prose
 * around it are ignored, its shape is not. May return fewer variants than asked for, never more. Throws ParseError.
 */
export function parseVariants(text: string, asked: Asked): ParsedVariant[] {
  if (text.trim() === '') throw new ParseError('The answer is empty');
  let issue = 'The answer holds no JSON object';
  for (const value of findJson(withoutThoughts(text))) {
    const answer = answerSchema.safeParse(value);
    if (answer.success)
      return answer.data.variants.slice(0, asked.variant_count).map((variant) => readVariant(variant, asked));
    issue = answer.error.issues.map((issue) => `${issue.path.join('.') || 'answer'}: ${issue.message}`).join('; ');
  }
  throw new ParseError(issue);
}
