import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../../api/start-server.ts';
import { createConfig } from '../../src/config/config.ts';
import { findBinary } from '../services/find-binary.ts';
import { waitUntil } from '../services/wait-until.ts';
import { exampleRequest } from '../support/example-request.ts';
import { type FakeCrm, startFakeCrm } from '../support/start-fake-crm.ts';

let folder: string;
let server: RunningServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'candor-examples-'));
  server = await startServer(
    createConfig({
      DATA_DIR: folder,
      PORT: '0',
      LOG_LEVEL: 'silent',
      WEBHOOK_ALLOW_PRIVATE: 'true',
      WEBHOOK_TIME_SCALE: '0.01',
    }),
  );
}, 300_000);
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function output(command: string, args: string[]): Promise<string> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, errors] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  if (child.exitCode !== 0) throw new Error(`${command} ended with ${child.exitCode}: ${errors}`);
  return out;
}

const post = (path: string, body: unknown) =>
  fetch(server.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** Ids are fresh each time; everything else is the same. */
const withoutIds = (text: string) => text.replace(/req_[0-9a-f]{32}/g, 'req_');

/** Code of the README, each block with its language. */
const blocks = [...readFileSync('README.md', 'utf8').matchAll(/^```(\w*)\n([\s\S]*?)^```/gm)].map(
  ([, language, code]) => ({
    language: language!,
    code: code!,
  }),
);
/** Each curl call of the README, and the JSON that is printed below it. */
const calls = blocks.flatMap(({ code }, place) =>
  code.startsWith('curl ') ? [{ code, answer: blocks[place + 1]! }] : [],
);
const hasCurl = findBinary('curl') !== null || process.env.CANDOR_REQUIRE_SERVICES === '1';

describe('the README', () => {
  it('shows calls and answers', () => {
    expect(calls.map(({ answer }) => answer.language)).toEqual(['json', 'json', 'json']);
  });

  it.skipIf(!hasCurl).each(calls)('prints what $code answers', async ({ code, answer }) => {
    const out = await output('sh', ['-c', code.replace('localhost:3000', server.url)]);
    expect(JSON.parse(withoutIds(out))).toEqual(JSON.parse(withoutIds(answer.code)));
  });
});

describe('examples', () => {
  it('are all run by a test', () => {
    const files = readdirSync('examples', { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const tests = ['test/integration/examples.test.ts', 'test/unit/examples/onnx-detector.test.ts', 'README.md']
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n');
    expect(files.length).toBeGreaterThan(2);
    for (const { parentPath, name } of files)
      expect(tests).toMatch(new RegExp(`['\\s](?:\\./)?${join(parentPath, name)}['\\s]`));
  });

  it.skipIf(!hasCurl)('curl/one-lead.sh prints three variants and selects the first', async () => {
    const [result = '', selection = ''] = (await output('sh', ['examples/curl/one-lead.sh', server.url])).split('\n');
    expect(JSON.parse(result)).toMatchObject({ status: 'SUCCESS', variants: [{}, {}, {}] });
    expect(JSON.parse(selection)).toMatchObject({ selected_variant_index: 0 });
  });

  it('typescript/one-lead.ts follows a request and prints what its words rest on', async () => {
    const out = await output('npx', ['node', 'examples/typescript/one-lead.ts', server.url]);
    expect(out).toContain('SUCCESS: done');
    expect(out.match(/--- Variant \d ---/g)).toHaveLength(3);
    expect(out).toMatch(/"Tamsin" <- \/lead\/first_name: "Tamsin"/);
  });

  describe('webhook-receiver', () => {
    let receiver: ChildProcess;
    let heard = '';
    let url: string;

    beforeAll(async () => {
      const answer = await fetch(`${server.url}/webhooks/secret`);
      const { secrets } = (await answer.json()) as { secrets: { secret: string }[] };
      receiver = spawn('node_modules/.bin/node', ['examples/webhook-receiver/receiver.ts', '0'], {
        env: { ...process.env, WEBHOOK_SECRET: secrets[0]!.secret },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      receiver.stdout!.on('data', (chunk: Buffer) => {
        heard += chunk.toString();
      });
      await waitUntil('the receiver listens', () => heard.includes('listening on'), 60_000);
      url = heard.match(/http:\S+/)![0];
    });
    afterAll(async () => {
      receiver.kill('SIGKILL');
      await once(receiver, 'close');
    });

    it('hears of a request that ended, its signature verified', async () => {
      const accepted = await post('/personalize', exampleRequest({ callback_url: `${url}/hook` }));
      const { request_id } = (await accepted.json()) as { request_id: string };
      await waitUntil('the webhook came', () => heard.includes(`request.succeeded ${request_id}`), 60_000);
    });

    it('refuses what Candor did not sign', async () => {
      const forged = await fetch(url, {
        method: 'POST',
        headers: {
          'webhook-id': 'msg_1',
          'webhook-timestamp': String(Math.floor(Date.now() / 1_000)),
          'webhook-signature': 'v1,AAAA',
        },
        body: '{"type":"request.succeeded","data":{"request_id":"forged"}}',
      });
      expect(forged.status).toBe(401);
      expect(heard).not.toContain('forged');
    });
  });

  describe('crm', () => {
    let example: ChildProcess;
    let heard = '';
    let hook: string;
    let crm: FakeCrm;

    beforeAll(async () => {
      crm = await startFakeCrm();
      const answer = await fetch(`${server.url}/webhooks/secret`);
      const { secrets } = (await answer.json()) as { secrets: { secret: string }[] };
      example = spawn(process.execPath, ['examples/crm/write-selections.ts', '0'], {
        env: {
          ...process.env,
          WEBHOOK_SECRET: secrets[0]!.secret,
          HUBSPOT_URL: crm.url,
          HUBSPOT_TOKEN: 'hubspot-token',
          SALESFORCE_URL: crm.url,
          SALESFORCE_TOKEN: 'salesforce-token',
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      for (const stream of [example.stdout!, example.stderr!])
        stream.on('data', (chunk: Buffer) => {
          heard += chunk.toString();
        });
      await waitUntil('the example listens', () => heard.includes('listening on'), 60_000);
      hook = `${heard.match(/http:\S+/)![0]}/candor`;
      const registered = await post('/webhooks/endpoints', {
        url: hook,
        events: ['variant.selected', 'variant.deselected'],
      });
      expect(registered.status).toBe(200);
    });
    afterAll(async () => {
      example.kill('SIGKILL');
      await once(example, 'close');
      await crm.close();
    });

    const written = (path: string) => crm.calls.filter((call) => call.path === path);

    /** Selects from a request with this metadata, edited; gives its id. */
    async function select(metadata: Record<string, string>): Promise<string> {
      const answer = await fetch(`${server.url}/personalize`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', prefer: 'wait=60' },
        body: JSON.stringify(exampleRequest({ metadata, variant_count: 1 })),
      });
      const { request_id } = (await answer.json()) as { request_id: string };
      const choice = { variant_index: 0, edited_subject: 'Crews', edited_message: 'Hi Ioana, we cut outages by 40%.' };
      expect((await post(`/personalize/${request_id}/select`, choice)).status).toBe(200);
      return request_id;
    }

    it('writes a selection to the contact in HubSpot and to the lead in Salesforce, by their documented calls', async () => {
      const request_id = await select({ hubspot_contact_id: '512', salesforce_id: '00QRM000003lQJ92AM' });
      const hubspot = '/crm/v3/objects/contacts/512';
      const salesforce = '/services/data/v63.0/sobjects/Lead/00QRM000003lQJ92AM';
      await waitUntil('both are written', () => written(hubspot).length > 0 && written(salesforce).length > 0, 60_000);
      expect(written(hubspot)).toEqual([
        {
          method: 'PATCH',
          path: hubspot,
          authorization: 'Bearer hubspot-token',
          body: {
            properties: {
              candor_subject: 'Crews',
              candor_message: 'Hi Ioana, we cut outages by 40%.',
              candor_edited: 'true',
              candor_flags: expect.stringContaining('UNSOURCED_NUMBER'),
              candor_selected_at: expect.stringMatching(/^20/),
              candor_request_id: request_id,
            },
          },
        },
      ]);
      expect(written(salesforce)).toMatchObject([
        {
          method: 'PATCH',
          authorization: 'Bearer salesforce-token',
          body: {
            Candor_Message__c: 'Hi Ioana, we cut outages by 40%.',
            Candor_Edited__c: true,
            Candor_Flags__c: expect.stringContaining('UNSOURCED_NUMBER'),
            Candor_Selected_At__c: expect.stringMatching(/^20/),
            Candor_Request_Id__c: request_id,
          },
        },
      ]);
      await post(`/personalize/${request_id}/reopen`, {});
      await waitUntil('it is taken back', () => written(hubspot).length > 1, 60_000);
      expect(written(hubspot)[1]).toMatchObject({ body: { properties: { candor_message: '', candor_subject: '' } } });
    });

    it('is sent again what a limit of the CRM kept out, and leaves a record that is gone', async () => {
      crm.answers.set('/crm/v3/objects/contacts/601', [429, 200]);
      await select({ hubspot_contact_id: '601' });
      await waitUntil('it is written at last', () => written('/crm/v3/objects/contacts/601').length === 2, 60_000);
      crm.answers.set('/services/data/v63.0/sobjects/Contact/003gone', [404]);
      const request_id = await select({ salesforce_id: '003gone' });
      await waitUntil('it is told', () => heard.includes(`${request_id} refused with 404`), 60_000);
      const { items } = (await (await fetch(`${server.url}/webhooks/deliveries?subject_id=${request_id}`)).json()) as {
        items: { type: string; state: string }[];
      };
      expect(items).toMatchObject([{ type: 'variant.selected' }]);
    });

    it('refuses what Candor did not sign', async () => {
      const forged = await fetch(hook, { method: 'POST', body: '{"type":"variant.selected","data":{}}' });
      expect(forged.status).toBe(401);
    });
  });
});
