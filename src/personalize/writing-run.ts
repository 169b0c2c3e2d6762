import type { Context } from '../context.ts';
import type { PersonalizeRequest } from '../contract/personalize-request.ts';
import type { OutputRecord, PromptRecord, Usage, VariantText } from '../contract/personalize-response.ts';
import type { RiskFlag } from '../contract/risk-flag.ts';
import type { VariantReport } from '../guardrails/guardrails.ts';
import type { RequestDoc } from '../store/store.ts';

export type GenerateDeps = Pick<
  Context,
  'store' | 'queues' | 'clock' | 'config' | 'guardrails' | 'llm' | 'judge' | 'logger' | 'metrics'
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
  readonly guidance: string | undefined;
  readonly signal: AbortSignal;
  readonly seed: number;
  rounds: number;
  usage: Usage;
  readonly prompts: PromptRecord[];
  readonly outputs: OutputRecord[];
  /** By signature, how many leads of the campaign had an opener when the run first looked. */
  readonly openerUses: Map<string, number>;
}

/** A text and what the guardrails say of it. */
export interface CheckedText {
  text: VariantText;
  report: VariantReport;
}

/** What a retry is told of the variant that failed. */
export interface Violation {
  index: number;
  flags: RiskFlag[];
  text: VariantText | null;
}
