import type { CardCounts, CardReport, RuleCounts } from './measure-cards.ts';

const share = (count: number, total: number): string =>
  `${((100 * count) / Math.max(1, total)).toFixed(1)} %`.padStart(8);

const line = (name: string, { pairs, bothRight, trueFlagged, falseCaught }: CardCounts): string =>
  `${name.padEnd(14)}${String(pairs).padStart(6)}${share(bothRight, pairs)}${share(falseCaught, pairs)}${share(trueFlagged, pairs)}`;

const ruleLine = ([rule, { falseFlagged, trueFlagged, falseAlone, trueAlone }]: [string, RuleCounts]): string =>
  `${rule.padEnd(44)}${[falseFlagged, trueFlagged, falseAlone, trueAlone].map((count) => String(count).padStart(7)).join('')}`;

/** Each rule with the sentences it fires on, most true ones first: a rule worth having fires on far more false ones. */
const renderRules = (byRule: CardReport['byRule']): string[] => [
  `${'rule'.padEnd(44)}  false   true   of these alone`,
  ...[...byRule].sort(([, a], [, b]) => b.trueFlagged - a.trueFlagged || b.falseFlagged - a.falseFlagged).map(ruleLine),
];

export const renderCards = (name: string, { byKind, byRule, pooled, idle }: CardReport, withRules: boolean): string =>
  [
    `${name}: pairs, both right, false caught, true flagged`,
    ...[...byKind].sort(([a], [b]) => a.localeCompare(b)).map(([kind, counts]) => line(kind, counts)),
    line('ALL', pooled),
    `sentences that assert nothing, flagged: ${share(idle.flagged, idle.total).trim()} of ${idle.total}\n`,
    ...(withRules ? [...renderRules(byRule), ''] : []),
  ].join('\n');
