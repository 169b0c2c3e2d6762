import type { PersonalizeRequest } from '../contract/personalize-request.ts';
import type { VariantText } from '../contract/personalize-response.ts';
import type { RiskFlag } from '../contract/risk-flag.ts';

export type PromptStep = 'full' | 'opener' | 'body' | 'cta';

/** A variant that was refused and why. */
export interface PromptViolation {
  index: number;
  flags: RiskFlag[];
  /** null when the answer could not be read. */
  text: VariantText | null;
}

export interface PromptInput {
  /** As a writer may see it: sanitised. Every string of it is untrusted all the same. */
  request: PersonalizeRequest;
  step: PromptStep;
  /** Which variants are asked for, from 0. */
  variantIndexes: number[];
  /** How to write, from a template; style, never facts. */
  guidance?: string;
  retry?: { violations: PromptViolation[] };
  /** Parts of the message that stand already (MULTI_STEP). */
  locked?: { opener?: string; body?: string };
  /** Random for each prompt: nobody who wrote the data can have known it. */
  marker: string;
}

/** Once released, a version never changes: stored prompts name it. */
export interface PromptTemplate {
  prompt_version: string;
  description: string;
  /** ISO date. */
  created: string;
  render(input: PromptInput): { system: string; user: string };
}
