import { renderShare } from '../support/render-share.ts';
import type { LexiconSupport } from './lexicon-support.ts';
import type { RuleFigures } from './measure-rules.ts';

const line = ({ gives, rule, fired, right }: RuleFigures): string =>
  `${gives.padEnd(27)} ${rule.padEnd(44)} ${String(fired).padStart(6)} ${renderShare(right)}`;

const support = ({ entry, messages }: LexiconSupport): string => `${String(messages).padStart(6)} ${entry}`;

/** Rules with their precision and support, lexicon entries with their support, and those that only examples show. */
export function renderRules(rules: readonly RuleFigures[], entries: readonly LexiconSupport[]): string {
  const fired = new Set(rules.map(({ rule }) => rule));
  const silent = entries.filter(({ rule, messages }) => messages === 0 && !fired.has(rule));
  const cues = entries.filter(({ rule, messages }) => messages > 0 && !fired.has(rule));
  return [
    `RULES (${rules.length}), the most often wrong first: of their firings, those on a label of their group;`,
    'of verdicts that find nothing wrong, those on none',
    `${''.padEnd(27)} ${''.padEnd(44)}  fired right`,
    ...rules.map((one) => line(one).trimEnd()),
    '',
    `LEXICON ENTRIES THAT FLAG NOTHING HERE (${cues.length}): exceptions, cues, and rules that the request excuses; messages each is found in`,
    ...[...cues].sort((a, b) => b.messages - a.messages).map(support),
    '',
    `EXAMPLES ONLY (${silent.length} of ${entries.length}): found in no message of the development corpora`,
    ...silent.map(({ entry }) => `       ${entry}`),
    '',
  ].join('\n');
}
