import { wilsonInterval } from '../../src/templates/wilson-interval.ts';
import type { CodeFigures, CorpusFigures, Count } from './measure-corpus.ts';

function share({ hits, total }: Count): string {
  if (total === 0) return 'none'.padEnd(28);
  const { low, high } = wilsonInterval(hits, total);
  const percent = (value: number) => `${(value * 100).toFixed(1)}`;
  return `${percent(hits / total).padStart(5)}% [${percent(low)}-${percent(high)}] ${hits}/${total}`.padEnd(28);
}

const line = (name: string, { recall, falsePositives, spans }: CodeFigures): string =>
  `${name.padEnd(30)} ${share(recall)} ${share(falsePositives)} ${share(spans)}`.trimEnd();

/** Recall and false positives per code, per row of the table of goals and for whole messages, with 95% Wilson intervals. */
export function renderFigures(name: string, figures: CorpusFigures): string {
  const { whole, milliseconds } = figures;
  return [
    `${name}: ${figures.messages} messages`,
    `${''.padEnd(30)} ${'recall (messages)'.padEnd(28)} ${'false positives'.padEnd(28)} recall (spans)`,
    ...Object.keys(figures.codes)
      .sort()
      .map((code) => line(code, figures.codes[code]!)),
    '',
    ...Object.entries(figures.groups).map(([group, one]) => line(group, one)),
    '',
    `${'WHOLE MESSAGE'.padEnd(30)} ${share(whole.recall)} ${share(whole.falsePositives)} with an expected code: ${share(whole.anyExpectedCode)}`.trimEnd(),
    `time a message: p50 ${milliseconds.p50.toFixed(2)} ms, p95 ${milliseconds.p95.toFixed(2)} ms, max ${milliseconds.max.toFixed(2)} ms`,
    '',
  ].join('\n');
}
