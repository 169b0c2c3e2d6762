import type { PersonalizeRequest } from '../contract/personalize-request.ts';
import type { VariantText } from '../contract/personalize-response.ts';
import type { Grounding, RiskFlag } from '../contract/risk-flag.ts';
import type { Verdict } from '../contract/verdict.ts';
import { groundPhrases } from './grounding/ground-phrases.ts';
import type { VariantReport } from './guardrails.ts';
import type { Ledger } from './ledger/ledger.ts';
import { oneVerdictEach } from './one-verdict-each.ts';
import { flagMissing, readVariant } from './reading.ts';
import { allChecks } from './recognizers/registry.ts';
import { SpanIndex } from './span-index.ts';

/** Runs every check. One that throws becomes a CHECK_FAILED error: the engine fails closed. */
export function checkVariant(request: PersonalizeRequest, variant: VariantText, ledger: Ledger): VariantReport {
  const reading = readVariant(request, variant, ledger);
  const flags: RiskFlag[] = [];
  const grounding: Grounding[] = [];
  const verdicts: Verdict[] = [];
  for (const [name, check] of allChecks) {
    try {
      const result = check(reading);
      flags.push(...(result.flags ?? []));
      grounding.push(...(result.grounding ?? []));
      verdicts.push(...(result.verdicts ?? []));
    } catch (error) {
      flags.push(
        flagMissing(
          'CHECK_FAILED',
          `The ${name} check failed: ${error instanceof Error ? error.message : String(error)}`,
        ),
      );
    }
  }
  for (const { name, isCut } of reading.fields)
    if (isCut) flags.push(flagMissing('CHECK_FAILED', `The ${name} is longer than what is read of one`, name));
  for (const field of reading.fields) grounding.push(...groundPhrases(reading, field));
  const explaining = new SpanIndex(flags.filter(({ code }) => explains.has(code)));
  const kept = flags.filter((flag) => !isExplained(flag, explaining));
  return { risk_flags: kept, grounding: withoutFlagged(grounding, kept), verdicts: inOrder(oneVerdictEach(verdicts)) };
}

const explains = new Set(['PROMPT_LEAK', 'PLACEHOLDER', 'FORBIDDEN_PHRASE', 'FALSE_FAMILIARITY']);

/** A span one flag explains is not reported again as a consequence: a number within leaked prompt text is no claim. */
function isExplained(flag: RiskFlag, explaining: SpanIndex<RiskFlag>): boolean {
  if (flag.start === flag.end) return false;
  return explaining.overlapping(flag).some((other) => {
    if (other === flag) return false;
    if (other.code === 'PROMPT_LEAK' || other.code === 'PLACEHOLDER')
      return (
        (flag.code.startsWith('UNSOURCED') || flag.code === 'FORBIDDEN_PHRASE' || flag.code === 'FALSE_FAMILIARITY') &&
        other.start <= flag.start &&
        other.end >= flag.end
      );
    if (
      other.code === 'FORBIDDEN_PHRASE' &&
      flag.code === 'UNSOURCED_NUMBER' &&
      /^(?:100\s?%|1\s?0\s?0\s?%)/.test(flag.evidence)
    )
      return true;
    if (other.code === 'FORBIDDEN_PHRASE' && flag.code === 'UNSOURCED_ENTITY')
      return other.start <= flag.start && flag.end - other.end <= ' and'.length;
    return other.code === 'FALSE_FAMILIARITY' && flag.code === 'UNSOURCED_CLAIM';
  });
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
