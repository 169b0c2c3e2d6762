import { renderShare } from '../support/render-share.ts';
import type { CorpusFigures, Count } from './measure-corpus.ts';

const add = (counts: readonly Count[]): Count => ({
  hits: counts.reduce((sum, { hits }) => sum + hits, 0),
  total: counts.reduce((sum, { total }) => sum + total, 0),
});

const line = (name: string, recall: Count, falsePositives: Count): string =>
  `${name.padEnd(30)} ${renderShare(recall)} ${renderShare(falsePositives)}`.trimEnd();

/** Whole messages, file by file and pooled: a file of corpus/annotators is one annotator, and the worst counts as the best. */
export function renderByFile(figures: Readonly<Record<string, CorpusFigures>>): string {
  const whole = Object.entries(figures).map(([name, one]) => ({ name, ...one.whole }));
  const recalls = whole.map(({ recall }) => recall);
  const falsePositives = whole.map((one) => one.falsePositives);
  return [
    `${'WHOLE MESSAGE BY FILE'.padEnd(30)} ${'recall'.padEnd(30)} false positives`,
    ...whole.map(({ name, recall, falsePositives: one }) => line(name, recall, one)),
    line('POOLED', add(recalls), add(falsePositives)),
    '',
  ].join('\n');
}
