import type { FieldReading, Reading } from '../reading.ts';
import type { Span } from './span.ts';

/** A field about to be repaired. Spans are of its text as given. */
export interface Draft {
  readonly reading: Reading;
  readonly field: FieldReading;
  /** Part of speech of each token; empty where the language is not English. */
  readonly tags: readonly string[];
  readonly sentences: readonly Span[];
}

export function draftOf(reading: Reading, field: FieldReading): Draft {
  return {
    reading,
    field,
    tags: reading.language === 'en' ? field.tags : [],
    sentences: field.sentences.map(({ start, end }) => spanOf(field, start, end)),
  };
}

/** The span of the text as given behind [start, end) of the normal text. */
export function spanOf(field: FieldReading, start: number, end: number): Span {
  const [from, to] = field.normal.toOriginal(start, end);
  return { start: from, end: to };
}

/** The span of tokens [from, to). */
export const tokenSpan = (field: FieldReading, from: number, to: number): Span =>
  spanOf(field, field.tokens[from]!.start, field.tokens[to - 1]!.end);

export const textOf = ({ field }: Draft, { start, end }: Span): string => field.raw.slice(start, end);

export const isVerb = (tag: string | undefined): boolean => tag === 'VERB' || tag === 'AUX';

export const isNoun = (tag: string | undefined): boolean => tag === 'NOUN' || tag === 'PROPN';

/** Whether tokens [from, to) have a verb that a sentence can rest on, not only "registered in" or "keeping". */
export function hasFiniteVerb({ field, tags }: Draft, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    if (tags[at] === 'AUX') return true;
    if (tags[at] !== 'VERB') continue;
    const { folded } = field.tokens[at]!;
    const before = field.tokens[at - 1]?.folded ?? '';
    if (before === 'to' || folded.endsWith('ing')) continue;
    if (!/(?:ed|en)$/.test(folded) || (at > from && tags[at - 1] === 'PRON')) return true;
  }
  return false;
}
