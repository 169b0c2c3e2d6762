import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../../api/start-server.ts';
import { createApiKey } from '../../src/api-keys/create-api-key.ts';
import { createConfig } from '../../src/config/config.ts';
import { signWebhook } from '../../src/webhooks/sign-webhook.ts';
import { getSecrets } from '../../src/webhooks/webhook-secrets.ts';

const tenant = 'acme';
let folder: string;
let server: RunningServer;
let apiKey: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'candor-recipes-'));
  server = await startServer(
    createConfig({ DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'silent', WEBHOOK_ALLOW_PRIVATE: 'true' }),
  );
  const limits = { requests_per_minute: 10_000, daily_quota: 100_000 };
  apiKey = (await createApiKey(server.context, { name: 'recipes', tenant, ...limits })).key;
}, 300_000);
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const summary = 'Telvora builds and runs fibre networks in rural Romania: 410 villages connected.';

/** A row of a table, by the names that the pages use. */
const row: Record<string, string> = {
  'Row ID': 'r_17',
  'First Name': 'Ioana',
  'Last Name': 'Dragomir',
  'Job Title': 'VP Network Operations',
  Company: 'Telvora',
  Domain: 'telvora.ro',
  'Company Summary': summary,
  'AI Message': 'Hi Ioana, congrats on the $12M round! Could we talk for 15 minutes?',
  first_name: 'Ioana',
  company: 'Telvora',
  title: 'VP Network Operations',
  summary,
  crm_id: '4711',
  catch_hook_url: 'http://127.0.0.1:9/hooks/1',
  '1.first_name': 'Ioana',
  '1.company': 'Telvora',
  '1.summary': summary,
  '2.csv': 'First Name,Company,Email\nAna,Telvora,ana@telvora.example\nBea,Kornblume,bea@kornblume.example\n',
};

interface Recipe {
  line: string;
  headers: [string, string][];
  body: string;
  /** What the page says that comes back; "..." is any text. */
  answer: unknown;
}

const read = (page: string): string => readFileSync(`docs/integrations/${page}.md`, 'utf8');

function recipesOf(page: string): Recipe[] {
  const blocks = /```http\n([\s\S]*?)```(?:\s*```json\n([\s\S]*?)```)?/g;
  return [...read(page).matchAll(blocks)].map(([, call, answer]) => {
    const [head = '', ...rest] = call!.split('\n\n');
    const [line = '', ...headers] = head.trim().split('\n');
    return {
      line,
      headers: headers.map((header) => header.split(': ') as [string, string]),
      body: rest.join('\n\n').trim(),
      answer: answer === undefined ? null : JSON.parse(answer),
    };
  });
}

/** What matches an answer as a page shows it. */
function expected(shown: unknown): unknown {
  if (typeof shown === 'string')
    return shown.endsWith('...') ? expect.stringMatching(new RegExp(`^${shown.slice(0, -3)}`)) : shown;
  if (Array.isArray(shown)) return shown.length === 0 ? [] : expect.arrayContaining(shown.map(expected));
  if (shown === null || typeof shown !== 'object') return shown;
  return expect.objectContaining(
    Object.fromEntries(Object.entries(shown).map(([key, value]) => [key, expected(value)])),
  );
}

describe.each(['clay', 'zapier', 'make'])('docs/integrations/%s.md', (page) => {
  it('has calls that answer what it says', async () => {
    const known: Record<string, string> = { ...row, api_key: apiKey };
    const fill = (text: string): string =>
      text.replace(/\{\{([^}]+)\}\}/g, (_, name: string) => {
        if (known[name] === undefined) throw new Error(`${page}: nobody knows {{${name}}}`);
        return known[name];
      });
    const recipes = recipesOf(page);
    expect(recipes.length).toBeGreaterThan(1);
    for (const { line, headers, body, answer } of recipes) {
      const [method, path] = fill(line).split(' ') as [string, string];
      if (path.endsWith('/select')) await waitForEnd(known.request_id!);
      const response = await fetch(server.url + path, {
        method,
        headers: headers.map(([name, value]): [string, string] => [name, fill(value)]),
        ...(body === '' ? {} : { body: fill(body) }),
      });
      const text = await response.text();
      expect(response.ok, `${line}: ${text}`).toBe(true);
      if (answer === null) continue;
      const json = JSON.parse(text) as Record<string, unknown>;
      expect(json, line).toEqual(expected(answer));
      for (const [key, value] of Object.entries(json)) if (typeof value === 'string') known[key] = value;
    }
  });
});

async function waitForEnd(requestId: string): Promise<void> {
  for (;;) {
    const { status } = (await server.context.store.requests.get(requestId))!;
    if (status !== 'QUEUED' && status !== 'PROCESSING') return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('the code step of docs/integrations/zapier.md', () => {
  const [, code = ''] = /```js\n([\s\S]*?)```/.exec(read('zapier'))!;
  const run = (inputData: Record<string, string>): unknown =>
    runInNewContext(`let output;\n${code}\noutput`, { inputData, Buffer, require: createRequire(import.meta.url) });

  it('takes what Candor signed and nothing else', async () => {
    const { secret } = (await getSecrets(server.context, tenant)).secrets[0]!;
    const body = JSON.stringify({
      type: 'request.succeeded',
      data: { request_id: 'req_1', variants: [{ subject: 'S', message: 'Hi Ioana – fibre?' }] },
    });
    const at = (timestamp: number) => ({
      body,
      id: 'dlv_1',
      timestamp: String(timestamp),
      signature: signWebhook({ id: 'dlv_1', timestamp, body }, [secret]),
      secret,
    });
    const now = Math.floor(Date.now() / 1_000);
    expect(run(at(now))).toEqual({
      type: 'request.succeeded',
      request_id: 'req_1',
      subject: 'S',
      message: 'Hi Ioana – fibre?',
    });
    expect(() => run({ ...at(now), body: body.replace('req_1', 'req_2') })).toThrow('not signed by Candor');
    expect(() => run({ ...at(now), signature: 'v1,AAAA' })).toThrow('not signed by Candor');
    expect(() => run(at(now - 600))).toThrow('not signed by Candor');
  });
});
