import { describe, expect, it } from 'vitest';
import { formatFlag } from '../../../cli/format-variants.ts';
import { formatVerdict } from '../../../cli/format-verdict.ts';
import type { RiskFlag } from '../../../src/contract/risk-flag.ts';
import type { Verdict } from '../../../src/contract/verdict.ts';

const summary = (quote: string) => ({ source: '/company_context/summary', quote });
const on = (text: string, changes: Partial<Verdict>): Verdict => ({
  field: 'message',
  start: 0,
  end: text.length,
  text,
  of: 'number',
  verdict: 'SUPPORTED',
  rule: 'same-value',
  citations: [],
  score: 1,
  ...changes,
});

describe('a verdict on a line', () => {
  it.each<[string, Verdict]>([
    [
      '  "410 villages" SUPPORTED by same-value <- /company_context/summary "410 villages connected"',
      on('410 villages', { citations: [summary('410 villages connected')] }),
    ],
    [
      '  "two dozen" DERIVED by difference <- /company_context/summary "33 vehicles", /goal "nine electric ones"',
      on('two dozen', {
        verdict: 'DERIVED',
        rule: 'difference',
        citations: [summary('33 vehicles'), { source: '/goal', quote: 'nine electric ones' }],
      }),
    ],
    ['  "next week" EXEMPT by proposed-time', on('next week', { verdict: 'EXEMPT', rule: 'proposed-time' })],
    [
      '  "450" CONTRADICTED by same-measure: the request says "410 villages" (/company_context/summary); right would be "410"',
      on('450', {
        verdict: 'CONTRADICTED',
        rule: 'same-measure',
        contradicts: summary('410 villages'),
        correction: '410',
      }),
    ],
    [
      '  "450" CONTRADICTED by same-measure: the request says "410 villages" (/company_context/summary)',
      on('450', { verdict: 'CONTRADICTED', rule: 'same-measure', contradicts: summary('410 villages') }),
    ],
    ['  "38%" UNSOURCED by no-source', on('38%', { verdict: 'UNSOURCED', rule: 'no-source' })],
  ])('reads %s', (line, verdict) => {
    expect(formatVerdict(verdict)).toBe(line);
  });

  it('stays one line however many the words take', () => {
    const verdict = on('You connect\n\n410 villages', { citations: [summary('410\nvillages')] });
    expect(formatVerdict(verdict)).toBe(
      '  "You connect 410 villages" SUPPORTED by same-value <- /company_context/summary "410 villages"',
    );
  });
});

describe('a flag on a line', () => {
  const flag: RiskFlag = {
    code: 'UNSOURCED_NUMBER',
    severity: 'error',
    message: 'A number that the request does not give for this',
    evidence: '450',
    field: 'message',
    start: 0,
    end: 3,
  };
  const line = '  [error] UNSOURCED_NUMBER: A number that the request does not give for this ("450")';

  it('says what it contradicts and what would be right', () => {
    expect(formatFlag({ ...flag, contradicts: summary('410 villages'), correction: '410' })).toBe(
      `${line}: the request says "410 villages" (/company_context/summary); right would be "410"`,
    );
    expect(formatFlag({ ...flag, correction: '410' })).toBe(`${line}: right would be "410"`);
  });

  it('says nothing of either where there is none', () => {
    expect(formatFlag(flag)).toBe(line);
  });
});
