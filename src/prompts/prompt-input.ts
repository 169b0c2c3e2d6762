import type { PersonalizeRequest } from '../contract/personalize-request.ts';
import type { CitedSentence, VariantText } from '../contract/personalize-response.ts';
import type { RiskFlag } from '../contract/risk-flag.ts';
import type { CitableFact } from './citable-facts.ts';

export type PromptStep = 'full' | 'opener' | 'body' | 'cta';

/** A variant that was refused and why. */
export interface PromptViolation {
  index: number;
  flags: RiskFlag[];
  /** null when the answer could not be read. */
  text: VariantText | null;
  /** Its sentences as its writer cited them; absent: it cited none. */
  sentences?: CitedSentence[];
}

export interface PromptInput {
  /** As a writer may see it: sanitised. Every string of it is untrusted all the same. */
  request: PersonalizeRequest;
  /** The strings of it that may be cited, with pointers into the request as submitted. */
  facts: CitableFact[];
  step: PromptStep;
  /** Which variants are asked for, from 0. */
  variantIndexes: number[];
  /** How to write, from a template; style, never facts. */
  guidance?: string;
  retry?: { violations: PromptViolation[] };
  /** Parts of the message that stand already (MULTI_STEP). */
  locked?: { opener?: string; body?: string };
  /** When the message is written, in ms since the epoch; absent: nothing counts as recent. */
  writtenAt?: number;
  /** For how many days after it was observed a fact may be called recent. */
  freshnessDays?: number;
  /** Random for each prompt: nobody who wrote the data can have known it. */
  marker: string;
}

/**
 * Once released, the words of a version never change: stored prompts name it. What a channel holds is no part of them: it
 * is the channel's own at rendering, since what is asked for must be what is checked.
 */
export interface PromptTemplate {
  prompt_version: string;
  description: string;
  /** ISO date. */
  created: string;
  /** Asks for sentences with their kind and sources instead of finished texts. */
  cites?: true;
  render(input: PromptInput): { system: string; user: string };
}
