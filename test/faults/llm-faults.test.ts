import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWithServices } from '../services/describe-with-services.ts';
import { waitUntil } from '../services/wait-until.ts';
import { expectNoPersonalData } from './harness/expect-no-personal-data.ts';
import { type ApiProcess, type Deployment, startDeployment } from './harness/start-deployment.ts';
import type { LlmBehaviour } from './harness/start-fake-llm.ts';

describeWithServices('a model that fails', ['redis', 'mongodb'], (services) => {
  const patience = { timeout: 600_000 };
  const limited = (seconds: string): LlmBehaviour => ({
    kind: 'status',
    status: 429,
    headers: { 'retry-after': seconds },
  });
  const good: LlmBehaviour = { kind: 'answer' };
  let candor: Deployment;
  let api: ApiProcess;
  /** Its requests have 15 s. */
  let hastyApi: ApiProcess;

  beforeAll(async () => {
    candor = await startDeployment(services.mongodbUrl, {
      REDIS_URL: services.redisUrl,
      LLM_CONCURRENCY: '1',
      LLM_TIMEOUT_MS: '8000',
    });
    [api, hastyApi] = await Promise.all([
      candor.startApi(),
      candor.startApi({ REQUEST_DEADLINE_SECONDS: '15' }),
      candor.startWorker(),
    ]);
  }, 300_000);
  afterAll(() => candor?.stop());

  /** The request after its end, when the model behaves like this, call by call; then as at the last. */
  async function endOf(mark: string, behaviours: LlmBehaviour[], server = api) {
    candor.llm.script = ({ number }) => behaviours[number - 1] ?? behaviours.at(-1)!;
    expect((await candor.ledger.submit(server.url, mark)).status).toBe(202);
    const id = candor.ledger.ids.at(-1)!;
    const docs = await candor.ledger.assertKept();
    return { doc: docs.find((doc) => doc.request_id === id)!, calls: candor.llm.callsOf(mark) };
  }

  test('429: not called before Retry-After, however often, and no attempt is spent', patience, async () => {
    const { doc, calls } = await endOf('case-limited', [limited('3'), ...Array(6).fill(limited('1')), good]);
    expect(doc.status).toBe('SUCCESS');
    expect(calls).toHaveLength(8);
    expect(calls[1]!.at - calls[0]!.at).toBeGreaterThanOrEqual(2_950);
    for (let n = 2; n < calls.length; n += 1) expect(calls[n]!.at - calls[n - 1]!.at).toBeGreaterThanOrEqual(950);
  });

  test.each([
    ['no JSON', 'Here is a message for you!'],
    ['JSON of another shape', '{"variants":[{"text":1}]}'],
    ['nothing', ''],
  ])('an answer of %s costs one retry, then the template writes', patience, async (name, text) => {
    const { doc, calls } = await endOf(`case-${name.toLowerCase().replaceAll(' ', '-')}`, [{ kind: 'answer', text }]);
    expect(doc.status).toBe('SUCCESS');
    expect(doc.variants).toHaveLength(3);
    expect(calls).toHaveLength(2);
  });

  test.each<[string, LlmBehaviour]>([
    ['500', { kind: 'status', status: 500 }],
    ['a broken connection', { kind: 'reset' }],
  ])('%s is tried again within the call', patience, async (name, failure) => {
    const { doc, calls } = await endOf(`case-${name.replaceAll(' ', '-')}`, [failure, failure, good]);
    expect(doc).toMatchObject({ status: 'SUCCESS', attempts: 1 });
    expect(calls.length).toBeGreaterThanOrEqual(3);
  });

  test.each<LlmBehaviour['kind']>(['hang', 'drip'])(
    'a call that %ss is given up and its place freed',
    patience,
    async (kind) => {
      const { llm, ledger } = candor;
      const mark = `case-${kind}`;
      const next = `case-after-${kind}`;
      llm.script = (call) => (call.mark === mark && call.number === 1 ? ({ kind } as LlmBehaviour) : good);
      await ledger.submit(api.url, mark);
      await waitUntil('the model is called', () => llm.callsOf(mark).length > 0, 120_000);
      await ledger.submit(api.url, next);
      const docs = await ledger.assertKept();
      expect(docs.slice(-2).map(({ status }) => status)).toEqual(['SUCCESS', 'SUCCESS']);
      const [givenUp] = llm.callsOf(mark);
      expect(givenUp!.answered).toBe(false);
      expect(llm.callsOf(next)[0]!.at).toBeGreaterThanOrEqual(givenUp!.endedAt!);
    },
  );

  test('429 for ever ends at the deadline', patience, async () => {
    const { doc } = await endOf('case-always-limited', [limited('2')], hastyApi);
    expect(doc).toMatchObject({ status: 'FAILED', error: { code: 'deadline_exceeded' } });
  });

  test('500 for ever ends with a bounded number of calls', patience, async () => {
    const { doc, calls } = await endOf('case-always-500', [{ kind: 'status', status: 500 }], hastyApi);
    expect(doc.status).toBe('FAILED');
    // Three tries in each of the queue's five attempts at most; an open circuit makes it fewer.
    expect(calls.length).toBeLessThanOrEqual(15);
  });

  test('no log holds personal data', () => {
    expectNoPersonalData(candor.logs());
  });
});
