import type { CardCounts, CardReport } from './measure-cards.ts';

const share = (count: number, total: number): string =>
  `${((100 * count) / Math.max(1, total)).toFixed(1)} %`.padStart(8);

const line = (name: string, { pairs, bothRight, trueFlagged, falseCaught }: CardCounts): string =>
  `${name.padEnd(14)}${String(pairs).padStart(6)}${share(bothRight, pairs)}${share(falseCaught, pairs)}${share(trueFlagged, pairs)}`;

export const renderCards = (name: string, { byKind, pooled, idle }: CardReport): string =>
  [
    `${name}: pairs, both right, false caught, true flagged`,
    ...[...byKind].sort(([a], [b]) => a.localeCompare(b)).map(([kind, counts]) => line(kind, counts)),
    line('ALL', pooled),
    `sentences that assert nothing, flagged: ${share(idle.flagged, idle.total).trim()} of ${idle.total}\n`,
  ].join('\n');
