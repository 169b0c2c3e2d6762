import { describe, expect, it } from 'vitest';
import type { Judgment } from '../../../src/contract/personalize-response.ts';
import type { RiskFlag } from '../../../src/contract/risk-flag.ts';
import type { Verdict } from '../../../src/contract/verdict.ts';
import type { VariantReport } from '../../../src/guardrails/guardrails.ts';
import { applyJudgments } from '../../../src/personalize/apply-judgment.ts';

const message = 'Your vans are loud and your 24 drivers know it.';
const span = (words: string) => {
  const start = message.indexOf(words);
  return { field: 'message' as const, start, end: start + words.length, text: words };
};
const verdictOn = (words: string, more: Partial<Verdict> = {}): Verdict => ({
  ...span(words),
  of: 'statement',
  verdict: 'UNSOURCED',
  rule: 'no-source',
  citations: [],
  score: 0.5,
  ...more,
});
const flagOn = (words: string, code: RiskFlag['code'] = 'UNSOURCED_CLAIM'): RiskFlag => {
  const { text: evidence, ...place } = span(words);
  return { code, severity: 'error', message: 'No source', evidence, ...place };
};
const citation = { source: '/company_context/summary', quote: 'noisy vans' };
const said = (answer: Judgment['answer'], more: Partial<Judgment> = {}): Judgment => ({
  key: 'k',
  text: '',
  answer,
  ...(answer === 'unsupported' || answer === 'states-nothing' ? {} : citation),
  ...more,
});

function judge(verdict: Verdict, judgment: Judgment, flags: RiskFlag[] = [], others: Verdict[] = []): VariantReport {
  const report: VariantReport = { risk_flags: flags, grounding: [], verdicts: [verdict, ...others] };
  const question = {
    statement: { key: 'k', of: verdict.of, text: '', sentence: '' },
    verdict,
    unsure: verdict.score < 0.7,
  };
  return applyJudgments(report, [{ question, judgment }]);
}

/** What a report says once the judge was asked whether the message asks for what the goal wants. */
function judgeAsk(judgment: Judgment): string[] {
  const report: VariantReport = { risk_flags: [], grounding: [], verdicts: [] };
  const statement = { key: 'k', of: 'ask' as const, text: 'a call', sentence: message };
  const { risk_flags } = applyJudgments(report, [{ question: { statement, verdict: null, unsure: false }, judgment }]);
  return risk_flags.map(({ code, severity, rule }) => `${code} ${severity} ${rule}`);
}

describe('applyJudgments', () => {
  it('flags a message that asks for nothing, or for something else than the goal', () => {
    expect(judgeAsk(said('unsupported'))).toEqual(['MISSING_CTA error second-opinion']);
    expect(judgeAsk(said('contradicted'))).toEqual(['MISSING_CTA error second-opinion']);
  });

  it('takes it for asked where the judge says so, or gives no answer that can be read: the guardrails found an ask', () => {
    expect(judgeAsk(said('supported'))).toEqual([]);
    expect(judgeAsk(said('states-nothing'))).toEqual([]);
    expect(judgeAsk(said('unsupported', { reason: 'it was not answered' }))).toEqual([]);
  });

  it('clears an unsure flag that the request supports, and cites the words', () => {
    const { risk_flags, verdicts } = judge(verdictOn('Your vans are loud'), said('supported'), [
      flagOn('vans are loud'),
    ]);
    expect(risk_flags).toEqual([]);
    expect(verdicts).toMatchObject([{ verdict: 'SUPPORTED', rule: 'second-opinion', citations: [citation] }]);
  });

  it('clears an unsure flag on words that state nothing, and cites none', () => {
    const { risk_flags, verdicts } = judge(verdictOn('Your vans are loud'), said('states-nothing'), [
      flagOn('vans are loud'),
    ]);
    expect(risk_flags).toEqual([]);
    expect(verdicts).toMatchObject([{ verdict: 'EXEMPT', rule: 'second-opinion', citations: [] }]);
  });

  it('keeps a flag that is sure, whatever is said to state nothing', () => {
    const sure = verdictOn('Your vans are loud', { score: 0.9 });
    expect(judge(sure, said('states-nothing'), [flagOn('vans are loud')]).risk_flags).toHaveLength(1);
  });

  it('flags an unsure statement that it finds unsupported', () => {
    const passed = verdictOn('Your vans are loud', { verdict: 'SUPPORTED', citations: [citation] });
    const { risk_flags, verdicts } = judge(passed, said('unsupported'));
    expect(risk_flags).toMatchObject([
      { code: 'UNSOURCED_CLAIM', severity: 'error', evidence: 'Your vans are loud', start: 0, rule: 'second-opinion' },
    ]);
    expect(verdicts).toMatchObject([{ verdict: 'UNSOURCED', citations: [] }]);
  });

  it.each([
    ['number', 'UNSOURCED_NUMBER', '24'],
    ['name', 'UNSOURCED_ENTITY', 'drivers'],
  ] as const)('gives a %s its own code, and takes its grounding away', (of, code, words) => {
    const verdict = verdictOn(words, { of, verdict: 'SUPPORTED' });
    const entry = { ...span(words), ...citation };
    const question = { statement: { key: 'k', of, text: words, sentence: message }, verdict, unsure: true };
    const report = { risk_flags: [], grounding: [entry], verdicts: [verdict] };
    const judged = applyJudgments(report, [{ question, judgment: said('unsupported') }]);
    expect(judged.risk_flags).toMatchObject([{ code, evidence: words }]);
    expect(judged.grounding).toEqual([]);
  });

  it('says what a contradicted statement is against, on the flag there is or a new one', () => {
    const added = judge(verdictOn('Your vans are loud', { verdict: 'EXEMPT' }), said('contradicted'));
    const marked = judge(verdictOn('Your vans are loud'), said('contradicted'), [flagOn('vans are loud')]);
    for (const { risk_flags, verdicts } of [added, marked]) {
      expect(risk_flags).toMatchObject([{ code: 'UNSOURCED_CLAIM', contradicts: citation }]);
      expect(verdicts).toMatchObject([{ verdict: 'CONTRADICTED', contradicts: citation }]);
    }
  });

  it('leaves what it agrees with as it is', () => {
    const flags = [flagOn('vans are loud')];
    expect(judge(verdictOn('Your vans are loud'), said('unsupported'), flags).risk_flags).toEqual(flags);
    const passed = verdictOn('Your vans are loud', { verdict: 'SUPPORTED' });
    expect(judge(passed, said('supported')).verdicts).toEqual([passed]);
  });

  it('never clears a verdict that is sure, but may overrule one that let something pass', () => {
    const flags = [flagOn('vans are loud')];
    const sure = judge(verdictOn('Your vans are loud', { score: 1 }), said('supported'), flags);
    expect(sure).toMatchObject({ risk_flags: flags, verdicts: [{ verdict: 'UNSOURCED' }] });
    const passed = judge(verdictOn('Your vans are loud', { score: 1, verdict: 'SUPPORTED' }), said('unsupported'));
    expect(passed.risk_flags).toHaveLength(1);
  });

  it('keeps the flags of other verdicts on the same words', () => {
    const number = flagOn('24', 'UNSOURCED_NUMBER');
    const inner = verdictOn('your 24 drivers know it', { score: 1 });
    const claim = flagOn('drivers know it');
    const { risk_flags } = judge(
      verdictOn(message),
      said('supported'),
      [flagOn('vans are loud'), number, claim],
      [inner],
    );
    expect(risk_flags).toEqual([number, claim]);
  });

  it('changes nothing of the report it was given', () => {
    const verdict = verdictOn('Your vans are loud');
    const flags = [flagOn('vans are loud')];
    judge(verdict, said('supported'), flags);
    expect(flags).toHaveLength(1);
    expect(verdict.verdict).toBe('UNSOURCED');
  });
});
