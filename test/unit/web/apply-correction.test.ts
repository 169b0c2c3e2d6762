import { describe, expect, it } from 'vitest';
import type { RiskFlag } from '../../../src/contract/risk-flag.ts';
import { applyCorrection } from '../../../web/review/apply-correction.ts';

const draft = { subject: '450 villages', message: 'You connect 450 villages, 450 of them rural.' };
const flag = (changes: Partial<RiskFlag> = {}): RiskFlag => ({
  code: 'UNSOURCED_NUMBER',
  severity: 'error',
  message: 'The request says otherwise',
  evidence: '450',
  field: 'message',
  start: 26,
  end: 29,
  correction: 'about 410',
  ...changes,
});

describe('a correction', () => {
  it('takes the place of the words its flag marks, and of no others', () => {
    const corrected = applyCorrection(draft, flag())!;
    expect(corrected.draft).toEqual({ ...draft, message: 'You connect 450 villages, about 410 of them rural.' });
    const { start, end } = corrected.flag;
    expect(corrected.draft.message.slice(start, end)).toBe('about 410');
  });

  it('is made in the subject where the flag is there', () => {
    const inSubject = flag({ field: 'subject', start: 0, end: 3 });
    expect(applyCorrection(draft, inSubject)?.draft).toEqual({ ...draft, subject: 'about 410 villages' });
  });

  it('is not made where the flag knows none, marks no words or is about the request', () => {
    const { correction: _, ...unknown } = flag();
    expect(applyCorrection(draft, unknown)).toBeNull();
    expect(applyCorrection(draft, flag({ start: 3, end: 3 }))).toBeNull();
    expect(applyCorrection(draft, flag({ field: '/goal' }))).toBeNull();
  });
});
