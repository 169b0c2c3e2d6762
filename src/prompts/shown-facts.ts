import { type Fact, type FactEntry, factText } from '../contract/fact.ts';
import { isRecent, usualFreshnessDays } from '../guardrails/ledger/fact-age.ts';
import type { PromptInput } from './prompt-input.ts';

/** What a writer is told of a typed fact beside its text: how old it may be called and how sure. Never its source. */
export function standingOf(
  fact: Fact | undefined,
  { writtenAt, freshnessDays = usualFreshnessDays }: Pick<PromptInput, 'writtenAt' | 'freshnessDays'>,
): { observed_at?: string; recent?: false; confidence?: 'low' } {
  if (!fact) return {};
  return {
    ...(fact.observed_at ? { observed_at: fact.observed_at } : {}),
    ...(isRecent(fact, writtenAt, freshnessDays) ? {} : { recent: false }),
    ...(fact.confidence === 'low' ? { confidence: 'low' } : {}),
  };
}

/** A part of the request with its facts as a writer may see them. */
export const withShownFacts = <Part extends { facts?: FactEntry[] }>(part: Part, input: PromptInput): Part =>
  part.facts
    ? {
        ...part,
        facts: part.facts.map((entry) =>
          typeof entry === 'string' ? entry : { text: factText(entry), ...standingOf(entry, input) },
        ),
      }
    : part;
