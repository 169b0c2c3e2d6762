import { afterAll, beforeAll, expect, test } from 'vitest';
import type { WebhookDelivery } from '../../src/contract/webhook-delivery.ts';
import { describeWithServices } from '../services/describe-with-services.ts';
import { waitUntil } from '../services/wait-until.ts';
import { callApi } from './harness/call-api.ts';
import { caseRequest } from './harness/case-request.ts';
import { expectNoPersonalData } from './harness/expect-no-personal-data.ts';
import { type ApiProcess, type Deployment, startDeployment } from './harness/start-deployment.ts';
import { drip } from './harness/start-fake-llm.ts';
import { type Receiver, startReceiver } from './harness/start-receiver.ts';

describeWithServices('a receiver that fails', ['redis', 'mongodb'], (services) => {
  const patience = { timeout: 600_000 };
  let candor: Deployment;
  let api: ApiProcess;
  let receiver: Receiver;

  beforeAll(async () => {
    // Retries after about 5 ms, 0.3 s, 1.8 s, 7.2 s, 18 s, ...
    candor = await startDeployment(services.mongodbUrl, { REDIS_URL: services.redisUrl, WEBHOOK_TIME_SCALE: '0.001' });
    receiver = await startReceiver();
    [api] = await Promise.all([candor.startApi(), candor.startWorker()]);
  }, 300_000);
  afterAll(async () => {
    await candor?.stop();
    await receiver?.stop();
  });

  async function submit(path: string): Promise<string> {
    const { status, json } = await callApi(api.url, '/personalize', caseRequest('case-hook', receiver.url + path));
    expect(status).toBe(202);
    return json.request_id;
  }

  /** The delivery about a request, once it is as asked. */
  const deliveryOf = (id: string, is: (delivery: WebhookDelivery) => boolean) =>
    waitUntil(
      `the delivery of ${id} is as expected`,
      async () => {
        const { json } = await callApi(api.url, '/webhooks/deliveries');
        const found = (json.items as WebhookDelivery[]).find(({ subject_id }) => subject_id === id);
        return found && is(found) ? found : null;
      },
      240_000,
    );
  const isDone = ({ state }: WebhookDelivery) => state === 'DELIVERED';

  test('that was down gets the delivery once it is up, under the same webhook-id', patience, async () => {
    await receiver.goDown();
    const id = await submit('/down');
    await deliveryOf(id, ({ attempts }) => attempts.length >= 3);
    await receiver.comeUp();
    const { delivery_id, attempts } = await deliveryOf(id, isDone);
    expect(receiver.deliveriesOf(id).map(({ webhookId }) => webhookId)).toEqual([delivery_id]);
    expect(attempts.slice(0, -1).every(({ error }) => error !== undefined)).toBe(true);
  });

  test('that redirects is not followed', patience, async () => {
    receiver.answers.set('/moved', (response) => response.writeHead(302, { location: `${receiver.url}/inside` }).end());
    const id = await submit('/moved');
    const { attempts } = await deliveryOf(id, (delivery) => delivery.attempts.length >= 2);
    expect(attempts[0]).toMatchObject({ status: 302, error: 'redirects are not followed' });
    expect(receiver.hits('/inside')).toBe(0);
  });

  test('that says 410 is sent nothing more', patience, async () => {
    receiver.answers.set('/gone', (response) => response.writeHead(410).end());
    const isDisabled = ({ state }: WebhookDelivery) => state === 'DISABLED';
    await deliveryOf(await submit('/gone'), isDisabled);
    await deliveryOf(await submit('/gone'), isDisabled);
    expect(receiver.hits('/gone')).toBe(1);
  });

  test('that never ends its answer is left after 15 s, and keeps nobody else waiting', patience, async () => {
    receiver.answers.set('/silent', () => {});
    receiver.answers.set('/drip', drip);
    const silent = await submit('/silent');
    const dripping = await submit('/drip');
    const other = await submit('/hook');
    await deliveryOf(other, isDone);
    const { attempts } = await deliveryOf(silent, (delivery) => delivery.attempts.length >= 1);
    expect(attempts[0]).toMatchObject({ error: 'no answer within 15 s' });
    await deliveryOf(dripping, isDone);
  });

  test('no log holds personal data', () => {
    expectNoPersonalData(candor.logs());
  });
});
