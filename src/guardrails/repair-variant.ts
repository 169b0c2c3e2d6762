import type { PersonalizeRequest } from '../contract/personalize-request.ts';
import type { VariantText } from '../contract/personalize-response.ts';
import type { RiskCode, RiskFlag } from '../contract/risk-flag.ts';
import { checkVariant } from './check-variant.ts';
import type { Repair } from './guardrails.ts';
import { buildLedger } from './ledger/build-ledger.ts';
import type { Ledger } from './ledger/ledger.ts';
import { removableSpans } from './repair/removable-spans.ts';
import { removeSpan, type Span } from './repair/remove-span.ts';

/** What taking words out can mend. */
const repairable: ReadonlySet<RiskCode> = new Set<RiskCode>([
  'UNSOURCED_NUMBER',
  'UNSOURCED_CLAIM',
  'UNSOURCED_ENTITY',
  'FALSE_FAMILIARITY',
  'FORBIDDEN_PHRASE',
  'PLACEHOLDER',
  'PROMPT_LEAK',
  'WORD_LIMIT_EXCEEDED',
  'CHAR_LIMIT_EXCEEDED',
]);

/** A message is repaired in a few places, or it was not worth repairing. */
const maxRemovals = 6;

interface Draft {
  variant: VariantText;
  removed: RiskFlag[];
}

const errorsOf = (flags: RiskFlag[]): RiskFlag[] => flags.filter((flag) => flag.severity === 'error');

/**
 * Takes out what the error flags mark and leaves the rest byte for byte: the smallest span of each that makes no new
 * error (a clause, else its sentence). null when the result could not be sent: something is missing rather than too
 * much, or the greeting or the call to action would have to go.
 */
export function repairVariant(request: PersonalizeRequest, variant: VariantText, flags: RiskFlag[]): Repair | null {
  if (!errorsOf(flags).every((flag) => repairable.has(flag.code))) return null;
  const ledger = buildLedger(request);
  let draft: Draft = { variant, removed: [] };
  let errors = errorsOf(flags);
  while (errors.length > 0) {
    if (draft.removed.length >= maxRemovals) return null;
    const next = removeOne(request, ledger, draft, errors);
    if (!next) return null;
    draft = next.draft;
    errors = next.errors;
  }
  return draft.removed.length === 0 ? null : { variant: draft.variant, flags: draft.removed };
}

/** The first removal for the first error that leaves fewer errors and none of another kind. */
function removeOne(
  request: PersonalizeRequest,
  ledger: Ledger,
  draft: Draft,
  errors: RiskFlag[],
): { draft: Draft; errors: RiskFlag[] } | null {
  const [flag] = errors;
  const field = flag!.field === 'subject' ? 'subject' : 'message';
  const text = draft.variant[field] ?? '';
  for (const span of removableSpans(request, draft.variant, ledger, flag!)) {
    const rest = removeSpan(text, span);
    const repaired = field === 'subject' && rest.trim() === '' ? request.lead.company_name : rest;
    const variant = { ...draft.variant, [field]: repaired };
    const left = errorsOf(checkVariant(request, variant, ledger).risk_flags);
    if (!isProgress(errors, left)) continue;
    return { draft: { variant, removed: [...draft.removed, repairedFlag(flag!, text, span)] }, errors: left };
  }
  return null;
}

const limits: ReadonlySet<RiskCode> = new Set<RiskCode>(['WORD_LIMIT_EXCEEDED', 'CHAR_LIMIT_EXCEEDED']);

/** Fewer errors, or as many when a limit is approached sentence by sentence; and nothing that was fine is missing now. */
function isProgress(before: RiskFlag[], after: RiskFlag[]): boolean {
  const known = new Set(before.map((flag) => flag.code));
  if (after.some((flag) => !known.has(flag.code))) return false;
  return after.length < before.length || (after.length === before.length && limits.has(before[0]!.code));
}

const repairedFlag = (flag: RiskFlag, text: string, span: Span): RiskFlag => ({
  code: 'REPAIRED',
  severity: 'info',
  message: `Taken out because of ${flag.code}`,
  evidence: text.slice(span.start, span.end).trim(),
  field: flag.field,
  start: span.start,
  end: span.start,
});
