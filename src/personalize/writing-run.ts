import type { Context } from '../context.ts';
import type { PersonalizeRequest } from '../contract/personalize-request.ts';
import type { Judgment, OutputRecord, PromptRecord, VariantText } from '../contract/personalize-response.ts';
import type { RiskFlag } from '../contract/risk-flag.ts';
import type { SentenceHint, VariantReport } from '../guardrails/guardrails.ts';
import type { CitableFact } from '../prompts/citable-facts.ts';
import type { RequestDoc } from '../store/store.ts';
import type { CallRecords } from './finalize-open-calls.ts';

export type GenerateDeps = Pick<
  Context,
  'store' | 'queues' | 'clock' | 'config' | 'guardrails' | 'llm' | 'fallback' | 'logger' | 'metrics'
>;

/** One run of one request: what it was given, and what it has used and recorded so far. */
export interface WritingRun {
  readonly deps: GenerateDeps;
  readonly doc: RequestDoc;
  /** Whether calls are paid from the budget of a campaign. */
  readonly budgeted: boolean;
  /** When its texts are written, in ms since the epoch: what they may call recent, and which facts still hold. */
  readonly writtenAt: number;
  /** As submitted: what checks compare with. */
  readonly request: PersonalizeRequest;
  /** As a writer may see it. */
  readonly clean: PersonalizeRequest;
  /** The strings of `clean`, with pointers into `request`. */
  readonly facts: CitableFact[];
  readonly guidance: string | undefined;
  readonly signal: AbortSignal;
  readonly seed: number;
  rounds: number;
  /** Steps of the writer's rounds so far, in order. */
  readonly steps: string[];
  readonly prompts: PromptRecord[];
  readonly outputs: OutputRecord[];
  /** Of the request's runs before this one. */
  readonly earlier: CallRecords;
  /** Rounds of those whose answers this run goes on from. */
  readonly resumedAttempts: Set<number>;
  /** By signature, how many leads of the campaign had an opener when the run first looked. */
  readonly openerUses: Map<string, number>;
  /** What the guardrails say of the texts that were checked, by set. */
  readonly reports: Map<string, Promise<VariantReport[]>>;
  /** Second opinions on statements, by key, those of earlier runs included; undefined before one is needed. */
  judgments: Map<string, Judgment> | undefined;
  /** A second opinion could not be had: its target is limited or out of order, for the writer too. */
  judgeFailed: boolean;
}

/** A text and what its writer says of its sentences. */
export interface WrittenText {
  text: VariantText;
  /** Of the template writer, because every model of the chain failed. */
  standsIn?: boolean;
  hints: SentenceHint[];
}

/** A text and what the guardrails say of it. */
export interface CheckedText extends WrittenText {
  report: VariantReport;
}

/** What a retry is told of the variant that failed. */
interface Violation {
  index: number;
  flags: RiskFlag[];
  text: VariantText | null;
  sentences?: SentenceHint[];
}

/** One round of the writer. */
export interface WriterCall {
  step: 'full' | 'opener' | 'body' | 'cta';
  indexes: number[];
  violations?: Violation[];
  locked?: { opener?: string; body?: string };
}
