import { describe, expect, it } from 'vitest';
import { halfOf } from '../../../../bench/public/half-of.ts';
import { judgeText } from '../../../../bench/public/judge-text.ts';
import { createGuardrails } from '../../../../src/guardrails/create-guardrails.ts';
import { exampleRequest } from '../../../support/example-request.ts';

const guardrails = createGuardrails();
const about = (summary: string, message: string) => ({
  id: 'one',
  request: exampleRequest({ company_context: { summary, keywords: [] } }),
  variant: { message },
  expect: [],
});
const record = 'name: Kletterhof. attributes WiFi: no. attributes Sauna: no. hall_stars: 4.5.';
const scoreOf = (message: string): number | null => judgeText(about(record, message), guardrails).verdictScore;

describe('public sets', () => {
  it('are parted by the source of a text, not by the text', () => {
    expect(halfOf(about('one', 'a'))).toBe(halfOf(about('one', 'b')));
    const halves = new Set([...Array(20).keys()].map((at) => halfOf(about(`source ${at}`, 'a'))));
    expect(halves).toEqual(new Set(['development', 'held-out']));
  });

  it('doubt a text the more, the more is against it', () => {
    const one = scoreOf('The hall has WiFi.')!;
    expect(scoreOf('The hall has WiFi and a sauna.')!).toBeGreaterThan(one);
    expect(scoreOf('The hall has no WiFi.')!).toBeLessThan(one);
  });
});
