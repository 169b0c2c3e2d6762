import type { Count } from '../guardrails/measure-corpus.ts';
import { renderShare } from '../support/render-share.ts';
import type { Judged } from './judge-text.ts';
import { groupBy, measureJudged, measureSpans } from './measure-judged.ts';
import { publishedFor } from './published.ts';

const percent = (value: number): string => (Number.isNaN(value) ? '-' : (value * 100).toFixed(1)).padStart(5);
const share = ({ hits, total }: Count): string => `${percent(hits / total).trim()}%`;

function line(name: string, judged: readonly Judged[]): string {
  const one = measureJudged(judged);
  return `${name.padEnd(30)} ${renderShare(one.recall)} ${renderShare(one.falsePositives)} F1 ${percent(one.f1)}  balanced ${percent(one.balancedAccuracy)}  AUROC ${percent(one.auroc)}`;
}

/** Recall, false positives, F1, balanced accuracy and AUROC of a set, by domain and kind where its notes give them. */
export function renderPublic(name: string, judged: readonly Judged[]): string {
  const domains = groupBy(judged, ({ domain }) => (domain === '' ? [] : [domain]));
  const kinds = groupBy(judged, (one) => one.kinds);
  const spans = measureSpans(judged);
  const mean =
    [...domains.values()].reduce((sum, of) => sum + measureJudged(of).balancedAccuracy, 0) / Math.max(1, domains.size);
  return [
    `${name}: ${judged.length} texts, scored by ${measureJudged(judged).scoredBy}`,
    `${''.padEnd(30)} ${'recall'.padEnd(30)} false positives`,
    ...[...domains].sort().map(([domain, of]) => line(domain, of)),
    line('ALL', judged),
    ...(domains.size > 1 ? [`balanced accuracy, mean of the domains: ${percent(mean).trim()}`] : []),
    ...[...kinds]
      .sort()
      .map(([kind, of]) => `recall of ${kind.padEnd(30)} ${renderShare(measureJudged(of).recall)}`.trimEnd()),
    ...(spans === null
      ? []
      : [`characters marked: precision ${share(spans.precision)}, recall ${share(spans.recall)}`]),
    ...publishedFor(name).map((one) => `published: ${one}`),
    '',
  ].join('\n');
}
