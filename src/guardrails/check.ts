import type { PersonalizeRequest } from '../contract/personalize-request.ts';
import type { VariantText } from '../contract/personalize-response.ts';
import type { Grounding, RiskFlag } from '../contract/risk-flag.ts';
import type { Verdict } from '../contract/verdict.ts';
import { groundPhrases } from './grounding/ground-phrases.ts';
import type { VariantReport } from './guardrails.ts';
import type { Ledger } from './ledger/ledger.ts';
import { oneVerdictEach } from './one-verdict-each.ts';
import { type Explains, policyOf } from './policy.ts';
import { type Circumstances, flagMissing, readVariant } from './reading.ts';
import { type Recognizer, registry } from './recognizers/registry.ts';
import { SpanIndex } from './span-index.ts';
import { isSettledByThread } from './thread/settled-by-thread.ts';
import { withSources } from './with-sources.ts';

/** Asks every recognizer of the language. One that throws becomes a CHECK_FAILED error: the engine fails closed. */
export function checkVariant(
  request: PersonalizeRequest,
  variant: VariantText,
  ledger: Ledger,
  recognizers: readonly Recognizer[] = registry,
  circumstances: Circumstances = {},
): VariantReport {
  const reading = readVariant(request, variant, ledger, circumstances);
  const flags: RiskFlag[] = [];
  const grounding: Grounding[] = [];
  const verdicts: Verdict[] = [];
  for (const { name, languages, recognize } of recognizers) {
    if (languages !== 'all' && !languages.includes(reading.language)) continue;
    try {
      const result = recognize(reading);
      flags.push(...(result.flags ?? []));
      grounding.push(...(result.grounding ?? []));
      verdicts.push(...(result.verdicts ?? []));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      flags.push({
        ...flagMissing('CHECK_FAILED', `The ${name} check failed: ${why}`),
        rule: 'engine/recognizer-threw',
      });
    }
  }
  for (const { name, isCut } of reading.fields)
    if (isCut) {
      const why = `The ${name} is longer than what is read of one`;
      flags.push({ ...flagMissing('CHECK_FAILED', why, name), rule: 'engine/cut' });
    }
  if (ledger.facts.isCut) {
    const why = 'The request has more sentences than are read of one';
    flags.push({ ...flagMissing('CHECK_FAILED', why), rule: 'engine/cut' });
  }
  for (const field of reading.fields) grounding.push(...groundPhrases(reading, field));
  const explaining = new SpanIndex(flags.filter(({ code }) => policyOf(code).explains));
  const isSettled = isSettledByThread(reading);
  const kept = flags.filter((flag) => !isExplained(flag, explaining) && !isSettled(flag));
  return withSources(request, {
    risk_flags: kept,
    grounding: withoutFlagged(grounding, kept),
    verdicts: inOrder(oneVerdictEach(verdicts.filter((verdict) => !isAgainst(verdict) || !isSettled(asFlag(verdict))))),
  });
}

const isAgainst = ({ verdict }: Verdict): boolean => verdict === 'UNSOURCED' || verdict === 'CONTRADICTED';

const codeOf = { number: 'UNSOURCED_NUMBER', name: 'UNSOURCED_ENTITY', statement: 'UNSOURCED_CLAIM' } as const;
const asFlag = (verdict: Verdict) => ({ ...verdict, evidence: verdict.text, code: codeOf[verdict.of] });

/** "Winner and Acme": a name that runs on from a forbidden word. */
const runOn = ' and'.length;

/** A span that another flag explains is not reported again as a consequence. */
function isExplained(flag: RiskFlag, explaining: SpanIndex<RiskFlag>): boolean {
  if (flag.start === flag.end) return false;
  return explaining
    .overlapping(flag)
    .some((other) => other !== flag && policyOf(other.code).explains?.some((explains) => isOf(explains, flag, other)));
}

function isOf({ codes, where, evidence }: Explains, flag: RiskFlag, other: RiskFlag): boolean {
  if (!codes.includes(flag.code) || evidence?.test(flag.evidence) === false) return false;
  if (where === 'overlapping') return true;
  return other.start <= flag.start && flag.end - other.end <= (where === 'within' ? 0 : runOn);
}

const order = { subject: 0, message: 1 };

/** In the order of the text, the longest first. */
const inOrder = <T extends { field: 'subject' | 'message'; start: number; end: number }>(spans: T[]): T[] =>
  spans.sort((a, b) => order[a.field] - order[b.field] || a.start - b.start || b.end - a.end);

/** Nothing flagged is grounded. */
function withoutFlagged(grounding: Grounding[], flags: RiskFlag[]): Grounding[] {
  const unsourced = new SpanIndex(
    flags.filter(({ code }) => code.startsWith('UNSOURCED') && code !== 'UNSOURCED_CLAIM'),
  );
  const kept: Grounding[] = [];
  for (const entry of inOrder(grounding)) {
    const isFlagged = unsourced.overlapping(entry).some((flag) => flag.start <= entry.start && flag.end >= entry.end);
    // In order, what was kept last reaches furthest.
    const last = kept.at(-1);
    const isCovered = last !== undefined && last.field === entry.field && last.end >= entry.end;
    if (!isFlagged && !isCovered) kept.push(entry);
  }
  return kept;
}
