import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RiskFlag } from '../../../src/contract/risk-flag.ts';
import type { Verdict } from '../../../src/contract/verdict.ts';
import { riskOf } from '../../../src/guardrails/risk.ts';

const severities = ['info', 'warning', 'error'] as const;
const flagOf = (severity: RiskFlag['severity'], score?: number): RiskFlag => ({
  code: 'VOICE',
  severity,
  message: 'found',
  evidence: '',
  field: 'message',
  start: 0,
  end: 0,
  ...(score === undefined ? {} : { score }),
});
const verdictOf = (verdict: Verdict['verdict'], score: number): Verdict => ({
  field: 'message',
  start: 0,
  end: 1,
  text: 'a',
  of: 'statement',
  verdict,
  rule: 'none',
  citations: [],
  score,
});

const share = fc.double({ min: 0, max: 1, noNaN: true });
const anyFlag = fc.tuple(fc.constantFrom(...severities), fc.option(share, { nil: undefined }));
const anyVerdict = fc
  .tuple(fc.constantFrom('SUPPORTED', 'DERIVED', 'EXEMPT', 'CONTRADICTED', 'UNSOURCED'), share)
  .map(([verdict, score]) => verdictOf(verdict as Verdict['verdict'], score));
const anyReport = fc.record({
  risk_flags: fc.array(anyFlag.map(([severity, score]) => flagOf(severity, score))),
  verdicts: fc.array(anyVerdict),
});

describe('the risk of a text', () => {
  it('is from 0 to 1, and 0 where nothing is found and all support is sure', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const risk = riskOf(report);
        expect(risk).toBeGreaterThanOrEqual(0);
        expect(risk).toBeLessThanOrEqual(1);
      }),
    );
    expect(riskOf({ risk_flags: [], verdicts: [] })).toBe(0);
    expect(riskOf({ risk_flags: [], verdicts: [verdictOf('SUPPORTED', 1), verdictOf('EXEMPT', 1)] })).toBe(0);
  });

  it('never falls by another flag or another verdict', () => {
    fc.assert(
      fc.property(anyReport, anyFlag, anyVerdict, (report, [severity, score], verdict) => {
        const risk = riskOf(report);
        expect(
          riskOf({ ...report, risk_flags: [...report.risk_flags, flagOf(severity, score)] }),
        ).toBeGreaterThanOrEqual(risk);
        expect(riskOf({ ...report, verdicts: [verdict, ...report.verdicts] })).toBeGreaterThanOrEqual(risk);
      }),
    );
  });

  it('never falls by a worse flag, a surer one, weaker support or a surer lack of support', () => {
    fc.assert(
      fc.property(anyReport, fc.integer({ min: 0, max: 1 }), share, share, (report, at, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const withFlag = (flag: RiskFlag) => riskOf({ ...report, risk_flags: [...report.risk_flags, flag] });
        const withVerdict = (verdict: Verdict) => riskOf({ ...report, verdicts: [...report.verdicts, verdict] });
        expect(withFlag(flagOf(severities[at + 1]!, high))).toBeGreaterThanOrEqual(
          withFlag(flagOf(severities[at]!, high)),
        );
        expect(withFlag(flagOf('warning', high))).toBeGreaterThanOrEqual(withFlag(flagOf('warning', low)));
        expect(withVerdict(verdictOf('SUPPORTED', low))).toBeGreaterThanOrEqual(
          withVerdict(verdictOf('SUPPORTED', high)),
        );
        expect(withVerdict(verdictOf('UNSOURCED', high))).toBeGreaterThanOrEqual(
          withVerdict(verdictOf('UNSOURCED', low)),
        );
      }),
    );
  });

  it('tells texts apart by one finding', () => {
    const risks = severities.map((severity) => riskOf({ risk_flags: [flagOf(severity)], verdicts: [] }));
    expect([...risks].sort()).toEqual(risks);
    expect(new Set(risks).size).toBe(3);
    expect(riskOf({ risk_flags: [], verdicts: [verdictOf('SUPPORTED', 0.4)] })).toBeGreaterThan(0);
  });
});
