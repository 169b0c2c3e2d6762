import type { PersonalizeRequest } from '../../src/contract/personalize-request.ts';
import type { VariantText } from '../../src/contract/personalize-response.ts';
import type { Facts } from './facts.ts';
import type { Sentence } from './sentences.ts';

/** A message that says nothing false, to be changed in one place. */
export interface Base {
  readonly id: string;
  readonly request: PersonalizeRequest;
  readonly variant: VariantText;
  readonly facts: Facts;
  /** Those after the greeting. */
  readonly sentences: readonly Sentence[];
  /** A sentence of the summary, told in the second person and put into the message: what it says is known to be true. */
  readonly restated?: Sentence;
}

/** One change of a message: text[start, end) becomes `text`. */
export interface Change {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What other requests say: the plausible things that are false here. */
export interface World {
  readonly companies: readonly string[];
  readonly titles: readonly string[];
  /** Sentences of summaries in the second person. */
  readonly clauses: readonly string[];
}

/** Makes changes of its kinds; an empty list where the message has no place for one. */
export type Maker = (base: Base, random: () => number, world: World) => Change[];

export interface Mutant {
  readonly kind: string;
  readonly base: Base;
  readonly variant: VariantText;
  readonly change: Change;
}

export function applyChange(base: Base, change: Change): Mutant {
  const { message } = base.variant;
  const variant = {
    ...base.variant,
    message: message.slice(0, change.start) + change.text + message.slice(change.end),
  };
  return { kind: change.kind, base, variant, change };
}
