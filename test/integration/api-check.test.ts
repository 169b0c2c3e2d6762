import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contradictingFlag, createContradictingGuardrails, verdictsOn } from '../support/contradicting-guardrails.ts';
import { exampleRequest } from '../support/example-request.ts';
import { shareStore } from '../support/share-store.ts';
import { startTestApi, type TestApi } from '../support/start-test-api.ts';

const shared = shareStore();
const message = 'Hi Ioana, Telvora connects 450 villages.';
const json = { request: exampleRequest(), variant: { message } };

describe('POST /check', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi({ store: await shared.fresh(), guardrails: createContradictingGuardrails() });
  });
  afterAll(() => api.close());

  it('says what a flag contradicts and what would be right', async () => {
    const { status, json: answer } = await api.call('POST', '/check', { json });
    expect([status, answer.risk_flags]).toEqual([200, [contradictingFlag(message)]]);
  });

  it.each([
    ['', undefined],
    ['?explain=false', undefined],
    ['?explain=true', verdictsOn(message)],
  ])('answers the verdicts when asked to: "%s"', async (query, verdicts) => {
    const { status, json: answer } = await api.call('POST', `/check${query}`, { json });
    expect([status, answer.verdicts, 'verdicts' in answer]).toEqual([200, verdicts, verdicts !== undefined]);
  });

  it.each([
    ['?explain=yes', ['query/explain']],
    ['?explain=', ['query/explain']],
    ['?explain=true&explain=true', ['query/explain']],
    ['?explain=true&verbose=1', ['query/verbose']],
    ['?explain=1&verbose=1', ['query/explain', 'query/verbose']],
  ])('refuses the query "%s" and names its issues', async (query, pointers) => {
    const { status, headers, json: problem } = await api.call('POST', `/check${query}`, { json });
    expect([status, headers.get('content-type')]).toEqual([400, 'application/problem+json; charset=utf-8']);
    expect(problem.errors.map((issue: { pointer: string }) => issue.pointer)).toEqual(pointers);
  });

  it.each([
    ['2026-11-02', '2027-01-31', []],
    ['2026-01-02', '2027-01-31', ['STALE_FACT']],
    ['2026-11-02', '2026-11-24', ['UNSOURCED_ENTITY']],
  ])('holds a fact seen on %s, true until %s, to the clock', async (observed_at, valid_until, expected) => {
    const real = await startTestApi({ store: await shared.fresh() });
    const fact = {
      text: 'Telvora opened a depot in Brasov.',
      source_url: 'https://news.example/1',
      observed_at,
      valid_until,
    };
    const request = exampleRequest({ company_context: { facts: [fact] } });
    const text = 'Hi Ioana, Telvora recently opened a depot in Brasov. Could we have a 15-min call?';
    const { json: answer } = await real.call('POST', '/check', { json: { request, variant: { message: text } } });
    const codes = answer.risk_flags.map(({ code }: { code: string }) => code);
    expect(codes.filter((code: string) => /STALE|ENTITY/.test(code))).toEqual(expected);
    const traced = answer.grounding.filter((one: { source_url?: string }) => one.source_url === fact.source_url);
    expect(traced.length > 0).toBe(expected[0] !== 'UNSOURCED_ENTITY');
    await real.close();
  });

  it('lists what is wrong in the query and in the body at once', async () => {
    const { status, json: problem } = await api.call('POST', '/check?explain=yes', {
      json: { ...json, variant: {} },
    });
    expect([status, problem.errors.map((issue: { pointer: string }) => issue.pointer)]).toEqual([
      400,
      ['query/explain', '/variant/message'],
    ]);
  });
});
