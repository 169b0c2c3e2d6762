import type { Count } from '../guardrails/measure-corpus.ts';
import { renderShare } from '../support/render-share.ts';
import { falseGroups, type Group, trueGroups } from './kinds.ts';
import type { KindFigures } from './measure-mutants.ts';

const pooled = (of: readonly KindFigures[]): Count => ({
  hits: of.reduce((sum, { count }) => sum + count.hits, 0),
  total: of.reduce((sum, { count }) => sum + count.total, 0),
});

function groupLines(group: Group, figures: ReadonlyMap<string, KindFigures>, sign: string): string[] {
  const found = group.kinds.flatMap((kind) => {
    const one = figures.get(kind);
    return one === undefined ? [] : [{ kind, one }];
  });
  if (found.length === 0) return [];
  return [
    ...found.map(({ kind, one }) =>
      `  ${kind.padEnd(20)} ${renderShare(one.count)} ${one.flaggedBefore > 0 ? `${one.flaggedBefore} in a sentence flagged before` : ''}`.trimEnd(),
    ),
    `${group.name.padEnd(22)} ${renderShare(pooled(found.map(({ one }) => one)))} goal ${sign} ${(group.goal * 100).toFixed(0)}%`,
    '',
  ];
}

/** Caught per kind of falsehood and flagged per kind of true change, groups pooled beside their goals. */
export function renderMutants(figures: ReadonlyMap<string, KindFigures>): string {
  const isFalse = new Set(falseGroups.flatMap(({ kinds }) => kinds));
  const all = [...figures].filter(([kind]) => isFalse.has(kind)).map(([, one]) => one);
  return [
    'FALSEHOODS CAUGHT',
    ...falseGroups.flatMap((group) => groupLines(group, figures, '>=')),
    `${'all falsehoods'.padEnd(22)} ${renderShare(pooled(all))}`,
    '',
    'TRUE CHANGES FLAGGED',
    ...trueGroups.flatMap((group) => groupLines(group, figures, '<=')),
  ].join('\n');
}
