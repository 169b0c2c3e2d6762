import type { RiskFlag } from '../../src/contract/risk-flag.ts';
import type { Draft } from './draft.ts';

export interface Corrected {
  draft: Draft;
  /** The flag with its end where the correction ends. */
  flag: RiskFlag;
}

/** The draft with a flag's correction in place of the words it marks; null where a flag marks no words or knows none. */
export function applyCorrection(draft: Draft, flag: RiskFlag): Corrected | null {
  const { field, start, end, correction } = flag;
  if (correction === undefined || start === end || (field !== 'subject' && field !== 'message')) return null;
  const text = draft[field] ?? '';
  return {
    draft: { ...draft, [field]: text.slice(0, start) + correction + text.slice(end) },
    flag: { ...flag, end: start + correction.length },
  };
}
