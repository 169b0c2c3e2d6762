import type { PersonalizeRequest } from '../contract/personalize-request.ts';
import type { CitedSentence, VariantText } from '../contract/personalize-response.ts';
import type { Grounding, RiskFlag } from '../contract/risk-flag.ts';
import type { Verdict } from '../contract/verdict.ts';

export interface VariantReport {
  risk_flags: RiskFlag[];
  grounding: Grounding[];
  /** Exactly one for each number, name and asserting statement, in the order of the text. */
  verdicts: Verdict[];
}

export interface Repair {
  /** The text with the right value put, or the offending spans or sentences gone; everything else byte for byte. */
  variant: VariantText;
  /** One REPAIRED flag per change; evidence = what went, correction = what came, message = why. */
  flags: RiskFlag[];
}

/**
 * What the writer of a text says of one of its sentences, offsets in the text as it is checked. A hint: where to look
 * first, never evidence, and a sentence that asserts is judged as asserted whatever its writer calls it.
 */
export type SentenceHint = CitedSentence;

/**
 * When a text was written, in ms since the epoch: what it may call recent, and which facts still hold. Unknown, no fact
 * counts as recent and none that ends holds.
 */
export type WritingTime = number | undefined;

/** The checks themselves: pure and synchronous. One that throws becomes a CHECK_FAILED error flag (fails closed). */
export interface GuardrailsEngine {
  /**
   * Flags on the request, field = JSON pointer: INJECTION_SUSPECTED (warning), start and end within that field, and
   * MISSING_SENDER (warning), a letter that nobody signs; LEAD_DECLINED (warning), a refusal in the lead's last message.
   */
  screen(request: PersonalizeRequest): RiskFlag[];
  /**
   * The request as it may be shown to a writer: control, zero-width and tag characters stripped, and text flagged as
   * injection removed (it is never evidence either).
   */
  sanitise(request: PersonalizeRequest): PersonalizeRequest;
  check(
    request: PersonalizeRequest,
    variant: VariantText,
    hints?: SentenceHint[],
    writtenAt?: WritingTime,
  ): VariantReport;
  /** Each checked, with its own hints by place, and NEAR_DUPLICATE on later ones too close to an earlier one. */
  checkAll(
    request: PersonalizeRequest,
    variants: VariantText[],
    hints?: (SentenceHint[] | undefined)[],
    writtenAt?: WritingTime,
  ): VariantReport[];
  /** null when nothing sendable remains. The caller checks the repaired text again. */
  repair(request: PersonalizeRequest, variant: VariantText, flags: RiskFlag[], writtenAt?: WritingTime): Repair | null;
}

type InTime<Function_> = Function_ extends (...given: infer Given) => infer Result
  ? (...given: Given) => Promise<Result>
  : never;

/**
 * Guardrails as the rest of Candor sees them: what reads a written text runs off the event loop and within a deadline.
 * A check that takes longer is a CHECK_FAILED error on its text, a repair that does is none.
 */
export interface Guardrails extends Pick<GuardrailsEngine, 'screen' | 'sanitise'> {
  readonly check: InTime<GuardrailsEngine['check']>;
  readonly checkAll: InTime<GuardrailsEngine['checkAll']>;
  readonly repair: InTime<GuardrailsEngine['repair']>;
  /** Starts what the checks need, to be ready when a text has been written. Does nothing where it stands. */
  prepare(): void;
  /** Calls that wait for a thread. */
  waiting(): number;
  close(): Promise<void>;
}

export const hasError = (flags: RiskFlag[]): boolean => flags.some((flag) => flag.severity === 'error');
