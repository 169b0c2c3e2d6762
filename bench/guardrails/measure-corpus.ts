import { type RiskCode, type RiskFlag, riskCodeSchema } from '../../src/contract/risk-flag.ts';
import type { GuardrailsEngine } from '../../src/guardrails/guardrails.ts';
import { benchGroups, policyOf } from '../../src/guardrails/policy.ts';
import type { CorpusRow } from './read-corpus.ts';

export interface Count {
  hits: number;
  total: number;
}

/** Of one code, or of a group of codes, over a corpus. */
export interface CodeFigures {
  /** Labelled spans that an error flag of the code overlaps. */
  spans: Count;
  /** Messages labelled with the code that got an error flag of it on at least one labelled span. */
  recall: Count;
  /** Messages without the code that got an error flag of it. */
  falsePositives: Count;
}

export interface CorpusFigures {
  messages: number;
  codes: Record<string, CodeFigures>;
  groups: Record<string, CodeFigures>;
  /** Violating messages with at least one error flag, and clean ones with any. */
  whole: { recall: Count; falsePositives: Count; anyExpectedCode: Count };
  milliseconds: { p50: number; p95: number; max: number };
}

export interface ValidationIssue {
  id: string;
  kind: 'missed' | 'false positive';
  code: string;
  text: string;
  context: string;
}

/** The rows of the table of goals. */
const goalGroups: Record<string, RiskCode[]> = Object.fromEntries(
  benchGroups.map((name) => [name, riskCodeSchema.options.filter((code) => policyOf(code).group === name)]),
);

const count = (): Count => ({ hits: 0, total: 0 });
const figures = (): CodeFigures => ({ spans: count(), recall: count(), falsePositives: count() });

function entryOf(table: Record<string, CodeFigures>, key: string): CodeFigures {
  table[key] ??= figures();
  return table[key];
}

function tally(target: Count, isHit: boolean): void {
  target.total += 1;
  if (isHit) target.hits += 1;
}

export const occurrences = (text: string, part: string): [number, number][] => {
  const found: [number, number][] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) found.push([at, at + part.length]);
  return found;
};

/** Whether a flag of the code lies on the labelled words; a label without words asks only for the code. */
function isFound(row: CorpusRow, label: { code: string; evidence: string }, flags: RiskFlag[]): boolean {
  const same = flags.filter((flag) => flag.code === label.code);
  if (label.evidence === '' || same.some((flag) => flag.start === flag.end)) return same.length > 0;
  return same.some((flag) => {
    const text = flag.field === 'subject' ? (row.variant.subject ?? '') : row.variant.message;
    return occurrences(text, label.evidence).some(([start, end]) => flag.start < end && flag.end > start);
  });
}

/** Whether a row's annotator knew the code; earlier ones labelled a promise as a claim. */
const isLabelled = ({ expect }: CorpusRow, { code }: RiskFlag): boolean => expect.some((label) => label.code === code);

export function measureCorpus(
  rows: CorpusRow[],
  guardrails: GuardrailsEngine,
): { figures: CorpusFigures; issues: ValidationIssue[] } {
  const codes: Record<string, CodeFigures> = {};
  const groups: Record<string, CodeFigures> = {};
  const whole = { recall: count(), falsePositives: count(), anyExpectedCode: count() };
  const issues: ValidationIssue[] = [];
  const times: number[] = [];
  const allCodes = new Set(Object.values(goalGroups).flat() as string[]);
  for (const row of rows) for (const label of row.expect) allCodes.add(label.code);
  for (const row of rows) {
    const start = performance.now();
    const report = guardrails.check(row.request, row.variant);
    times.push(performance.now() - start);
    const flags = report.risk_flags
      .filter((flag) => flag.severity === 'error')
      .map((flag) => ({
        ...flag,
        code: isLabelled(row, flag) ? flag.code : (policyOf(flag.code).labelledAs ?? flag.code),
      }));
    for (const flag of flags) allCodes.add(flag.code);
    for (const code of allCodes) {
      const entry = entryOf(codes, code);
      const labels = row.expect.filter((label) => label.code === code);
      const own = flags.filter((flag) => flag.code === code);
      for (const label of labels) {
        const found = isFound(row, label, flags);
        tally(entry.spans, found);
        if (!found)
          issues.push({ id: row.id, kind: 'missed', code, text: label.evidence, context: row.variant.message });
      }
      if (labels.length > 0)
        tally(
          entry.recall,
          labels.some((label) => isFound(row, label, flags)),
        );
      else {
        tally(entry.falsePositives, own.length > 0);
        for (const flag of own)
          issues.push({ id: row.id, kind: 'false positive', code, text: flag.evidence, context: row.variant.message });
      }
    }
    for (const [name, members] of Object.entries(goalGroups)) {
      const entry = entryOf(groups, name);
      const labels = row.expect.filter((label) => (members as string[]).includes(label.code));
      for (const label of labels) tally(entry.spans, isFound(row, label, flags));
      if (labels.length > 0)
        tally(
          entry.recall,
          labels.some((label) => isFound(row, label, flags)),
        );
      else
        tally(
          entry.falsePositives,
          flags.some((flag) => members.includes(flag.code)),
        );
    }
    if (row.expect.length > 0) {
      tally(whole.recall, flags.length > 0);
      tally(
        whole.anyExpectedCode,
        flags.some((flag) => row.expect.some((label) => label.code === flag.code)),
      );
    } else tally(whole.falsePositives, flags.length > 0);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return {
    figures: {
      messages: rows.length,
      codes,
      groups,
      whole,
      milliseconds: { p50: at(0.5), p95: at(0.95), max: times.at(-1) ?? 0 },
    },
    issues,
  };
}
