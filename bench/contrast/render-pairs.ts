import { renderShare } from '../support/render-share.ts';
import type { PairFigures, PairReport } from './measure-pairs.ts';

const line = (name: string, { right, trueFlagged, falsePassed }: PairFigures): string =>
  `${name.padEnd(24)} ${renderShare(right)} ${renderShare(trueFlagged)} ${renderShare(falsePassed)}`.trimEnd();

const lines = (of: ReadonlyMap<string, PairFigures>, before = ''): string[] =>
  [...of].sort(([one], [other]) => one.localeCompare(other)).map(([name, figures]) => line(before + name, figures));

/** Of a set-aside file the totals alone. */
export function renderPairs(name: string, { pooled, byKind, byAnnotator }: PairReport, totalsOnly: boolean): string {
  return [
    `${name}: ${pooled.right.total} pairs`,
    `${''.padEnd(24)} ${'both right'.padEnd(30)} ${'true flagged'.padEnd(30)} false passed`,
    ...(totalsOnly ? [] : [...lines(byKind), '', ...lines(byAnnotator, 'annotator '), '']),
    line('POOLED', pooled),
    `${''.padEnd(24)} ${'goal >= 86.7%, each kind 80%'.padEnd(30)}`.trimEnd(),
    '',
  ].join('\n');
}
