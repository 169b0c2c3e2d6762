import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { IDataObject, IHookFunctions, INodeProperties } from 'n8n-workflow';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../../../api/start-server.ts';
import { createApiKey } from '../../../src/api-keys/create-api-key.ts';
import { createConfig } from '../../../src/config/config.ts';
import { channelNames } from '../../../src/contract/channels.ts';
import { webhookEventSchema } from '../../../src/contract/webhook.ts';
import { signWebhook } from '../../../src/webhooks/sign-webhook.ts';
import { getSecrets, rotateSecret } from '../../../src/webhooks/webhook-secrets.ts';
import { waitUntil } from '../../../test/services/wait-until.ts';
import { Candor } from '../nodes/Candor/Candor.node.ts';
import { CandorTrigger } from '../nodes/CandorTrigger/CandorTrigger.node.ts';
import { executeFunctions, type FakeCredentials, type FakeDelivery, webhookFunctions } from './fake-n8n.ts';

const tenant = 'acme';
let folder: string;
let server: RunningServer;
let credentials: FakeCredentials;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'candor-n8n-'));
  server = await startServer(
    createConfig({
      DATA_DIR: folder,
      PORT: '0',
      LOG_LEVEL: 'silent',
      DISPATCH_EVERY_MS: '100',
      WEBHOOK_ALLOW_PRIVATE: 'true',
    }),
  );
  const limits = { requests_per_minute: 10_000, daily_quota: 100_000 };
  const { key } = await createApiKey(server.context, { name: 'n8n', tenant, ...limits });
  credentials = { baseUrl: server.url, apiKey: key };
}, 300_000);
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The answers of the node, as JSON. */
// biome-ignore lint/suspicious/noExplicitAny: a test states what it expects of an answer
async function execute(parameters: IDataObject, items?: IDataObject[], continueOnFail?: boolean): Promise<any[]> {
  const [answers] = await new Candor().execute.call(executeFunctions(credentials, parameters, items, continueOnFail));
  return answers!.map(({ json }) => json);
}

const fields = {
  resource: 'message',
  requestFrom: 'fields',
  channel: 'EMAIL',
  goal: 'book a 15-min call',
  firstName: 'Ioana',
  companyName: 'Telvora',
};
const additionalFields = {
  'lead.title': 'VP Network Operations',
  'company_context.summary': 'Telvora connects 410 villages in rural Romania.',
  'company_context.keywords': 'fibre\nopen access',
  'sender.name': 'Alex',
  'constraints.max_words': 80,
  variant_count: 1,
};

describe('the Candor node', () => {
  it('writes for a lead of fields, reads it again and selects', async () => {
    const personalize = { ...fields, operation: 'personalize', additionalFields, waitSeconds: 30 };
    const [written] = await execute(personalize);
    expect(written).toMatchObject({ status: 'SUCCESS', variants: [{ message: expect.stringContaining('Ioana') }] });
    const requestId = written.request_id;
    const [stored] = await execute({ resource: 'message', operation: 'get', requestId });
    expect(stored.input).toMatchObject({
      lead: { first_name: 'Ioana', title: 'VP Network Operations' },
      company_context: { keywords: ['fibre', 'open access'] },
      constraints: { max_words: 80 },
      sender: { name: 'Alex' },
    });
    const editedMessage = 'Hi Ioana, Telvora has 900 engineers. Would you be open to a 15-min call?';
    const [selected] = await execute({
      resource: 'message',
      operation: 'select',
      requestId,
      variantIndex: 0,
      editedMessage,
    });
    expect(selected).toMatchObject({ selected_variant_index: 0, edited_message: editedMessage });
    expect(selected.risk_flags).toContainEqual(expect.objectContaining({ code: 'UNSOURCED_NUMBER' }));
  });

  it('checks a text against a request of JSON', async () => {
    const check = {
      resource: 'message',
      operation: 'check',
      requestFrom: 'json',
      request: JSON.stringify({ channel: 'SMS', goal: 'x', lead: { first_name: 'Ana', company_name: 'Telvora' } }),
      message: 'Hi Ana, Telvora has 900 engineers. Up for a call?',
      subject: '',
    };
    const [plain] = await execute({ ...check, explain: false });
    expect(plain.risk_flags).toContainEqual(expect.objectContaining({ code: 'UNSOURCED_NUMBER', evidence: '900' }));
    expect(plain).not.toHaveProperty('verdicts');
    const [explained] = await execute({ ...check, explain: true });
    expect(explained.verdicts).toContainEqual(expect.objectContaining({ text: '900', verdict: 'UNSOURCED' }));
  });

  it('runs a campaign of its input items and answers a row each', async () => {
    const items = [
      { first_name: 'Ana', company: 'Telvora', email: 'ana@telvora.example' },
      { first_name: 'Bea', company: 'Kornblume', email: 'bea@kornblume.example' },
    ];
    const [created] = await execute(
      {
        resource: 'campaign',
        operation: 'create',
        name: 'June',
        channel: 'EMAIL',
        goal: 'book a 15-min call',
        campaignOptions: { variant_count: 1, budget: 1 },
      },
      items,
    );
    expect(created).toMatchObject({ status: 'RUNNING', budget_usd: 1, import: { accepted: 2, rejected: 0 } });
    const campaignId = created.campaign_id;
    await waitUntil(
      'the campaign ended',
      async () => (await execute({ resource: 'campaign', operation: 'get', campaignId }))[0].status === 'COMPLETED',
      60_000,
    );
    const rows = await execute({ resource: 'campaign', operation: 'getResults', campaignId });
    expect(rows).toMatchObject([
      { row: 1, status: 'SUCCESS', metadata: { email: 'ana@telvora.example' } },
      { row: 2, status: 'SUCCESS', lead: { company_name: 'Kornblume' } },
    ]);
  });

  it('tells every error of the API, or puts it into the item', async () => {
    const wrong = { ...fields, firstName: '', channel: 'FAX', operation: 'personalize', waitSeconds: 0 };
    const told = expect.stringMatching(/\/channel: [\s\S]*\/lead\/first_name: is required/);
    await expect(execute({ ...wrong, additionalFields: {} })).rejects.toMatchObject({
      message: 'The request is not valid',
      description: told,
      httpCode: '400',
    });
    const [item] = await execute({ ...wrong, additionalFields: {} }, [{}], true);
    expect(item).toEqual({ error: 'The request is not valid', description: told });
  });

  it('offers every channel', () => {
    const channel = new Candor().description.properties.find(({ name }) => name === 'channel');
    expect(
      (channel!.options as INodeProperties[]).map((option) => (option as unknown as { value: string }).value),
    ).toEqual(channelNames);
  });
});

describe('the Candor trigger', () => {
  const events = ['request.succeeded'];
  const body = JSON.stringify({ type: 'request.succeeded', timestamp: 't', data: { request_id: 'req_1' } });
  const signed = (secret: string, at = Date.now(), text = body): FakeDelivery => {
    const timestamp = Math.floor(at / 1_000);
    return {
      body: text,
      headers: {
        'webhook-id': 'dlv_1',
        'webhook-timestamp': String(timestamp),
        'webhook-signature': signWebhook({ id: 'dlv_1', timestamp, body: text }, [secret]),
      },
    };
  };
  const currentSecret = async () => (await getSecrets(server.context, tenant)).secrets[0]!.secret;

  it('hears of a request whose callback URL is its own', async () => {
    const heard: unknown[] = [];
    const n8n = webhookFunctions(credentials, events);
    await new CandorTrigger().webhookMethods.default.create.call(n8n.of() as unknown as IHookFunctions);
    const receiver = createServer(async (req, res) => {
      const delivery = { headers: req.headers as Record<string, string>, body: (await buffer(req)).toString() };
      const { workflowData } = await new CandorTrigger().webhook.call(n8n.of(delivery));
      heard.push(workflowData?.[0]?.[0]?.json);
      res.end();
    });
    await new Promise<void>((listening) => receiver.listen(0, '127.0.0.1', listening));
    const callback_url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;
    const personalize = { ...fields, operation: 'personalize', waitSeconds: 30 };
    const [{ request_id }] = await execute({ ...personalize, additionalFields: { ...additionalFields, callback_url } });
    await waitUntil('the webhook came', () => heard.length > 0, 60_000);
    expect(heard[0]).toMatchObject({
      type: 'request.succeeded',
      request_id,
      delivery_id: expect.any(String),
      variants: [expect.any(Object)],
    });
    expect(n8n.seen.answered).toBeUndefined();
    receiver.close();
  });

  it('registers itself for what no callback URL tells, hears it, and leaves', async () => {
    const heard: unknown[] = [];
    const receiver = createServer(async (req, res) => {
      const delivery = { headers: req.headers as Record<string, string>, body: (await buffer(req)).toString() };
      const { workflowData } = await new CandorTrigger().webhook.call(n8n.of(delivery));
      heard.push(workflowData?.[0]?.[0]?.json);
      res.end();
    });
    await new Promise<void>((listening) => receiver.listen(0, '127.0.0.1', listening));
    const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/selected`;
    const n8n = webhookFunctions(credentials, ['variant.selected', 'request.failed'], {}, url);
    const hook = n8n.of() as unknown as IHookFunctions;
    const { checkExists, create, delete: remove } = new CandorTrigger().webhookMethods.default;
    expect(await checkExists.call(hook)).toBe(false);
    await create.call(hook);
    expect(await checkExists.call(hook)).toBe(true);
    const [{ request_id: requestId }] = await execute({
      ...fields,
      operation: 'personalize',
      additionalFields,
      waitSeconds: 30,
    });
    await execute({ resource: 'message', operation: 'select', requestId, variantIndex: 0, editedMessage: '' });
    await waitUntil('the webhook came', () => heard.length > 0, 60_000);
    expect(heard[0]).toMatchObject({ type: 'variant.selected', request_id: requestId, selected_variant_index: 0 });
    await remove.call(hook);
    expect(await checkExists.call(hook)).toBe(false);
    const left = await fetch(`${credentials.baseUrl}/webhooks/endpoints?registered=true`, {
      headers: { authorization: `Bearer ${credentials.apiKey}` },
    });
    expect(await left.json()).toMatchObject({ items: [] });
    receiver.close();
  });

  it('takes a secret that was made after its activation', async () => {
    const n8n = webhookFunctions(credentials, events, { secrets: ['whsec_b2xk'], secretsReadAt: 0 });
    await rotateSecret(server.context, tenant);
    const { workflowData } = await new CandorTrigger().webhook.call(n8n.of(signed(await currentSecret())));
    expect(workflowData?.[0]?.[0]?.json).toMatchObject({ request_id: 'req_1' });
  });

  it.each<[string, (secret: string) => FakeDelivery]>([
    ['another secret', () => signed(`whsec_${Buffer.alloc(32).toString('base64')}`)],
    ['an old timestamp', (secret) => signed(secret, Date.now() - 600_000)],
    [
      'a timestamp that is none',
      (secret) => ({ ...signed(secret), headers: { ...signed(secret).headers, 'webhook-timestamp': 'now' } }),
    ],
    ['another body', (secret) => ({ ...signed(secret), body: body.replace('req_1', 'req_2') })],
    ['no signature', () => ({ body, headers: {} })],
  ])('refuses %s', async (_, delivery) => {
    const n8n = webhookFunctions(credentials, events);
    const answer = await new CandorTrigger().webhook.call(n8n.of(delivery(await currentSecret())));
    expect(answer).toEqual({ noWebhookResponse: true });
    expect(n8n.seen.answered).toBe(401);
  });

  it('takes no more than the events that were chosen', async () => {
    const n8n = webhookFunctions(credentials, ['campaign.completed']);
    const answer = await new CandorTrigger().webhook.call(n8n.of(signed(await currentSecret())));
    expect(answer).not.toHaveProperty('workflowData');
    const offered = new CandorTrigger().description.properties.find(({ name }) => name === 'events')!.options!;
    expect(offered.map((option) => (option as { value: string }).value).toSorted()).toEqual(
      webhookEventSchema.options.map(({ shape }) => shape.type.value).toSorted(),
    );
  });
});

describe('the package', () => {
  it('has what it names, built', () => {
    const root = join(import.meta.dirname, '..');
    const { n8n } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      n8n: { nodes: string[]; credentials: string[] };
    };
    for (const path of [...n8n.nodes, ...n8n.credentials]) {
      const [Class] = Object.values(
        createRequire(import.meta.url)(join(root, path)) as Record<string, new () => object>,
      );
      const made = new Class!() as { description?: { icon: object }; icon?: object };
      for (const icon of Object.values((made.description?.icon ?? made.icon) as Record<string, string>))
        expect(existsSync(join(root, dirname(path), icon.replace('file:', '')))).toBe(true);
    }
  });
});
