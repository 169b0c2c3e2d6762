import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importLeads } from '../../src/campaigns/import/import-leads.ts';
import type { LeadChunk } from '../../src/store/store.ts';
import { waitUntil } from '../services/wait-until.ts';
import { shareStore } from '../support/share-store.ts';
import { startTestApi, type TestApi } from '../support/start-test-api.ts';
import { campaignInput, numberedLeads, upload } from '../support/start-test-campaign.ts';

const shared = shareStore();
let api: TestApi;
beforeEach(async () => {
  api = await startTestApi({ store: await shared.fresh() });
});
afterEach(() => api.close());

async function newCampaign(): Promise<string> {
  const { json } = await api.call('POST', '/campaigns', { json: campaignInput() });
  return json.campaign_id;
}

const send = (id: string, body: BodyInit, type = 'text/csv', query = '') =>
  api.call('POST', `/campaigns/${id}/leads${query}`, { body, headers: { 'content-type': type } });

async function rowsOf(id: string): Promise<LeadChunk['rows']> {
  const rows = [];
  for await (const chunk of api.ctx.store.campaigns.streamChunks(id)) rows.push(...chunk.rows);
  return rows;
}

const csv = `First Name,Last Name,Company,Website,Job Title,Email,Keywords,Notes
Ioana,Dragomir,Telvora,https://telvora.ro,VP Network Operations,ioana@telvora.ro,fibre;field crews,met in Cluj
,Pop,Telvora,telvora.ro,,pop@telvora.ro,,
Ana,Ionescu,"Brad, Stejar & Co",brad.ro,,ana@brad.ro,,"two
lines"
Ioana,Dragomir,Telvora,telvora.ro,,IOANA@telvora.ro,,again
Dan,Popa,Gorun,gorun.ro,,dan@gorun.ro,,,too,many
Radu,Marin,Fag,fag.ro,,radu@fag.ro,,
`;

describe('sending leads', () => {
  it('takes a CSV file as exports have it, and reports on every row', async () => {
    const id = await newCampaign();
    const { status, json } = await send(id, csv);
    expect(status).toBe(200);
    expect(json).toMatchObject({
      dry_run: false,
      accepted: 3,
      rejected: 2,
      duplicates: 1,
      duplicate_lines: [6],
      thin: 2,
      thin_lines: [4, 8],
      cut: 0,
      mapping: {
        'First Name': 'lead.first_name',
        Company: 'lead.company_name',
        Email: 'metadata.email',
        Notes: 'metadata.Notes',
      },
    });
    expect(json.errors).toEqual([
      { line: 3, column: 'First Name', detail: 'is missing' },
      { line: 7, detail: 'has 10 cells where the header has 8: is a cell not quoted?' },
    ]);
    expect(json.estimate.prompt_tokens.low).toBeGreaterThan(0);
    expect(json.estimate.prompt_tokens.high).toBeGreaterThan(json.estimate.prompt_tokens.low);
    const rows = await rowsOf(id);
    expect(rows.map(({ lead }) => lead.first_name)).toEqual(['Ioana', 'Ana', 'Radu']);
    expect(rows[1]!.metadata).toEqual({ email: 'ana@brad.ro', Notes: 'two\nlines' });
    expect((await api.call('GET', `/campaigns/${id}`)).json.counts).toMatchObject({ total: 3, queued: 3 });
  });

  it.each([
    ['a byte order mark', Buffer.from('\uFEFFfirst_name,company\nIoana,Telvora\n')],
    ['semicolons', Buffer.from('first_name;company\nIoana;Telvora\n')],
    ['tabs and CRLF', Buffer.from('first_name\tcompany\r\nIoana\tTelvora\r\n')],
    ['UTF-16 as spreadsheets save it', Buffer.from('\uFEFFfirst_name\tcompany\r\nIoana\tTelvora\r\n', 'utf16le')],
    ['blank lines before the header', Buffer.from('\n\nfirst_name,company\nIoana,Telvora\n')],
  ])('reads a file with %s', async (_, body) => {
    const id = await newCampaign();
    expect((await send(id, body)).json).toMatchObject({ accepted: 1, rejected: 0 });
    expect((await rowsOf(id))[0]!.lead).toMatchObject({ first_name: 'Ioana', company_name: 'Telvora' });
  });

  it('reads a file that is no UTF-8 as Windows-1252, and says so', async () => {
    const id = await newCampaign();
    const body = Buffer.from('first_name,company\nRené,Café Müller\n', 'latin1');
    expect((await send(id, body)).json).toMatchObject({ accepted: 1, rejected: 0, encoding: 'windows-1252' });
    expect((await rowsOf(id))[0]!.lead).toMatchObject({ first_name: 'René', company_name: 'Café Müller' });
    expect((await send(id, csv)).json).toMatchObject({ encoding: 'utf-8' });
  });

  it('reads a file of Central Europe as it was written, with its headers', async () => {
    const id = await newCampaign();
    const codes: Record<string, number> = { ę: 0xea, Ł: 0xa3, ś: 0x9c, Ż: 0xaf, ł: 0xb3, ń: 0xf1 };
    const polish = 'Imię;Nazwisko;Firma\nŁukasz;Wiśniewski;Żabka\nPaweł;Kamiński;Alfa\n';
    const body = Uint8Array.from(polish, (letter) => codes[letter] ?? letter.charCodeAt(0));
    expect((await send(id, body)).json).toMatchObject({ accepted: 2, encoding: 'windows-1250' });
    expect((await rowsOf(id)).map(({ lead }) => `${lead.first_name} ${lead.last_name}, ${lead.company_name}`)).toEqual([
      'Łukasz Wiśniewski, Żabka',
      'Paweł Kamiński, Alfa',
    ]);
  });

  it('refuses a row in a language that nothing writes, and one whose metadata cannot be kept', async () => {
    const id = await newCampaign();
    const { json } = await send(id, 'First Name,Company,Language\nIo,Alfa,ja\nAn,Beta,de\nRadu,Gamma,zz\n');
    expect(json).toMatchObject({ accepted: 1, rejected: 2 });
    expect(json.errors).toEqual([
      { line: 2, column: 'Language', detail: expect.stringContaining('it writes en, de,') },
      { line: 4, column: 'Language', detail: expect.stringContaining('BCP 47') },
    ]);
    const lead = '"lead":{"first_name":"Ida","company_name":"Delta"}';
    const rows = `{${lead},"metadata":{"__proto__":{"a":"b"}}}\n{${lead},"__proto__":"x","constructor":"y"}`;
    const nested = (await send(id, rows, 'application/x-ndjson')).json;
    expect(nested).toMatchObject({ accepted: 1, rejected: 1, left_out: { total: 1 } });
    expect(nested.errors[0]).toMatchObject({ line: 1, column: 'metadata' });
    expect(nested.left_out.columns).toEqual([{ column: '__proto__', detail: 'this name cannot be kept as metadata' }]);
    expect((await rowsOf(id)).map(({ metadata }) => metadata)).toEqual([undefined, { constructor: 'y' }]);
    const mapping = encodeURIComponent('{"__proto__":"lead.title"}');
    const mapped = await send(id, 'First Name,Company\n', 'text/csv', `?mapping=${mapping}`);
    expect([mapped.status, mapped.json.errors[0].pointer]).toEqual([400, 'query/mapping/__proto__']);
  });

  it('says which of very many columns go nowhere, and why', async () => {
    const id = await newCampaign();
    const custom = Array.from({ length: 998 }, (_, at) => `Custom ${at}`);
    const wide = `First Name,Company,${custom.join(',')}\nIoana,Telvora${',x'.repeat(998)}\n`;
    const { json } = await send(id, wide);
    expect(json).toMatchObject({ accepted: 1, rejected: 0, left_out: { total: 948 } });
    expect(json.left_out.columns).toHaveLength(100);
    expect(json.left_out.columns[0]).toEqual({
      column: 'Custom 50',
      detail: 'a row has at most 50 metadata entries, and earlier columns have them',
    });
    expect((await send(id, csv)).json.left_out).toEqual({ total: 0, columns: [] });
  });

  it('refuses columns that it does not understand with what the file has', async () => {
    const id = await newCampaign();
    const { status, json } = await send(id, 'Rufzeichen;Haus\nIo;Telvora\n');
    expect(status).toBe(400);
    expect(json.columns).toEqual([
      { name: 'Rufzeichen', first_values: ['Io'] },
      { name: 'Haus', first_values: ['Telvora'] },
    ]);
  });

  it('takes NDJSON and JSON, flat or nested, and tells what is no row', async () => {
    const thread = [{ from: 'sender', sent_at: '2026-05-12', message: 'Could we talk?' }];
    const nested = JSON.stringify({ lead: { first_name: 'Ioana', company_name: 'Telvora' }, thread });
    const flat = JSON.stringify({ first_name: 'Ana', company: 'Brad', email: 'ana@brad.ro' });
    const id = await newCampaign();
    const lines = await send(id, `${nested}\n\nnot json\n${flat}\n7\n`, 'application/x-ndjson');
    expect(lines.json).toMatchObject({ accepted: 2, rejected: 2 });
    expect(lines.json.errors.map(({ line }: { line: number }) => line)).toEqual([3, 5]);
    const other = await newCampaign();
    const array = await send(other, `[${nested}, ${flat}, {"first_name":"Radu"}]`, 'application/json');
    expect(array.json).toMatchObject({ accepted: 2, rejected: 1 });
    expect(array.json.errors).toEqual([{ line: 3, file_line: 1, column: 'lead.company_name', detail: 'is missing' }]);
    expect((await rowsOf(other)).map(({ metadata }) => metadata?.email)).toEqual([undefined, 'ana@brad.ro']);
    expect((await rowsOf(other)).map((row) => row.thread)).toEqual([thread, undefined]);
  });

  it('keeps the rows of an array that was cut off, and says so', async () => {
    const id = await newCampaign();
    const { json } = await send(id, '[{"first_name":"Ana","company":"Brad"},{"first_name":"Ra', 'application/json');
    expect(json).toMatchObject({ accepted: 1, rejected: 1 });
    expect(json.errors).toEqual([{ line: 2, file_line: 1, detail: 'the array does not end: the file was cut off' }]);
  });

  it('maps columns as the client says', async () => {
    const id = await newCampaign();
    const mapping = { Vorname: 'lead.first_name', Firma: 'lead.company_name', Notes: '' };
    const query = `?mapping=${encodeURIComponent(JSON.stringify(mapping))}`;
    const { json } = await send(id, 'Vorname,Firma,Notes\nIoana,Telvora,x\n', 'text/csv', query);
    expect(json).toMatchObject({ accepted: 1, mapping: { Vorname: 'lead.first_name', Firma: 'lead.company_name' } });
    expect((await rowsOf(id))[0]!.metadata).toBeUndefined();
  });

  it('refuses a file without the columns it needs, and a mapping that does not fit', async () => {
    const id = await newCampaign();
    const noHeader = await send(id, 'Ioana,Dragomir\nAna,Pop\n');
    expect(noHeader.status).toBe(400);
    expect(noHeader.json.errors).toHaveLength(2);
    const mapping = encodeURIComponent('{"Gone":"lead.title","first_name":"nonsense"}');
    const wrong = await send(id, 'first_name,company\nIoana,Telvora\n', 'text/csv', `?mapping=${mapping}`);
    expect(wrong.status).toBe(400);
    expect(wrong.json.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      'query/mapping/Gone',
      'query/mapping/first_name',
    ]);
    expect((await send(id, 'a', 'text/csv', '?mapping=nonsense')).status).toBe(400);
    expect((await send(id, '')).status).toBe(400);
    expect(await rowsOf(id)).toEqual([]);
  });

  it('refuses other types, compressed bodies and other campaigns', async () => {
    const id = await newCampaign();
    expect((await send(id, 'a', 'application/pdf')).status).toBe(415);
    const gzip = { 'content-type': 'text/csv', 'content-encoding': 'gzip' };
    expect((await api.call('POST', `/campaigns/${id}/leads`, { body: 'a', headers: gzip })).status).toBe(415);
    expect((await send('cmp_none', csv)).status).toBe(404);
    await api.call('POST', `/campaigns/${id}/cancel`);
    expect((await send(id, csv)).status).toBe(409);
  });

  it('writes nothing in a dry run', async () => {
    const id = await newCampaign();
    const { json } = await send(id, csv, 'text/csv', '?dry_run=true');
    expect(json).toMatchObject({ dry_run: true, accepted: 3, rejected: 2, duplicates: 1, thin: 2 });
    expect(await rowsOf(id)).toEqual([]);
    expect((await send(id, csv)).json).toMatchObject({ dry_run: false, accepted: 3, duplicates: 1 });
  });

  it('forgets a draft without leads, and no other campaign', async () => {
    const draft = await newCampaign();
    expect((await api.call('DELETE', `/campaigns/${draft}`)).status).toBe(204);
    expect((await api.call('GET', `/campaigns/${draft}`)).status).toBe(404);
    expect((await api.call('DELETE', `/campaigns/${draft}`)).status).toBe(404);
    const kept = await newCampaign();
    await send(kept, csv);
    expect((await api.call('DELETE', `/campaigns/${kept}`)).json.detail).toMatch(
      /only a DRAFT without leads is removed/,
    );
  });

  it('leaves out leads of earlier uploads, so that a file may be sent again', async () => {
    const id = await newCampaign();
    await send(id, numberedLeads(1, 700), 'application/x-ndjson');
    const { json } = await send(id, numberedLeads(500, 1_000), 'application/x-ndjson');
    expect(json).toMatchObject({ accepted: 300, duplicates: 201 });
    expect((await send(id, numberedLeads(1, 1_000), 'application/x-ndjson')).json).toMatchObject({
      accepted: 0,
      duplicates: 1_000,
    });
    expect(await rowsOf(id)).toHaveLength(1_000);
  });

  it('takes uploads at the same time, each lead once', async () => {
    const id = await newCampaign();
    const reports = await Promise.all([
      send(id, numberedLeads(1, 1_200), 'application/x-ndjson'),
      send(id, numberedLeads(600, 1_800), 'application/x-ndjson'),
      send(id, numberedLeads(1, 1_800), 'application/x-ndjson'),
    ]);
    const accepted = reports.map(({ json }) => json.accepted as number);
    const duplicates = reports.map(({ json }) => json.duplicates as number);
    expect(accepted.reduce((sum, count) => sum + count)).toBe(1_800);
    expect(duplicates.reduce((sum, count) => sum + count)).toBe(1_200 + 1_201 + 1_800 - 1_800);
    const emails = (await rowsOf(id)).map(({ metadata }) => metadata?.email);
    expect(emails).toHaveLength(1_800);
    expect(new Set(emails).size).toBe(1_800);
  });

  it('keeps the whole chunks of a body that breaks off; sent again, it is complete', async () => {
    const id = await newCampaign();
    const body = numberedLeads(1, 1_700);
    const { hostname, port } = new URL(api.url);
    const socket = connect(Number(port), hostname);
    const head = `POST /campaigns/${id}/leads HTTP/1.1\r\nHost: ${hostname}:${port}\r\nContent-Type: application/x-ndjson\r\nContent-Length: ${body.length}\r\n\r\n`;
    socket.write(head);
    socket.write(body.subarray(0, Math.floor(body.length * 0.8)));
    await waitUntil('two chunks are written', async () => (await rowsOf(id)).length === 1_000);
    socket.destroy();
    expect(await rowsOf(id)).toHaveLength(1_000);
    const { json } = await send(id, body, 'application/x-ndjson');
    expect(json).toMatchObject({ accepted: 700, duplicates: 1_000 });
    const emails = (await rowsOf(id)).map(({ metadata }) => metadata?.email);
    expect(emails).toEqual(Array.from({ length: 1_700 }, (_, index) => `lead${index + 1}@telvora.ro`));
  });

  it('holds one chunk of rows at a time, however long the file', async () => {
    const id = await newCampaign();
    let sent = 0;
    let written = 0;
    let mostHeld = 0;
    const { appendChunk } = api.ctx.store.campaigns;
    api.ctx.store.campaigns.appendChunk = async (chunk) => {
      expect(chunk.rows.length).toBeLessThanOrEqual(500);
      mostHeld = Math.max(mostHeld, sent - written);
      written += chunk.rows.length;
      return appendChunk(chunk);
    };
    const slices = async function* () {
      for (let row = 1; row <= 10_000; row += 100) {
        sent += 100;
        yield Buffer.concat([numberedLeads(row, row + 99), Buffer.from('\n')]);
      }
    };
    const report = await importLeads(api.ctx, 'default', id, { ...upload(Buffer.of()), bytes: slices() });
    expect(report.accepted).toBe(10_000);
    expect(written).toBe(10_000);
    expect(mostHeld).toBeLessThanOrEqual(700);
  });
});
