import type { Context } from '../context.ts';
import type { PersonalizeRequest } from '../contract/personalize-request.ts';
import type { Judgment, OutputRecord, PromptRecord, Usage, VariantText } from '../contract/personalize-response.ts';
import type { RiskFlag } from '../contract/risk-flag.ts';
import type { SentenceHint, VariantReport } from '../guardrails/guardrails.ts';
import type { CitableFact } from '../prompts/citable-facts.ts';
import type { RequestDoc } from '../store/store.ts';

export type GenerateDeps = Pick<
  Context,
  'store' | 'queues' | 'clock' | 'config' | 'guardrails' | 'llm' | 'logger' | 'metrics'
>;

/** One run of one request: what it was given, and what it has used and recorded so far. */
export interface WritingRun {
  readonly deps: GenerateDeps;
  readonly doc: RequestDoc;
  /** Whether calls are paid from the budget of a campaign. */
  readonly budgeted: boolean;
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
  usage: Usage;
  readonly prompts: PromptRecord[];
  readonly outputs: OutputRecord[];
  /** By signature, how many leads of the campaign had an opener when the run first looked. */
  readonly openerUses: Map<string, number>;
  /** Second opinions on statements, by key; those of earlier runs of the request are read when one is first needed. */
  judgments: Map<string, Judgment> | undefined;
  /** A second opinion could not be had: its target is limited or out of order, for the writer too. */
  judgeFailed: boolean;
}

/** A text and what its writer says of its sentences. */
export interface WrittenText {
  text: VariantText;
  hints: SentenceHint[];
}

/** A text and what the guardrails say of it. */
export interface CheckedText extends WrittenText {
  report: VariantReport;
}

/** What a retry is told of the variant that failed. */
export interface Violation {
  index: number;
  flags: RiskFlag[];
  text: VariantText | null;
  sentences?: SentenceHint[];
}
