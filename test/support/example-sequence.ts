import type { z } from 'zod';
import type { createSequenceSchema } from '../../src/contract/sequence.ts';
import { exampleRequest } from './example-request.ts';

type SequenceInput = z.input<typeof createSequenceSchema>;

/** A sequence of three touches like the ones clients send; `changes` replace whole top-level fields. */
export function exampleSequence(changes: Partial<SequenceInput> = {}): SequenceInput {
  const { channel, slot: _, ...shared } = exampleRequest();
  return {
    ...shared,
    touches: [
      { channel, angle: 'topic' },
      { channel, delay_days: 3, angle: 'shorter', constraints: { max_words: 60 } },
      { channel: 'LINKEDIN', delay_days: 4, goal: 'hear whether this is of interest' },
    ],
    ...changes,
  };
}
