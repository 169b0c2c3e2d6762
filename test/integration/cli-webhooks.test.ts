import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../../api/start-server.ts';
import { createProgram } from '../../cli/create-program.ts';
import { createCandorClient } from '../../packages/client/src/index.ts';
import { createConfig } from '../../src/config/config.ts';
import { waitUntil } from '../services/wait-until.ts';
import { exampleRequest } from '../support/example-request.ts';
import { createRecordedTerminal } from '../support/recorded-terminal.ts';
import { type HookReceiver, startHookReceiver } from '../support/start-hook-receiver.ts';

let folder: string;
let server: RunningServer;
let hook: HookReceiver;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'candor-cli-webhooks-'));
  const env = { DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'silent', WEBHOOK_ALLOW_PRIVATE: 'true' };
  server = await startServer(createConfig(env));
  hook = await startHookReceiver();
}, 300_000);
afterAll(async () => {
  await hook.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function candor(...args: string[]) {
  const terminal = createRecordedTerminal();
  await createProgram({ env: { CANDOR_URL: server.url }, terminal }).parseAsync(['node', 'candor', ...args]);
  return { lines: terminal.printed.map((line) => line.split('\t')), out: terminal.printed.join('\n'), terminal };
}

describe('candor webhooks', () => {
  it('says beside an empty output that there is nothing', async () => {
    for (const [list, told] of [
      ['endpoints', 'no endpoints'],
      ['deliveries', 'no deliveries'],
      ['replays', 'no replays yet'],
    ] as const) {
      const { out, terminal } = await candor('webhooks', list);
      expect([out, terminal.noted]).toEqual(['', [told]]);
    }
  });

  it('lists what an endpoint missed, enables it, and sends it again', async () => {
    const client = createCandorClient({ baseUrl: server.url });
    hook.answer = 410;
    const since = new Date().toISOString();
    await client.personalizeAndWait(exampleRequest({ callback_url: hook.url }), 60);
    await waitUntil(
      'it was sent',
      async () => (await candor('webhooks', 'deliveries', '--state', 'DISABLED')).lines[0],
    );
    const [[endpointId, state, source, url]] = (await candor('webhooks', 'endpoints')).lines as [string[]];
    expect([state, source, url]).toEqual(['DISABLED (answered 410 Gone)', 'callback_url', hook.url]);
    const [[id, , , type, , attempts]] = (
      await candor('webhooks', 'deliveries', '--endpoint', endpointId!, '--since', since)
    ).lines as [string[]];
    expect([type, attempts]).toEqual(['request.succeeded', '1 attempt: answered 410']);
    expect(JSON.parse((await candor('webhooks', 'show', id!)).out)).toMatchObject({
      delivery_id: id,
      body: hook.received[0]!.body,
    });

    expect((await candor('webhooks', 'enable', endpointId!)).lines[0]![1]).toBe('ENABLED');
    hook.answer = 204;
    const { out } = await candor('webhooks', 'replay', endpointId!, '--since', since);
    expect(out).toMatch(/^rpl_\w+ COMPLETED: 1 of 1 queued/);
    await waitUntil('it arrived', () => hook.received.length === 2);
    expect(hook.received.map((one) => one.id)).toEqual([id, id]);
    expect((await candor('webhooks', 'replays')).out).toContain(out.slice(0, 20));

    expect((await candor('webhooks', 'redeliver', id!)).lines[0]![2]).toBe('PENDING');
    await waitUntil('it arrived once more', () => hook.received.length === 3);
  });

  it('registers an endpoint for events, and ends that', async () => {
    const [[id, , events]] = (
      await candor('webhooks', 'register', `${hook.url}/crm`, '--events', 'variant.selected, endpoint.disabled')
    ).lines as [string[]];
    expect(events).toBe('variant.selected,endpoint.disabled');
    await candor('webhooks', 'unregister', id!);
    await expect(candor('webhooks', 'unregister', id!)).rejects.toMatchObject({ status: 404 });
    await expect(candor('webhooks', 'register', hook.url, '--events', 'nope')).rejects.toMatchObject({ status: 400 });
  });
});
