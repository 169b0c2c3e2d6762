import type { Sentence } from '../document/sentences.ts';
import type { Clause } from '../document/split-clauses.ts';
import type { FieldReading } from '../reading.ts';
import type { Quantifier, Stage } from './degree.ts';

/** Whom or what a clause speaks of. */
export type About =
  /** The lead in person, or its company and its things: "you", "your", the company's name, a name of its context. */
  | 'lead'
  /** "We", "our", the sender's company. */
  | 'sender'
  /** "I", who writes: what was read, thought, wished. */
  | 'writer'
  /** "It", "they", "this", "the …": what the text spoke of before. */
  | 'thing'
  /** People or firms in general: "many carriers", "a curator". */
  | 'people';

/** How a clause is said, which decides whether it must be supported. */
export type Status =
  | 'asserted'
  /** Inside a question or a condition, but taken for granted by it: "as you wind down …, how …?" */
  | 'presupposed'
  | 'asked'
  | 'hedged'
  | 'conditional'
  /** What the writer would do, asks for or invites to. */
  | 'proposed'
  /** True of people in general, or not of anybody. */
  | 'general'
  /** An opinion of something, nothing that could be checked. */
  | 'evaluation'
  | 'courtesy';

/** A clause with what must be understood of it before anything is looked up. */
export interface Statement {
  readonly field: FieldReading;
  readonly sentence: Sentence;
  readonly clause: Clause;
  readonly about: About;
  readonly status: Status;
  /** The rule that decided the status. */
  readonly statusRule: string;
  readonly isNegative: boolean;
  readonly quantifiers: readonly Quantifier[];
  readonly stage: Stage | null;
  /** Index of the token of the first finite verb, or -1. */
  readonly verb: number;
  readonly tense: 'present' | 'past' | 'perfect' | 'progressive' | 'passive' | 'copula' | 'modal' | 'none';
}

/** Whether a status makes a clause something that the request must support. */
export const mustBeSupported = (status: Status): boolean => status === 'asserted' || status === 'presupposed';
