import { wilsonInterval } from '../../src/templates/wilson-interval.ts';
import type { Count } from '../guardrails/measure-corpus.ts';

const percent = (value: number): string => (value * 100).toFixed(1);

/** "91.2% [88.0-93.7] 310/340", with the 95% Wilson interval. */
export function renderShare({ hits, total }: Count): string {
  if (total === 0) return 'none'.padEnd(30);
  const { low, high } = wilsonInterval(hits, total);
  return `${percent(hits / total).padStart(5)}% [${percent(low)}-${percent(high)}] ${hits}/${total}`.padEnd(30);
}
