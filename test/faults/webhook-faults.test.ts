import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { WebhookDelivery } from '../../src/contract/webhook-delivery.ts';
import { describeWithServices } from '../services/describe-with-services.ts';
import { waitUntil } from '../services/wait-until.ts';
import { callApi } from './harness/call-api.ts';
import { caseRequest } from './harness/case-request.ts';
import { expectNoPersonalData } from './harness/expect-no-personal-data.ts';
import { type ApiProcess, type Deployment, startDeployment, type WorkerProcess } from './harness/start-deployment.ts';
import { drip } from './harness/start-fake-llm.ts';
import { type Receiver, type SeenDelivery, startReceiver } from './harness/start-receiver.ts';

describeWithServices('a receiver that fails', ['redis', 'mongodb'], (services) => {
  const patience = { timeout: 600_000 };
  let candor: Deployment;
  let api: ApiProcess;
  let receiver: Receiver;
  let worker: WorkerProcess;

  beforeAll(async () => {
    // Retries after about 5 ms, 0.3 s, 1.8 s, 7.2 s, 18 s, ...
    candor = await startDeployment(services.mongodbUrl, { REDIS_URL: services.redisUrl, WEBHOOK_TIME_SCALE: '0.001' });
    receiver = await startReceiver();
    [api, worker] = await Promise.all([candor.startApi(), candor.startWorker()]);
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
        const { json } = await callApi(api.url, `/webhooks/deliveries?subject_id=${id}&type=request.succeeded`);
        const [found] = json.items as WebhookDelivery[];
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

  test('that answers 10 MB is delivered, and hung up on', patience, async () => {
    let sent = 0;
    const chunk = Buffer.alloc(64 * 1_024, 'x');
    receiver.answers.set('/huge', (response) => {
      response.writeHead(200);
      // At the pace of whoever reads.
      const more = () => {
        while (sent < 10_000_000 && !response.destroyed) {
          sent += chunk.length;
          if (!response.write(chunk)) return void response.once('drain', more);
        }
        response.end();
      };
      more();
    });
    const { attempts } = await deliveryOf(await submit('/huge'), isDone);
    expect(attempts[0]!.response).toHaveLength(2_048);
    expect(sent).toBeLessThan(10_000_000);
  });

  test('whose secret was rotated meanwhile can verify with the old one and with the new one', patience, async () => {
    const secretsOf = async (method: string, path: string) =>
      ((await callApi(api.url, path, method === 'POST' ? {} : undefined)).json.secrets as { secret: string }[]).map(
        ({ secret }) => secret,
      );
    const [old] = await secretsOf('GET', '/webhooks/secret');
    await receiver.goDown();
    const id = await submit('/rotated');
    await deliveryOf(id, ({ attempts }) => attempts.length >= 1);
    const [fresh] = await secretsOf('POST', '/webhooks/secret/rotate');
    await receiver.comeUp();
    await deliveryOf(id, isDone);
    const [{ body, headers }] = receiver.deliveriesOf(id) as [SeenDelivery];
    for (const secret of [old!, fresh!]) expect(new Webhook(secret).verify(body, headers)).toEqual(JSON.parse(body));
  });

  test(
    'that was disabled gets what it missed by a replay, whatever is killed, and others are told',
    patience,
    async () => {
      const register = await callApi(api.url, '/webhooks/endpoints', {
        url: `${receiver.url}/owner`,
        events: ['endpoint.disabled'],
      });
      expect(register.status).toBe(200);
      receiver.answers.set('/outage', (response) => response.writeHead(410).end());
      const since = new Date().toISOString();
      const ids: string[] = [];
      for (let more = 0; more < 20; more += 1) ids.push(await submit('/outage'));
      const missed = [];
      for (const id of ids) missed.push(await deliveryOf(id, ({ state }) => state === 'DISABLED'));
      await waitUntil('its owner is told', () => receiver.hits('/owner') > 0, 60_000);
      expect(receiver.deliveries.filter(({ path }) => path === '/owner').map(({ type }) => type)).toEqual([
        'endpoint.disabled',
      ]);

      let answered = 0;
      let killed: Promise<void> | undefined;
      receiver.answers.set('/outage', (response) => {
        answered += 1;
        // In the middle of it, with attempts under way.
        if (answered === 5) killed = worker.kill9();
        response.writeHead(204).end();
      });
      const started = await callApi(api.url, '/webhooks/replays', { endpoint_id: missed[0]!.endpoint_id, since });
      expect(started.status).toBe(202);
      await waitUntil('the worker is killed', () => killed !== undefined, 120_000);
      await killed;
      worker = await candor.startWorker();
      for (const id of ids) await deliveryOf(id, isDone);
      const { json: replay } = await callApi(api.url, `/webhooks/replays/${started.json.replay_id}`);
      expect(replay).toMatchObject({
        status: 'COMPLETED',
        counts: { matched: 20, queued: 20, delivered: 20, failed: 0 },
      });
      for (const { subject_id, delivery_id } of missed)
        expect(new Set(receiver.deliveriesOf(subject_id).map(({ webhookId }) => webhookId))).toEqual(
          new Set([delivery_id]),
        );
    },
  );

  test(
    'that had answered when the worker was killed gets the delivery again, under the same webhook-id',
    patience,
    async () => {
      let killed: Promise<void> | undefined;
      receiver.answers.set('/once', (response) => {
        receiver.answers.set('/once', (again) => again.writeHead(204).end());
        // The answer is on its way when nobody is left to record it.
        killed = worker.kill9();
        response.writeHead(204).end();
      });
      const id = await submit('/once');
      await waitUntil('the worker is killed', () => killed !== undefined, 120_000);
      await killed;
      worker = await candor.startWorker();
      const { delivery_id, attempts } = await deliveryOf(id, isDone);
      expect(receiver.deliveriesOf(id).map(({ webhookId }) => webhookId)).toEqual([delivery_id, delivery_id]);
      expect(attempts).toHaveLength(1);
    },
  );

  test('that never comes back is told to the others, and again when it does', patience, async () => {
    await callApi(api.url, '/webhooks/endpoints', {
      url: `${receiver.url}/watcher`,
      events: ['message.attempt.exhausted', 'message.attempt.recovered'],
    });
    // The tenth attempt comes after about half a minute, before the five days that disable an endpoint.
    const fast = await candor.startWorker({ WEBHOOK_TIME_SCALE: '0.0001' });
    await worker.kill9();
    receiver.answers.set('/lost', (response) => response.writeHead(500).end());
    const { delivery_id } = await deliveryOf(await submit('/lost'), ({ state }) => state === 'FAILED');
    const toldOf = () => receiver.deliveries.filter(({ path }) => path === '/watcher').map(({ type }) => type);
    await waitUntil('it is told', () => toldOf().length === 1, 60_000);
    receiver.answers.delete('/lost');
    expect((await callApi(api.url, `/webhooks/deliveries/${delivery_id}/redeliver`, {})).status).toBe(202);
    await waitUntil('that is told too', () => toldOf().length === 2, 60_000);
    expect(toldOf()).toEqual(['message.attempt.exhausted', 'message.attempt.recovered']);
    worker = fast;
  });

  test('no log holds personal data', () => {
    expectNoPersonalData(candor.logs());
  });
});
