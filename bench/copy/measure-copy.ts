import type { PersonalizeRequest } from '../../src/contract/personalize-request.ts';
import type { VariantText } from '../../src/contract/personalize-response.ts';
import { languageOf } from '../../src/guardrails/language/language-of.ts';

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const threes = (text: string): string[] => {
  const words = wordsOf(text);
  return words.slice(2).map((_, at) => words.slice(at, at + 3).join(' '));
};

/** Different runs of three words among all runs of the variants of a request: 1 where they share none. */
export function distinctThree(variants: readonly VariantText[]): number {
  const all = variants.flatMap(({ message }) => threes(message));
  return all.length === 0 ? 1 : new Set(all).size / all.length;
}

/** Words that a fact shares with a message, at least: a number of it, or three words in a row, or most of its long words. */
export function reusesFact({ company_context: { summary } }: PersonalizeRequest, { message }: VariantText): boolean {
  const runs = new Set(threes(summary));
  if (threes(message).some((run) => runs.has(run))) return true;
  const long = (text: string): Set<string> => new Set(wordsOf(text).filter((word) => word.length > 5));
  const own = long(message);
  return [...long(summary)].filter((word) => own.has(word)).length >= 3;
}

/** Whether a summary has something to reuse in the message's language; "HR software." has not. */
export const hasFact = (language: string, { company_context: { summary } }: PersonalizeRequest): boolean =>
  wordsOf(summary).length >= 6 && (languageOf(summary) ?? 'en') === language;
