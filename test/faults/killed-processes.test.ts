import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyChains } from '../../src/audit/verify-chains.ts';
import type { Store } from '../../src/store/store.ts';
import { describeWithServices } from '../services/describe-with-services.ts';
import { waitUntil } from '../services/wait-until.ts';
import { expectNoPersonalData } from './harness/expect-no-personal-data.ts';
import { faultJobs } from './harness/fault-jobs.ts';
import { type ApiProcess, type Deployment, startDeployment, type WorkerProcess } from './harness/start-deployment.ts';

async function countRequests({ requests }: Pick<Store, 'requests'>): Promise<number> {
  let count = 0;
  for await (const _ of requests.streamAll()) count += 1;
  return count;
}

describeWithServices('killed and frozen processes', ['redis', 'mongodb'], (services) => {
  const kills = Math.max(3, Math.floor(faultJobs / 50));
  const hour = 3_600_000;
  let candor: Deployment;
  let api: ApiProcess;

  beforeAll(async () => {
    candor = await startDeployment(services.mongodbUrl, { REDIS_URL: services.redisUrl, LLM_CONCURRENCY: '5' });
    api = await candor.startApi();
  }, 300_000);
  afterAll(() => candor?.stop());

  const answered = (mark: string) => candor.llm.callsOf(mark).filter((call) => call.answered).length;

  test('an API killed after its answer leaves nothing undone', { timeout: hour }, async () => {
    const { ledger } = candor;
    const doomed = await candor.startApi();
    for (let n = 0; n < 5; n += 1) expect((await ledger.submit(doomed.url, `case-api-${n}`)).status).toBe(202);
    // Calls under way: the client hears nothing, and what was not acknowledged may or may not be done.
    const broken = Promise.allSettled(
      Array.from({ length: 20 }, (_, n) => ledger.submit(doomed.url, `case-api-broken-${n}`)),
    );
    await doomed.kill9();
    await broken;
    const worker = await candor.startWorker();
    await ledger.assertKept();
    expect(await worker.terminate()).toBe(0);
  });

  test('an API killed in the act leaves no chain without its beginning', { timeout: hour }, async () => {
    const { ledger, store } = candor;
    const before = await countRequests(store);
    const doomed = await candor.startApi();
    const calls = Promise.allSettled(Array.from({ length: 48 }, (_, n) => ledger.submit(doomed.url, `case-act-${n}`)));
    // Some are stored, some are being stored, some have just been asked for.
    await waitUntil('some are stored', async () => (await countRequests(store)) > before, 120_000);
    await doomed.kill9();
    await calls;
    const stored = await countRequests(store);
    expect(stored).toBeGreaterThan(before);
    const worker = await candor.startWorker();
    const report = await waitUntil(
      'all that is stored has ended and is recorded',
      async () => {
        const verified = await verifyChains(store);
        return verified.pending === 0 && verified.events === 2 * stored ? verified : null;
      },
      300_000,
    );
    expect(report).toMatchObject({ chains: stored, contents_compared: 2 * stored, issues: [] });
    for await (const { events } of store.audit.streamChains())
      expect(events.map(({ type }) => type)).toEqual(['SUBMITTED', 'FINISHED']);
    expect(await worker.terminate()).toBe(0);
  });

  test('a worker frozen past its lock runs a request twice and writes one result', { timeout: hour }, async () => {
    const { llm, ledger, store } = candor;
    const mark = 'case-frozen';
    const frozen = await candor.startWorker();
    const late = Promise.withResolvers<void>();
    llm.script = (call) => (call.caller === frozen.name ? { kind: 'answer', after: late.promise } : { kind: 'answer' });
    await ledger.submit(api.url, mark);
    const id = ledger.ids.at(-1)!;
    await waitUntil('the first worker calls the model', () => llm.callsOf(mark).length === 1, 120_000);
    frozen.freeze();
    const other = await candor.startWorker();
    await waitUntil('another worker takes the request over', () => answered(mark) >= 1, 120_000);
    await ledger.waitForEnds();
    const before = await store.requests.get(id);
    late.resolve();
    frozen.resume();
    // Its SIGTERM waits for the run: what it had to write, it has tried to write.
    expect(await frozen.terminate()).toBe(0);
    const [doc] = (await ledger.assertKept()).filter(({ request_id }) => request_id === id);
    expect(doc).toMatchObject({ status: 'SUCCESS', attempts: 2, run: 2 });
    expect(doc!.variants).toEqual(before!.variants);
    expect(candor.receiver.deliveriesOf(id)).toHaveLength(1);
    expect(await other.terminate()).toBe(0);
  });

  test('workers killed over and over lose no request', { timeout: hour }, async () => {
    const { llm, ledger } = candor;
    let open = true;
    llm.script = async () => ({
      kind: 'answer',
      after: open ? new Promise((done) => setTimeout(done, 300)) : undefined!,
    });
    const workers: WorkerProcess[] = [await candor.startWorker(), await candor.startWorker()];
    const submitting = Promise.all(
      Array.from({ length: faultJobs }, (_, n) => ledger.submit(api.url, `case-kill-${n}`)),
    );
    for (let kill = 0; kill < kills; kill += 1) {
      const victim = workers.shift()!;
      await waitUntil('the victim has calls in flight', () => llm.inFlight(victim.name).length > 0, 120_000).catch(
        () => undefined,
      );
      await victim.kill9();
      workers.push(await candor.startWorker());
    }
    open = false;
    expect((await submitting).map(({ status }) => status)).toEqual(Array(faultJobs).fill(202));
    const docs = await ledger.assertKept(300_000);
    expect(docs.filter(({ status }) => status !== 'SUCCESS')).toEqual([]);
    for (const worker of workers) expect(await worker.terminate()).toBe(0);
  });

  test('no log holds personal data', () => {
    expectNoPersonalData(candor.logs());
  });
});
