import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWithServices } from '../services/describe-with-services.ts';
import { waitUntil } from '../services/wait-until.ts';
import { type ApiProcess, type Deployment, startDeployment, type WorkerProcess } from './harness/start-deployment.ts';

describeWithServices('a request that kills its worker', ['redis', 'mongodb'], (services) => {
  let candor: Deployment;
  let api: ApiProcess;

  beforeAll(async () => {
    candor = await startDeployment(services.mongodbUrl, { REDIS_URL: services.redisUrl, LLM_CONCURRENCY: '3' });
    api = await candor.startApi();
  }, 300_000);
  afterAll(() => candor?.stop());

  test('is failed and told of in the end, and the others are written', { timeout: 1_200_000 }, async () => {
    const { llm, ledger } = candor;
    const poison = 'case-poison';
    const bystanders = ['case-a', 'case-b', 'case-c', 'case-d'];
    const answered = (mark: string) => llm.callsOf(mark).some((call) => call.answered);
    const workers = new Map<string, WorkerProcess>();
    const dead: string[] = [];

    llm.script = async (call) => {
      if (call.mark !== poison) return { kind: 'answer' };
      await waitUntil('the others were answered', () => bystanders.every(answered), 120_000);
      // The first worker takes them down with it; after that only this job shall stall over and over.
      if (call.number > 1) await waitUntil('the others have ended', othersEnded, 120_000);
      dead.push(call.caller);
      await workers.get(call.caller)?.kill9();
      return { kind: 'hang' };
    };
    const othersEnded = async () =>
      (await candor.store.requests.getMany(ledger.ids)).filter(({ status }) => status === 'SUCCESS').length === 4;
    await ledger.submit(api.url, poison);
    const id = ledger.ids[0]!;
    for (const mark of bystanders) await ledger.submit(api.url, mark);

    const hasEnded = async () => (await candor.store.requests.get(id))?.status === 'FAILED';
    while (!(await hasEnded())) {
      const worker = await candor.startWorker();
      workers.set(worker.name, worker);
      await waitUntil('it dies, or the request ends', async () => dead.includes(worker.name) || hasEnded(), 240_000);
    }
    expect(dead.length).toBeGreaterThanOrEqual(2);
    const docs = await ledger.assertKept();
    const poisoned = docs.find((doc) => doc.request_id === id)!;
    expect(poisoned).toMatchObject({ status: 'FAILED', error: { code: 'worker_gave_up' } });
    expect(candor.receiver.deliveriesOf(id)[0]!.type).toBe('request.failed');
    expect(docs.filter((doc) => doc.request_id !== id).map(({ status }) => status)).toEqual(Array(4).fill('SUCCESS'));
  });
});
