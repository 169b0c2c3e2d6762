import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../../api/start-server.ts';
import { createApiKey } from '../../src/api-keys/create-api-key.ts';
import { createConfig } from '../../src/config/config.ts';
import { waitUntil } from '../services/wait-until.ts';
import { exampleRequest } from '../support/example-request.ts';
import { startTestApi } from '../support/start-test-api.ts';

let folder: string;
let server: RunningServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'candor-mcp-'));
  server = await startServer(
    createConfig({ DATA_DIR: join(folder, 'served'), PORT: '0', LOG_LEVEL: 'silent', DISPATCH_EVERY_MS: '100' }),
  );
}, 300_000);
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const overHttp = (url: string, apiKey?: string): Transport =>
  new StreamableHTTPClientTransport(new URL('/mcp', url), {
    requestInit: { headers: apiKey ? { authorization: `Bearer ${apiKey}` } : {} },
  });

const overStdio = (env: Record<string, string>): Transport =>
  new StdioClientTransport({ command: process.execPath, args: ['cli/main.ts', 'mcp'], env, stderr: 'ignore' });

async function connected(transport: Transport): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(transport);
  // So that the client holds every answer against the schema that was listed.
  await client.listTools();
  return client;
}

/** A tool's answer. The client throws where it is not of the schema. */
// biome-ignore lint/suspicious/noExplicitAny: a test states what it expects of an answer
async function answerOf(client: Client, name: string, args: object): Promise<any> {
  const result = await client.callTool({ name, arguments: { ...args } });
  const [{ text }] = result.content as [{ text: string }];
  if (result.isError) throw new Error(text);
  expect(JSON.parse(text)).toEqual(result.structuredContent);
  return result.structuredContent;
}

const refusalOf = (client: Client, name: string, args: object): Promise<string> =>
  answerOf(client, name, args).then(
    () => 'not refused',
    (error: Error) => error.message,
  );

const request = exampleRequest({ variant_count: 1 });
const invented = { message: 'Hi Ioana, Telvora has 900 engineers. Would you be open to a 15-min call?' };

describe.each([
  ['streamable HTTP', () => overHttp(server.url)],
  ['standard input and output', () => overStdio({ CANDOR_URL: server.url })],
])('the tools over %s', (_, transport) => {
  let client: Client;
  beforeAll(async () => {
    client = await connected(transport());
  });
  afterAll(() => client.close());

  it('are listed with schemas that stand alone', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      'personalize',
      'get_variants',
      'select',
      'check',
      'explain',
      'campaign_create',
      'campaign_status',
      'campaign_results',
    ]);
    for (const { inputSchema, outputSchema } of tools)
      expect(JSON.stringify([inputSchema, outputSchema])).not.toContain('$ref');
  });

  it('write for a lead, explain what was written, and select', async () => {
    const written = await answerOf(client, 'personalize', request);
    expect(written).toMatchObject({ status: 'SUCCESS', variants: [{ message: expect.stringContaining('Ioana') }] });
    const { request_id, variants } = written;
    expect(await answerOf(client, 'get_variants', { request_id })).toEqual(written);

    const explained = await answerOf(client, 'explain', { request_id });
    expect(explained.verdicts).toContainEqual(
      expect.objectContaining({ text: 'Ioana', verdict: 'SUPPORTED', citations: [expect.any(Object)] }),
    );

    const selected = await answerOf(client, 'select', {
      request_id,
      variant_index: 0,
      edited_message: invented.message,
    });
    expect(selected.risk_flags).toContainEqual(expect.objectContaining({ code: 'UNSOURCED_NUMBER' }));
    const ofEdit = await answerOf(client, 'explain', { request_id });
    expect(ofEdit.verdicts).toContainEqual(expect.objectContaining({ verdict: 'UNSOURCED' }));
    const ofVariant = await answerOf(client, 'explain', { request_id, variant_index: 0 });
    expect(ofVariant.grounding).toEqual(variants[0].grounding);
  });

  it('check any text', async () => {
    const found = await answerOf(client, 'check', { request, variant: invented });
    expect(found.risk_flags).toContainEqual(expect.objectContaining({ code: 'UNSOURCED_NUMBER', severity: 'error' }));
    expect(found).not.toHaveProperty('verdicts');
    const explained = await answerOf(client, 'explain', { request, variant: invented });
    expect(explained.verdicts).toContainEqual(expect.objectContaining({ text: '900', verdict: 'UNSOURCED' }));
  });

  it('run a campaign and read its rows page by page', async () => {
    const { channel, goal, company_context } = request;
    const leads = ['Ana', 'Bea', 'Ana', 'Cleo'].map((first_name) => ({
      lead: { first_name, company_name: 'Telvora' },
      company_context,
    }));
    const created = await answerOf(client, 'campaign_create', {
      name: `June ${Math.random()}`,
      defaults: { channel, goal, variant_count: 1 },
      leads,
    });
    expect(created).toMatchObject({ campaign: { status: 'RUNNING' }, import: { accepted: 3, duplicates: 1 } });
    const { campaign_id } = created.campaign;
    await waitUntil(
      'the campaign ended',
      async () => (await answerOf(client, 'campaign_status', { campaign_id })).status === 'COMPLETED',
      60_000,
    );
    const first = await answerOf(client, 'campaign_results', { campaign_id, limit: 2 });
    expect(first.items).toMatchObject([
      { row: 1, status: 'SUCCESS', lead: { first_name: 'Ana' } },
      { row: 2, status: 'SUCCESS', lead: { first_name: 'Bea' } },
    ]);
    const rest = await answerOf(client, 'campaign_results', { campaign_id, from_row: first.next_row });
    expect(rest).toMatchObject({ items: [{ row: 3, lead: { first_name: 'Cleo' } }], next_row: null });
  });

  it('name every problem of a call', async () => {
    const text = await refusalOf(client, 'personalize', {
      channel: 'FAX',
      goal: 'x',
      lead: { first_name: 'Ana', nickname: 'A' },
      template_id: 'none-such',
      callback_url: 'http://169.254.169.254/',
    });
    const lines = text.split('\n').map((line) => line.split(':')[0]);
    expect(lines).toEqual([
      'The request is not valid',
      '/channel',
      '/lead/company_name',
      '/lead/nickname',
      '/callback_url',
      '/template_id',
    ]);
    expect(await refusalOf(client, 'explain', {})).toMatch(/\n\/request: .*\n\/variant: /);
    expect(await refusalOf(client, 'explain', { request_id: 'req_0', request })).toContain('/request_id: ');
    expect(await refusalOf(client, 'campaign_status', { campaign_id: 'cmp_none' })).toContain('Not found: ');
    await expect(client.callTool({ name: 'send', arguments: {} })).rejects.toThrow('No tool "send"');
  });
});

interface ServerEntry {
  command?: string;
  args?: string[];
  env?: Record<string, string>;
  url?: string;
  headers?: Record<string, string>;
}

/** Every configuration of the page, by the way it goes. */
const configured = [...readFileSync('docs/integrations/mcp.md', 'utf8').matchAll(/```json\n([\s\S]*?)```/g)].map(
  ([, text]) => {
    const { mcpServers, servers } = JSON.parse(text!) as Record<string, { candor: ServerEntry }>;
    return (mcpServers ?? servers)!.candor;
  },
);

describe('docs/integrations/mcp.md', () => {
  it.each(configured)(
    'shows a configuration that works: $command $url $env',
    async ({ command, args, env, url, headers }) => {
      const here = (text: string) =>
        text
          .replace('/path/to/candor', process.cwd())
          .replace('/path/to/data', join(folder, 'configured'))
          .replace('http://localhost:3000', server.url);
      // No key was made here, so that none is taken either.
      const settings = Object.entries(env ?? {}).filter(([name]) => name !== 'CANDOR_API_KEY');
      const transport = command
        ? new StdioClientTransport({
            command: here(command),
            args: args!,
            env: {
              PATH: process.env.PATH!,
              ...Object.fromEntries(settings.map(([name, value]) => [name, here(value)])),
            },
            stderr: 'ignore',
          })
        : overHttp(here(url!.replace(/\/mcp$/, '')));
      if (headers) expect(headers).toEqual({ Authorization: 'Bearer cnd_...' });
      const client = await connected(transport);
      const { tools } = await client.listTools();
      const page = readFileSync('docs/integrations/mcp.md', 'utf8');
      for (const { name } of tools) expect(page).toContain(`| \`${name}\` |`);
      await client.close();
    },
  );
});

describe('candor mcp', () => {
  it('starts an embedded service where none is named', async () => {
    const client = await connected(overStdio({ DATA_DIR: join(folder, 'own') }));
    expect(await answerOf(client, 'personalize', request)).toMatchObject({ status: 'SUCCESS' });
    await client.close();
  });

  it('answers that the service cannot be reached, call by call', async () => {
    const client = new Client({ name: 'test', version: '1' });
    await expect(client.connect(overStdio({ CANDOR_URL: 'http://127.0.0.1:9' }))).rejects.toThrow(
      'Candor did not answer',
    );
    await client.close();
  });
});

describe('/mcp', () => {
  it('serves the tenant of the API key, and nobody without one', async () => {
    const api = await startTestApi();
    const limits = { requests_per_minute: 600, daily_quota: 1_000 };
    const { key } = await createApiKey(api.ctx, { name: 'a', tenant: 'acme', ...limits });
    const { key: other } = await createApiKey(api.ctx, { name: 'b', tenant: 'bolt', ...limits });
    const [ours, theirs] = await Promise.all([connected(overHttp(api.url, key)), connected(overHttp(api.url, other))]);
    const { request_id, status } = await answerOf(ours, 'personalize', { ...request, wait_seconds: 0 });
    expect(status).toBe('QUEUED');
    expect(await refusalOf(theirs, 'get_variants', { request_id })).toContain('Not found');
    await expect(connected(overHttp(api.url))).rejects.toMatchObject({ code: 401 });
    expect((await api.call('GET', '/mcp', { headers: { authorization: `Bearer ${key}` } })).status).toBe(405);
    await Promise.all([ours.close(), theirs.close()]);
    await api.close();
  });
});
