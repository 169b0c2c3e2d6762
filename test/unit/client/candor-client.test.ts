import { describe, expect, it } from 'vitest';
import { createOpenApiDocument } from '../../../api/openapi/create-openapi-document.ts';
import { CandorError, createCandorClient } from '../../../packages/client/src/index.ts';
import { readEvents, readLines } from '../../../packages/client/src/read-lines.ts';

interface Sent {
  method: string;
  url: URL;
  headers: Headers;
  body: unknown;
}

function recordingClient(reply: () => Response = () => Response.json({ status: 'SUCCESS' })) {
  const sent: Sent[] = [];
  const client = createCandorClient({
    baseUrl: 'http://candor.test/',
    apiKey: 'cnd_key',
    fetch: async (url, init) => {
      sent.push({
        method: init?.method ?? 'GET',
        url: new URL(String(url)),
        headers: new Headers(init?.headers),
        body: init?.body,
      });
      return reply();
    },
  });
  return { client, sent };
}

const drain = async (items: AsyncIterable<unknown>) => {
  for await (const _ of items);
};

describe('the client', () => {
  it('has a call for every operation of the API but health and that of agents', async () => {
    const { client, sent } = recordingClient();
    const [{ apiKeys, audit, campaigns, templates, voice, webhooks }, request] = [
      client,
      { channel: 'SMS', goal: 'x', lead: { first_name: 'A', company_name: 'B' } } as const,
    ];
    const { channel: _, ...line } = request;
    await client.personalize(request);
    await client.listPersonalizations({ status: 'FAILED' });
    await client.getPersonalization('r');
    await client.selectVariant('r', { variant_index: 0 });
    await client.skip('r');
    await client.reopen('r');
    await client.replay('r', { mode: 'exact' });
    await client.getDiff('r');
    await client.getDifference('r');
    await client.erase('r');
    await client.eraseLead({ email: 'ioana@telvora.ro' });
    await drain(client.watch('r'));
    await client.check({ request, variant: { message: 'm' } });
    await campaigns.create({ name: 'n', defaults: { channel: 'SMS', goal: 'x' } });
    await campaigns.list();
    await campaigns.get('c');
    await campaigns.addLeads('c', 'first_name\n', {
      contentType: 'text/csv',
      dryRun: true,
      mapping: { Firm: 'lead.company_name' },
    });
    for (const act of ['start', 'pause', 'resume', 'cancel'] as const) await campaigns[act]('c');
    await campaigns.remove('c');
    await campaigns.rows('c', { q: 'north', selected: false });
    await campaigns.selectRows('c', { variant_index: 0 });
    await campaigns.skipRows('c', { filter: { severity: 'error' } });
    await campaigns.reopenRows('c', { filter: { action_id: 'act_1' } });
    await campaigns.reviewReport('c');
    await campaigns.failures('c');
    await campaigns.retry('c', { reason: 'llm_timeout' });
    await campaigns.preview('c');
    await campaigns.resultsCsv('c', { approved: true, preset: 'instantly' });
    await drain(campaigns.watch('c'));
    await client.sequences.create({ ...line, touches: [{ channel: 'SMS' }, { channel: 'SMS' }] });
    await client.sequences.list({ status: 'RUNNING' });
    await client.sequences.get('c');
    await client.sequences.cancel('c');
    await client.sequences.regenerate('c', 2);
    await client.sequences.erase('c');
    await client.sequences.result('c');
    await client.sequences.resultsCsv({ approved: true, preset: 'lemlist' });
    await templates.list();
    await templates.get('t');
    await templates.save({ template_id: 't', name: 'n', arms: [{ arm: 'A', guidance: 'g' }] });
    await templates.remove('t');
    await templates.report('t');
    await client.suppressions.list();
    await client.suppressions.add({ domains: ['gorun.ro'] });
    await client.suppressions.import('gorun.ro');
    await client.suppressions.exportCsv();
    await client.suppressions.remove('d');
    await client.sendingDefaults.get();
    await client.sendingDefaults.save({ compliance: 'NONE' });
    await client.sendingDefaults.remove();
    await voice.get();
    await voice.save({ closing: 'Cheers,' });
    await voice.suggestions();
    await voice.accept('r');
    await voice.dismiss('r');
    await client.models();
    await client.promptVersions();
    await client.settings();
    await client.usage({ days: 7 });
    await webhooks.deliveries();
    await webhooks.delivery('d');
    await webhooks.redeliver('d');
    await webhooks.endpoints();
    await webhooks.endpoint('d');
    await webhooks.register({ url: 'https://crm.example.com/' });
    await webhooks.unregister('d');
    await webhooks.enable('d');
    await webhooks.replay({ endpoint_id: 'd', since: '2026-12-01T09:00:00Z' });
    await webhooks.replays();
    await webhooks.getReplay('d');
    await webhooks.secret();
    await webhooks.rotateSecret();
    await apiKeys.list();
    await apiKeys.create({ name: 'k' });
    await apiKeys.revoke('c');
    await audit.verify();
    await drain(audit.checkpoint());
    await audit.publicKey();

    const used = new Set(
      sent.map(({ method, url }) => `${method} ${url.pathname.replace(/\/[rctd](?=\/|$)/, '/{id}')}`),
    );
    const operations = Object.entries(createOpenApiDocument('').paths ?? {}).flatMap(([path, methods]) =>
      (['get', 'post', 'put', 'delete'] as const)
        .filter((method) => methods?.[method] && !methods[method].deprecated)
        .map((method) => `${method.toUpperCase()} ${path}`),
    );
    const operators = /^\w+ \/(mcp|livez|readyz|metrics|openapi\.json)/;
    expect([...used].sort()).toEqual(operations.filter((operation) => !operators.test(operation)).sort());
  });

  it('sends its key, the idempotency key and the wait', async () => {
    const { client, sent } = recordingClient();
    await client.personalizeAndWait({ channel: 'SMS', goal: 'x', lead: { first_name: 'A', company_name: 'B' } }, 30, {
      idempotencyKey: 'k1',
    });
    const { headers } = sent[0]!;
    expect(headers.get('authorization')).toBe('Bearer cnd_key');
    expect(headers.get('idempotency-key')).toBe('k1');
    expect(headers.get('prefer')).toBe('wait=30');
  });

  it('asks for the verdicts of a check only when told to, and knows then that they are there', async () => {
    const { client, sent } = recordingClient(() => Response.json({ risk_flags: [], grounding: [], verdicts: [] }));
    const body = {
      request: { channel: 'SMS', goal: 'x', lead: { first_name: 'A', company_name: 'B' } },
      variant: { message: 'm' },
    } as const;
    const plain = await client.check(body);
    const explained = await client.check(body, { explain: true });
    // @ts-expect-error Not asked for, they may be absent
    plain.verdicts.length;
    expect(explained.verdicts.length).toBe(0);
    await client.check(body, { asOf: '2026-12-01T09:00:00.000Z' });
    expect(sent.map(({ url }) => url.search)).toEqual(['', '?explain=true', '?as_of=2026-12-01T09%3A00%3A00.000Z']);
    expect(sent.map(({ body: json }) => JSON.parse(String(json)))).toEqual([body, body, body]);
  });

  it('throws the problem with every error', async () => {
    const problem = {
      type: 'about:blank',
      title: 'Bad',
      status: 400,
      errors: [{ pointer: '/lead', detail: 'is missing' }],
    };
    const { client } = recordingClient(() => Response.json(problem, { status: 400, headers: { 'retry-after': '7' } }));
    const error = await client.getPersonalization('r').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(CandorError);
    expect(error).toMatchObject({ status: 400, retryAfter: 7, problem });
    expect((error as Error).message).toContain('/lead: is missing');
  });

  it('makes a problem of an answer that is none, such as a proxy gives', async () => {
    const { client } = recordingClient(
      () => new Response('<h1>Bad gateway</h1>', { status: 502, statusText: 'Bad Gateway' }),
    );
    await expect(client.promptVersions()).rejects.toMatchObject({ status: 502, problem: { title: 'Bad Gateway' } });
  });
});

const inPieces = (text: string, size: number) => {
  const bytes = new TextEncoder().encode(text);
  return new Response(
    new ReadableStream({
      start(controller) {
        for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size));
        controller.close();
      },
    }),
  );
};

describe('streams', () => {
  it.each([1, 2, 3, 7, 100])('are read whole in pieces of %i bytes', async (size) => {
    const lines: string[] = [];
    for await (const line of readLines(inPieces('één\r\ntwee\ndrie', size))) lines.push(line);
    expect(lines).toEqual(['één', 'twee', 'drie']);

    const events: unknown[] = [];
    const stream = ': heartbeat\n\nevent: status\ndata: {"a":1}\n\ndata: {"b":"ü"}\n\n';
    for await (const event of readEvents(inPieces(stream, size))) events.push(event);
    expect(events).toEqual([
      { event: 'status', data: { a: 1 } },
      { event: 'message', data: { b: 'ü' } },
    ]);
  });
});
