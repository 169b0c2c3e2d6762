import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyChains } from '../../src/audit/verify-chains.ts';
import { createConfig } from '../../src/config/config.ts';
import { openStore } from '../../src/context.ts';
import { waitUntil } from '../services/wait-until.ts';
import { callApi } from './harness/call-api.ts';
import { caseRequest } from './harness/case-request.ts';
import { expectNoPersonalData } from './harness/expect-no-personal-data.ts';
import { type CandorProcess, spawnCandor, waitForOutput } from './harness/start-process.ts';
import { type Receiver, startReceiver } from './harness/start-receiver.ts';

describe('the embedded server', () => {
  const patience = { timeout: 900_000 };
  const dataDir = mkdtempSync(join(tmpdir(), 'candor-fault-'));
  const processes: CandorProcess[] = [];
  let receiver: Receiver;

  beforeAll(async () => {
    receiver = await startReceiver();
  });
  afterAll(async () => {
    await Promise.all(processes.filter((candor) => candor.isRunning()).map((candor) => candor.kill9()));
    await receiver?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const spawn = () => {
    const candor = spawnCandor('api/main.ts', {
      DATA_DIR: dataDir,
      PORT: '0',
      LOG_LEVEL: 'debug',
      LLM_TARGETS: 'template',
      WEBHOOK_ALLOW_PRIVATE: 'true',
    });
    processes.push(candor);
    return candor;
  };
  const urlOf = async (candor: CandorProcess) => (await waitForOutput(candor, /ready at (\S+)/))[1]!;

  test('killed in the middle of 30 requests, it finishes all that it accepted', patience, async () => {
    const first = spawn();
    const url = await urlOf(first);
    const accepted: string[] = [];
    const calls = Promise.allSettled(
      Array.from({ length: 30 }, async (_, n) => {
        const { status, json } = await callApi(url, '/personalize', caseRequest(`case-${n}`, `${receiver.url}/hook`));
        if (status === 202) accepted.push(json.request_id);
      }),
    );
    await waitUntil('some are accepted', () => accepted.length >= 10, 240_000);
    await first.kill9();
    await calls;

    const second = spawn();
    const again = await urlOf(second);
    for (const id of accepted) {
      const end = await waitUntil(
        `${id} has ended`,
        async () => {
          const { json } = await callApi(again, `/personalize/${id}`);
          return json.status === 'SUCCESS' ? json : null;
        },
        240_000,
      );
      await waitUntil(`${id} was told of`, () => receiver.deliveriesOf(id).length > 0, 240_000);
      const told = receiver.deliveriesOf(id);
      expect(new Set(told.map(({ webhookId }) => webhookId)).size).toBe(1);
      expect(JSON.parse(told[0]!.body).data.variants).toEqual(end.variants);
    }
  });

  test('its audit has the beginning and the end of every request, and verifies', patience, async () => {
    expect(await processes.at(-1)!.terminate()).toBe(0);
    const { store, close } = await openStore(createConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' }));
    const report = await verifyChains(store);
    const chains = [];
    for await (const { events } of store.audit.streamChains()) chains.push(events.map(({ type }) => type));
    await close();
    expect(report.issues).toEqual([]);
    expect(report.chains).toBeGreaterThanOrEqual(10);
    for (const types of chains) expect(types).toEqual(['SUBMITTED', 'FINISHED']);
    await urlOf(spawn());
  });

  test('refuses a data folder that another holds, and says who', patience, async () => {
    const late = spawn();
    expect(await late.exited).toBe(1);
    expect(late.output()).toMatch(/The data folder .* is in use by process \d+/);
    expect(processes.at(-2)!.isRunning()).toBe(true);
  });

  test('no log holds personal data', () => {
    expectNoPersonalData(processes.map((candor) => candor.output()).join('\n'));
  });
});
