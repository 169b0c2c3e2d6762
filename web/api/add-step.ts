import type { ProgressStep } from '../../src/contract/personalize-response.ts';

/**
 * The steps so far with one more. A message written in pieces is written and checked again and again: going back to
 * writing shows as where it stands, not as a longer and longer list.
 */
export function addStep(seen: ProgressStep[], step: ProgressStep): ProgressStep[] {
  if (seen.at(-1) === step) return seen;
  const before = step === 'writing' ? seen.indexOf(step) : -1;
  return before === -1 ? [...seen, step] : seen.slice(0, before + 1);
}
