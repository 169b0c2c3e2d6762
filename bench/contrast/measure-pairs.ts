import type { RiskFlag } from '../../src/contract/risk-flag.ts';
import type { GuardrailsEngine } from '../../src/guardrails/guardrails.ts';
import type { Count } from '../guardrails/measure-corpus.ts';
import { sentenceAt } from '../mutants/sentences.ts';
import { isGroundingError } from '../support/grounding-codes.ts';
import type { Pair } from './read-pairs.ts';

export interface PairFigures {
  /** Pairs of which both messages were judged right. */
  readonly right: Count;
  readonly trueFlagged: Count;
  readonly falsePassed: Count;
}

interface PairIssue {
  readonly id: string;
  readonly kind: string;
  readonly annotator: string;
  readonly issue: 'true flagged' | 'false passed';
  readonly evidence: string;
  readonly sentence: string;
  readonly flags: readonly string[];
  readonly note: string;
}

const isJudged = (flag: RiskFlag): boolean =>
  isGroundingError(flag) || (flag.code === 'FORBIDDEN_PHRASE' && flag.severity === 'error');

/** The sentences of subject and message in which the evidence stands. */
function sentencesOfEvidence({ false: { variant, expect } }: Pair): { field: string; start: number; end: number }[] {
  const { evidence } = expect[0]!;
  return (['subject', 'message'] as const).flatMap((field) => {
    const text = variant[field] ?? '';
    const at = text.indexOf(evidence);
    if (at < 0) return [];
    const [start, end] = sentenceAt(text, at, at + evidence.length);
    return [{ field, start, end }];
  });
}

const described = (flags: readonly RiskFlag[]): string[] => flags.map(({ code, evidence }) => `${code} ${evidence}`);
const emptyFigures = (): PairFigures => ({
  right: { hits: 0, total: 0 },
  trueFlagged: { hits: 0, total: 0 },
  falsePassed: { hits: 0, total: 0 },
});

function tally(count: Count, isHit: boolean): void {
  count.total += 1;
  if (isHit) count.hits += 1;
}

export interface PairReport {
  readonly pooled: PairFigures;
  readonly byKind: ReadonlyMap<string, PairFigures>;
  readonly byAnnotator: ReadonlyMap<string, PairFigures>;
  readonly issues: readonly PairIssue[];
}

/** True: no error flag on what is said. False: an error flag in the sentence of the falsehood. */
export function measurePairs(pairs: readonly Pair[], guardrails: GuardrailsEngine): PairReport {
  const pooled = emptyFigures();
  const byKind = new Map<string, PairFigures>();
  const byAnnotator = new Map<string, PairFigures>();
  const issues: PairIssue[] = [];
  for (const pair of pairs) {
    const ofTrue = guardrails.check(pair.request, pair.true.variant).risk_flags.filter(isJudged);
    const ofFalse = guardrails.check(pair.request, pair.false.variant).risk_flags.filter(isJudged);
    const places = sentencesOfEvidence(pair);
    const isCaught = ofFalse.some((flag) =>
      places.some(({ field, start, end }) => flag.field === field && flag.start < end && flag.end > start),
    );
    if (!byKind.has(pair.kind)) byKind.set(pair.kind, emptyFigures());
    if (!byAnnotator.has(pair.annotator)) byAnnotator.set(pair.annotator, emptyFigures());
    for (const figures of [pooled, byKind.get(pair.kind)!, byAnnotator.get(pair.annotator)!]) {
      tally(figures.right, ofTrue.length === 0 && isCaught);
      tally(figures.trueFlagged, ofTrue.length > 0);
      tally(figures.falsePassed, !isCaught);
    }
    const { id, kind, annotator, note = '' } = pair;
    const { evidence } = pair.false.expect[0]!;
    const place = places[0];
    const sentence =
      place === undefined ? '' : (pair.false.variant[place.field as 'message'] ?? '').slice(place.start, place.end);
    const common = { id, kind, annotator, evidence, sentence, note };
    if (ofTrue.length > 0) issues.push({ ...common, issue: 'true flagged', flags: described(ofTrue) });
    if (!isCaught) issues.push({ ...common, issue: 'false passed', flags: described(ofFalse) });
  }
  return { pooled, byKind, byAnnotator, issues };
}
