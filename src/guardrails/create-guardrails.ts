import { createFooter } from '../compliance/create-footer.ts';
import type { PersonalizeRequest } from '../contract/personalize-request.ts';
import type { VariantText } from '../contract/personalize-response.ts';
import type { RiskFlag } from '../contract/risk-flag.ts';
import { checkVariant } from './check.ts';
import type { GuardrailsEngine, SentenceHint, VariantReport, WritingTime } from './guardrails.ts';
import { sanitiseRequest } from './input/sanitise-request.ts';
import { screenRequest } from './input/screen-request.ts';
import { languageToRead } from './language/language-of.ts';
import { buildLedger } from './ledger/build-ledger.ts';
import { hasExpiry, usualFreshnessDays } from './ledger/fact-age.ts';
import type { Ledger } from './ledger/ledger.ts';
import { nearDuplicates } from './near-duplicate.ts';
import { policy } from './policy.ts';
import { errorsOf, repairVariant } from './repair-variant.ts';

const duplicate = (): RiskFlag => ({
  code: 'NEAR_DUPLICATE',
  severity: policy.NEAR_DUPLICATE.severity,
  rule: 'variants/near-duplicate',
  message: 'Nearly the same words as an earlier variant',
  evidence: '',
  field: 'message',
  start: 0,
  end: 0,
});

/** The footer of the request, word for word at the end of a text, is the client's own and not judged. */
function withoutFooter(request: PersonalizeRequest, variant: VariantText): VariantText {
  const footer = createFooter(request, languageToRead(request, variant.message));
  const end = footer && footer.separator + footer.text;
  return end && variant.message.endsWith(end)
    ? { ...variant, message: variant.message.slice(0, -end.length) }
    : variant;
}

/** What was found of one request: its ledger, and the report on each text. A run asks for the same texts again. */
interface Known {
  /** Of the ledger, where it depends on the time. */
  readonly readAt: WritingTime;
  readonly ledger: Ledger;
  readonly reports: Map<string, VariantReport>;
}

/** Reports kept of one request; a run has variants, their retries, repairs and replacements. */
const keptReports = 64;

/** The checks. Requests must not be changed after they were given: what was found of one is kept as long as it is. */
export function createGuardrails({ freshnessDays = usualFreshnessDays } = {}): GuardrailsEngine {
  const known = new WeakMap<PersonalizeRequest, Known>();

  function readRequest(request: PersonalizeRequest, writtenAt: WritingTime): Known {
    const readAt = hasExpiry(request) ? writtenAt : undefined;
    const before = known.get(request);
    if (before && before.readAt === readAt) return before;
    const read: Known = { readAt, ledger: buildLedger(request, readAt), reports: new Map() };
    known.set(request, read);
    return read;
  }

  /** Of a text as it is, its footer included. */
  function reportOn(
    request: PersonalizeRequest,
    text: VariantText,
    hints: SentenceHint[],
    writtenAt: WritingTime,
  ): VariantReport {
    const { ledger, reports } = readRequest(request, writtenAt);
    const key = JSON.stringify([text.subject, text.message, hints, writtenAt]);
    const report =
      reports.get(key) ?? checkVariant(request, text, ledger, undefined, { hints, writtenAt, freshnessDays });
    if (reports.size < keptReports) reports.set(key, report);
    return report;
  }

  function check(
    request: PersonalizeRequest,
    variant: VariantText,
    hints: SentenceHint[] = [],
    writtenAt?: WritingTime,
  ): VariantReport {
    const report = reportOn(request, withoutFooter(request, variant), hints, writtenAt);
    return { risk_flags: [...report.risk_flags], grounding: [...report.grounding], verdicts: [...report.verdicts] };
  }

  return {
    screen: screenRequest,
    sanitise: sanitiseRequest,
    check,
    checkAll: (request, variants, hints, writtenAt) => {
      const repeats = nearDuplicates(variants.map(({ message }) => message));
      return variants.map((variant, at) => {
        const report = check(request, variant, hints?.[at], writtenAt);
        if (repeats[at]) report.risk_flags.push(duplicate());
        return report;
      });
    },
    repair: (request, variant, flags, writtenAt) =>
      repairVariant(request, variant, flags, readRequest(request, writtenAt).ledger, (text) =>
        errorsOf(reportOn(request, text, [], writtenAt).risk_flags),
      ),
  };
}
