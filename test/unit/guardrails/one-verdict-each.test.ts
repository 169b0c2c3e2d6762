import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../src/contract/verdict.ts';
import { oneVerdictEach } from '../../../src/guardrails/one-verdict-each.ts';

const verdict = (of: Verdict['of'], kind: Verdict['verdict'], start: number, end: number): Verdict => ({
  field: 'message',
  start,
  end,
  text: '',
  of,
  verdict: kind,
  rule: 'test',
  citations: [],
  score: 1,
});

describe('one verdict each', () => {
  it('keeps the graver of two on the same words', () => {
    const kept = oneVerdictEach([
      verdict('statement', 'SUPPORTED', 0, 20),
      verdict('statement', 'CONTRADICTED', 5, 15),
    ]);
    expect(kept.map((one) => one.verdict)).toEqual(['CONTRADICTED']);
  });

  it('keeps a number and a name within a statement', () => {
    const all = [
      verdict('number', 'SUPPORTED', 0, 2),
      verdict('name', 'SUPPORTED', 5, 9),
      verdict('statement', 'UNSOURCED', 0, 20),
    ];
    expect(oneVerdictEach(all)).toHaveLength(3);
  });

  it('keeps the longer of two that are as grave, and all that do not touch', () => {
    const kept = oneVerdictEach([
      verdict('statement', 'UNSOURCED', 0, 5),
      verdict('statement', 'UNSOURCED', 3, 12),
      verdict('statement', 'EXEMPT', 12, 20),
    ]);
    expect(kept.map(({ start, end }) => [start, end])).toEqual([
      [3, 12],
      [12, 20],
    ]);
  });
});
