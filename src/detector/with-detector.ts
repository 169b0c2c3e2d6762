import type { PersonalizeRequest } from '../contract/personalize-request.ts';
import type { VariantText } from '../contract/personalize-response.ts';
import { placesInOrder, textsAt } from '../contract/request-texts.ts';
import type { RiskFlag } from '../contract/risk-flag.ts';
import { threadMessageAt } from '../contract/thread.ts';
import type { Guardrails, VariantReport, WritingTime } from '../guardrails/guardrails.ts';
import { hasExpiry, withoutExpired } from '../guardrails/ledger/fact-age.ts';
import type { Logger } from '../logger.ts';
import type { Detection, Detector, DetectorConfig } from './detector.ts';

interface DetectorDeps {
  detector: Detector;
  config: Pick<DetectorConfig, 'threshold' | 'timeoutMs'>;
  logger: Logger;
}

/** null: it could not be had. */
type Answer = Detection[] | null;

/**
 * Guardrails with a second reader of the user's own. What it finds beyond their errors is a warning with its score: it
 * stops nothing by itself. Where it cannot be had the report says so, and stands.
 */
export function withDetector(guardrails: Guardrails, deps: DetectorDeps): Guardrails {
  /** A run asks for the same texts again. */
  const known = new WeakMap<PersonalizeRequest, Map<string, Promise<Answer>>>();

  function ask(request: PersonalizeRequest, message: string, writtenAt: WritingTime): Promise<Answer> {
    const answers = known.get(request) ?? new Map<string, Promise<Answer>>();
    known.set(request, answers);
    const key = hasExpiry(request) ? `${writtenAt} ${message}` : message;
    const answer = answers.get(key) ?? detect(guardrails, deps, request, message, writtenAt);
    answers.set(key, answer);
    return answer;
  }

  async function add(
    request: PersonalizeRequest,
    { message }: VariantText,
    report: VariantReport,
    writtenAt: WritingTime,
  ): Promise<VariantReport> {
    if (message === '') return report;
    const detections = await ask(request, message, writtenAt);
    const flags = detections === null ? [unheard] : flagsOf(detections, message, report.risk_flags);
    return { ...report, risk_flags: [...report.risk_flags, ...flags] };
  }

  return {
    ...guardrails,
    check: async (request, variant, hints, writtenAt) =>
      add(request, variant, await guardrails.check(request, variant, hints, writtenAt), writtenAt),
    checkAll: async (request, variants, hints, writtenAt) => {
      const reports = await guardrails.checkAll(request, variants, hints, writtenAt);
      return Promise.all(reports.map((report, at) => add(request, variants[at]!, report, writtenAt)));
    },
  };
}

async function detect(
  guardrails: Guardrails,
  { detector, config, logger }: DetectorDeps,
  request: PersonalizeRequest,
  message: string,
  writtenAt: WritingTime,
): Promise<Answer> {
  // What was taken for an order, or holds no more, is no evidence for it either.
  const clean = withoutExpired(guardrails.sanitise(request), writtenAt ?? Number.POSITIVE_INFINITY);
  const contexts = placesInOrder([]).flatMap((place) =>
    textsAt(clean, place).flatMap(({ pointer, text }) =>
      text === '' || threadMessageAt(clean, pointer)?.from === 'sender' ? [] : [`${place.is}: ${text}`],
    ),
  );
  try {
    const signal = AbortSignal.timeout(config.timeoutMs);
    const asked = detector.detect({ contexts, question: clean.goal, answer: message }, signal);
    const found = await Promise.race([asked, rejectWhenAborted(signal)]);
    return found.filter(({ score }) => score >= config.threshold);
  } catch (error) {
    logger.warn({ reason: (error as Error).message }, 'the detector of LOCAL_DETECTOR could not be had');
    return null;
  }
}

/** A module may take no notice of its signal. */
const rejectWhenAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true }));

const flagsOf = (detections: Detection[], message: string, found: RiskFlag[]): RiskFlag[] => {
  const errors = found.filter(
    ({ severity, field, start, end }) => severity === 'error' && field === 'message' && start < end,
  );
  return detections
    .filter((one) => !errors.some(({ start, end }) => start < one.end && one.start < end))
    .map(({ start, end, score }) => ({
      code: 'UNSOURCED_CLAIM',
      severity: 'warning',
      message: 'The detector of this service finds no support for it',
      evidence: message.slice(start, end),
      field: 'message',
      start,
      end,
      rule: 'local-detector',
      score,
    }));
};

const unheard: RiskFlag = {
  code: 'CHECK_FAILED',
  severity: 'info',
  message: 'The detector of this service could not be had; the verdict of the guardrails stands',
  evidence: '',
  field: 'message',
  start: 0,
  end: 0,
  rule: 'local-detector',
};
