import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Sequence } from '../../src/contract/sequence.ts';
import { describeWithServices } from '../services/describe-with-services.ts';
import { waitUntil } from '../services/wait-until.ts';
import { exampleSequence } from '../support/example-sequence.ts';
import { callApi } from './harness/call-api.ts';
import { caseRequest } from './harness/case-request.ts';
import { type Deployment, startDeployment, type WorkerProcess } from './harness/start-deployment.ts';

const sequences = 12;
const kills = 4;

describeWithServices('sequences whose processes are killed', ['redis', 'mongodb'], (services) => {
  let candor: Deployment;
  beforeAll(async () => {
    candor = await startDeployment(services.mongodbUrl, { REDIS_URL: services.redisUrl, LLM_CONCURRENCY: '5' });
  }, 300_000);
  afterAll(() => candor?.stop());

  test('every touch is written once, after the touches before it', { timeout: 600_000 }, async () => {
    const { llm, receiver, store } = candor;
    let slow = true;
    llm.script = () => ({ kind: 'answer', after: new Promise((done) => setTimeout(done, slow ? 300 : 0)) });
    const doomed = await candor.startApi();
    const ids: string[] = [];
    for (let n = 0; n < sequences; n += 1) {
      const { company_context } = caseRequest(`case-sequence-${n}`);
      const json = exampleSequence({ company_context, callback_url: `${receiver.url}/hook` });
      const answer = await callApi(doomed.url, '/sequences', json);
      expect([answer.status, answer.json]).toEqual([202, expect.objectContaining({ sequence_id: expect.any(String) })]);
      ids.push(answer.json.sequence_id);
    }
    await doomed.kill9();
    const workers: WorkerProcess[] = [await candor.startWorker(), await candor.startWorker()];
    for (let kill = 0; kill < kills; kill += 1) {
      const victim = workers.shift()!;
      const before = llm.calls.length;
      await waitUntil('the victim writes', () => llm.inFlight(victim.name).length > 0, 60_000).catch(() => undefined);
      // Now and then after an answer, when what follows from it is being stored.
      if (kill % 2 === 1)
        await waitUntil('an answer came', () => llm.calls.length > before + 2, 10_000).catch(() => {});
      await victim.kill9();
      workers.push(await candor.startWorker());
    }
    slow = false;

    const api = await candor.startApi();
    const ended = await waitUntil(
      'every sequence has ended',
      async () => {
        const all = await Promise.all(
          ids.map(async (id) => (await callApi(api.url, `/sequences/${id}`)).json as Sequence),
        );
        return all.every(({ status }) => status !== 'RUNNING') ? all : null;
      },
      300_000,
    );
    for (const { status, touches } of ended) {
      expect([status, touches.map((touch) => touch.status)]).toEqual(['SUCCESS', ['SUCCESS', 'SUCCESS', 'SUCCESS']]);
      const texts = touches.map(({ text }) => text!.message);
      const requests = await store.requests.getMany(touches.map(({ request_id }) => request_id));
      const byId = new Map(requests.map((request) => [request.request_id, request]));
      for (const [at, { request_id }] of touches.entries()) {
        expect((byId.get(request_id)!.input!.thread ?? []).map(({ message }) => message)).toEqual(texts.slice(0, at));
        expect((await store.audit.list(request_id)).map(({ type }) => type)).toEqual(['SUBMITTED', 'FINISHED']);
      }
    }
    let stored = 0;
    for await (const _ of store.requests.streamAll()) stored += 1;
    expect(stored, 'no touch was written under a second id').toBe(3 * sequences);
    const told = () => receiver.deliveries.filter(({ type, accepted }) => type === 'sequence.completed' && accepted);
    const toldIds = () => new Set(told().map(({ body }) => JSON.parse(body).data.sequence_id));
    await waitUntil('every end was told', () => toldIds().size === sequences, 120_000);
    expect(new Set(told().map(({ webhookId }) => webhookId)).size, 'under one webhook-id each').toBe(sequences);
    for (const worker of workers) expect(await worker.terminate()).toBe(0);
  });
});
