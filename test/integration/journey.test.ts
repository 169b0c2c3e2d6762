import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../../api/start-server.ts';
import { verifyChains } from '../../src/audit/verify-chains.ts';
import { createConfig } from '../../src/config/config.ts';
import type { Variant } from '../../src/contract/personalize-response.ts';
import { callApi } from '../faults/harness/call-api.ts';
import { waitUntil } from '../services/wait-until.ts';
import { exampleRequest } from '../support/example-request.ts';

/** With nothing configured but a folder: what `npm start` gives. */
describe('the way of one request, embedded', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'candor-journey-'));
  const config = createConfig({ DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'error' });
  let server: RunningServer;
  let id: string;
  beforeAll(async () => {
    server = await startServer(config);
  });
  afterAll(async () => {
    await server.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const ended = (requestId: string) =>
    waitUntil('the request ends', async () => {
      const { json } = await callApi(server.url, `/personalize/${requestId}`);
      return ['SUCCESS', 'FAILED'].includes(json.status) ? json : null;
    });

  it('tells Prometheus of its process', async () => {
    const text = await (await fetch(`${server.url}/metrics`)).text();
    for (const name of ['nodejs_eventloop_lag_p99_seconds', 'process_resident_memory_bytes'])
      expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'));
  });

  it('begins with an id, though nobody waits', async () => {
    const { status, json } = await callApi(server.url, '/personalize', exampleRequest());
    expect(status).toBe(202);
    id = json.request_id;
  });

  it('brings three variants that may be sent', async () => {
    const { status, variants } = await ended(id);
    expect(status).toBe('SUCCESS');
    expect(new Set(variants.map(({ message }: Variant) => message)).size).toBe(3);
    for (const { subject, message, risk_flags } of variants as Variant[]) {
      expect(subject).toBeTruthy();
      expect(message).toContain('Ioana');
      expect(risk_flags.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  });

  it('gives the variants at once to a client that waits', async () => {
    const { status, json } = await callApi(server.url, '/personalize', exampleRequest(), { prefer: 'wait=60' });
    expect([status, json.status, json.variants.length]).toEqual([200, 'SUCCESS', 3]);
  });

  it('can be explained: prompt, raw output, and what supports each claim', async () => {
    const { json } = await callApi(server.url, `/personalize/${id}`);
    expect(json.prompts[0]).toMatchObject({ request_id: id, attempt: 1, provider: 'template' });
    expect(json.prompts[0].created_at <= json.outputs[0].created_at).toBe(true);
    for (const { subject, message, grounding } of json.variants as Variant[]) {
      expect(grounding.length).toBeGreaterThan(0);
      for (const { field, start, end, text } of grounding)
        expect((field === 'subject' ? subject! : message).slice(start, end)).toBe(text);
    }
  });

  it('keeps a choice, and a replay that differs in nothing', async () => {
    const choice = { variant_index: 1, edited_message: 'Hi Ioana,\n\nWould a 15-min call suit you?' };
    expect((await callApi(server.url, `/personalize/${id}/select`, choice)).status).toBe(200);
    const replay = await callApi(server.url, `/personalize/${id}/replay`, { mode: 'exact' });
    await ended(replay.json.request_id);
    const { json } = await callApi(server.url, `/personalize/${replay.json.request_id}/diff`);
    for (const { message } of json.variants) expect(message.map(({ op }: { op: string }) => op)).toEqual(['equal']);
  });

  it('is all there after a restart', async () => {
    const before = await callApi(server.url, `/personalize/${id}`);
    await server.close();
    server = await startServer(config);
    expect(await callApi(server.url, `/personalize/${id}`)).toEqual(before);
  });

  it('ends in a tombstone whose audit still verifies', async () => {
    const erased = await fetch(`${server.url}/personalize/${id}`, { method: 'DELETE' });
    expect(erased.status).toBe(200);
    const { json } = await callApi(server.url, `/personalize/${id}`);
    expect(json).toMatchObject({ status: 'SUCCESS', input: null, prompts: [], outputs: [], variants: [] });
    const report = await verifyChains(server.context.store);
    // Its replay went with it.
    expect(report).toMatchObject({ chains: 3, erased: 2, issues: [] });
  });
});
