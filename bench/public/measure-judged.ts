import type { Count } from '../guardrails/measure-corpus.ts';
import { auroc } from './auroc.ts';
import type { Judged, Span } from './judge-text.ts';

export interface PublicFigures {
  readonly recall: Count;
  readonly falsePositives: Count;
  readonly precision: Count;
  readonly f1: number;
  readonly balancedAccuracy: number;
  readonly auroc: number;
  /** What the score was: verdicts where the engine gives any, else the number of flags. */
  readonly scoredBy: 'verdicts' | 'flags';
}

const counted = (of: readonly Judged[], isHit: (one: Judged) => boolean): Count => ({
  hits: of.filter(isHit).length,
  total: of.length,
});
const rate = ({ hits, total }: Count): number => hits / total;

export function measureJudged(judged: readonly Judged[]): PublicFigures {
  const recall = counted(
    judged.filter(({ isPositive }) => isPositive),
    ({ isFlagged }) => isFlagged,
  );
  const falsePositives = counted(
    judged.filter(({ isPositive }) => !isPositive),
    ({ isFlagged }) => isFlagged,
  );
  const precision = counted(
    judged.filter(({ isFlagged }) => isFlagged),
    ({ isPositive }) => isPositive,
  );
  const hasVerdicts = judged.some(({ verdictScore }) => verdictScore !== null);
  return {
    recall,
    falsePositives,
    precision,
    f1: (2 * recall.hits) / (2 * recall.hits + falsePositives.hits + (recall.total - recall.hits)),
    balancedAccuracy: (rate(recall) + 1 - rate(falsePositives)) / 2,
    auroc: auroc(
      judged.map(({ isPositive, verdictScore, flagCount }) => ({
        isPositive,
        score: hasVerdicts ? (verdictScore ?? 0) : flagCount,
      })),
    ),
    scoredBy: hasVerdicts ? 'verdicts' : 'flags',
  };
}

const charactersOf = (spans: readonly Span[]): Set<number> => {
  const all = new Set<number>();
  for (const [start, end] of spans) for (let at = start; at < end; at += 1) all.add(at);
  return all;
};

/** Of the characters the engine marked, those that annotators marked, and the other way round; null without spans. */
export function measureSpans(judged: readonly Judged[]): { precision: Count; recall: Count } | null {
  const precision = { hits: 0, total: 0 };
  const recall = { hits: 0, total: 0 };
  for (const { spans } of judged) {
    if (spans === null) continue;
    const marked = charactersOf(spans.marked);
    const found = charactersOf(spans.found);
    const shared = [...marked].filter((at) => found.has(at)).length;
    precision.hits += shared;
    precision.total += found.size;
    recall.hits += shared;
    recall.total += marked.size;
  }
  return recall.total === 0 ? null : { precision, recall };
}

/** Of what a group names, each text that is in it. */
export function groupBy(judged: readonly Judged[], namesOf: (one: Judged) => readonly string[]): Map<string, Judged[]> {
  const groups = new Map<string, Judged[]>();
  for (const one of judged) for (const name of namesOf(one)) groups.set(name, [...(groups.get(name) ?? []), one]);
  return groups;
}
