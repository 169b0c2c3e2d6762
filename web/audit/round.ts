import type { OutputRecord, PromptRecord } from '../../src/contract/personalize-response.ts';

/** One call of a writer: what it was asked and, unless the run broke off, what it answered. */
export interface Round {
  key: string;
  prompt: PromptRecord;
  /** Which call with this prompt, from 1. */
  call: number;
  output?: OutputRecord;
}
