import { z } from 'zod';
import { sentenceKindSchema } from '../contract/personalize-response.ts';
import type { WrittenSentence } from './join-sentences.ts';

/** Sentences of one message; a hostile answer has more. */
const mostSentences = 200;
const mostSources = 50;
/** Of their texts and the breaks between them. */
const longest = 20_000;

/** What stands for the kind where a model invents one: the strictest. */
const strictestKind = 'fact';

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
  const { text, kind, sources, break_before } = (typeof value === 'string' ? { text: value } : (value ?? {})) as Record<
    'text' | 'kind' | 'sources' | 'break_before',
    unknown
  >;
  if (typeof text !== 'string') return null;
  const known = sentenceKindSchema.safeParse(typeof kind === 'string' ? kind.toLowerCase() : kind);
  return {
    text,
    kind: known.success ? known.data : strictestKind,
    sources: pointersOf(sources, facts),
    breakBefore: break_before === 'line' || break_before === 'paragraph' ? break_before : 'none',
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
