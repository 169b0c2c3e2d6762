import { factText } from '../../src/contract/fact.ts';
import type { PersonalizeRequest } from '../../src/contract/personalize-request.ts';
import { type NumberMention, readNumbers, stemOf } from './read-numbers.ts';

/** What a request says, as far as a maker needs it to know what would be false. */
export interface Facts {
  /** Every string a message may rest on. */
  readonly text: string;
  readonly summary: string;
  readonly stems: ReadonlySet<string>;
  /** Those of the summary and of the sender's facts: what may be said of the lead. */
  readonly numbers: readonly NumberMention[];
  /** Of the whole request, goal, names and "24/7" too. */
  readonly values: ReadonlySet<number>;
}

export const wordsOf = (text: string): string[] => text.match(/\p{L}[\p{L}\d'’-]*/gu) ?? [];

export function factsOf(request: PersonalizeRequest): Facts {
  const { lead, company_context: context, sender, goal } = request;
  const stated = [context.summary, ...(sender?.facts ?? []).map(factText)].join('\n');
  const text = [
    stated,
    ...context.keywords,
    ...(context.tech_stack ?? []),
    ...Object.values(lead),
    goal,
    sender?.offer ?? '',
    sender?.company ?? '',
    sender?.name ?? '',
  ].join('\n');
  const values = new Set([
    ...readNumbers(text).map(({ value }) => value),
    ...(text.match(/\d+(?:,\d{3})*(?:\.\d+)?/gu) ?? []).map((one) => Number(one.replaceAll(',', ''))),
  ]);
  return {
    text,
    summary: context.summary,
    stems: new Set(wordsOf(text).map(stemOf)),
    numbers: readNumbers(stated),
    values,
  };
}

export const hasWord = (text: string, word: string): boolean =>
  new RegExp(`(?<![\\p{L}\\d])${word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}(?![\\p{L}\\d])`, 'iu').test(text);
