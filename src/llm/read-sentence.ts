import { z } from 'zod';
import { sentenceKindSchema } from '../contract/personalize-response.ts';
import type { Break, WrittenSentence } from './join-sentences.ts';

/** Sentences of one message; a hostile answer has more. */
const mostSentences = 200;
const mostSources = 50;
/** A text of this length leaves the join below what a message may have. */
const longest = 20_000;

/** What stands for the kind where a model invents one: the strictest. */
const strictestKind = 'fact';

const sentenceSchema = z.object({
  text: z.string().max(longest),
  kind: z.unknown(),
  sources: z.unknown(),
  break_before: z.unknown(),
});

const textOf = (sentence: unknown): string =>
  typeof sentence === 'string' ? sentence : ((sentence as { text?: unknown } | null)?.text?.toString() ?? '');

/** A list that holds a message: at least one sentence with words, and no more text than a message may have. */
export const sentencesSchema = z
  .array(z.union([z.string(), z.object({ text: z.string() }).loose()]))
  .max(mostSentences)
  .refine((sentences) => sentences.some((sentence) => textOf(sentence).trim() !== ''), 'is empty')
  .refine(
    (sentences) => sentences.reduce((sum, sentence) => sum + textOf(sentence).length + 2, 0) <= longest,
    'is too long',
  );

/** null where there is no text. A bare string is a sentence that cites nothing. */
export function readSentence(value: unknown, facts: { id: string; pointer: string }[]): WrittenSentence | null {
  const read = sentenceSchema
    .partial({ kind: true, sources: true, break_before: true })
    .safeParse(typeof value === 'string' ? { text: value } : value);
  if (!read.success) return null;
  const kind = sentenceKindSchema.safeParse(typeof read.data.kind === 'string' ? read.data.kind.toLowerCase() : '');
  return {
    text: read.data.text,
    kind: kind.success ? kind.data : strictestKind,
    sources: pointersOf(read.data.sources, facts),
    breakBefore: breakOf(read.data.break_before),
  };
}

/** Ids that were never given lead nowhere and are left out. */
function pointersOf(sources: unknown, facts: { id: string; pointer: string }[]): string[] {
  const ids = (Array.isArray(sources) ? sources : [sources])
    .slice(0, mostSources)
    .flatMap((source) => (typeof source === 'string' ? source.toLowerCase().split(/[\s,;[\]]+/) : []));
  const pointers = ids.flatMap((id) => facts.find((fact) => fact.id === id)?.pointer ?? []);
  return [...new Set(pointers)];
}

const breakOf = (value: unknown): Break => (value === 'line' || value === 'paragraph' ? value : 'none');
