import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../../api/start-server.ts';
import { createProgram } from '../../cli/create-program.ts';
import { type CandorClient, createCandorClient } from '../../packages/client/src/index.ts';
import { createConfig } from '../../src/config/config.ts';
import { collect } from '../contract/collect.ts';
import { exampleSequence } from '../support/example-sequence.ts';
import { createRecordedTerminal } from '../support/recorded-terminal.ts';

let folder: string;
let server: RunningServer;
let client: CandorClient;
let id: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'candor-sequences-'));
  server = await startServer(
    createConfig({ DATA_DIR: join(folder, 'data'), PORT: '0', LOG_LEVEL: 'silent', LLM_TARGETS: 'template' }),
  );
  client = createCandorClient({ baseUrl: server.url });
}, 300_000);
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function candor(...args: string[]) {
  const terminal = createRecordedTerminal();
  const program = createProgram({ env: { CANDOR_URL: server.url }, terminal });
  await program.parseAsync(['node', 'candor', 'sequence', ...args]);
  return terminal;
}
const printed = async (...args: string[]): Promise<string> => (await candor(...args)).printed.join('\n');
const rowsOf = (text: string): Record<string, string>[] => parse(text, { columns: true });

describe('candor sequence', () => {
  it('writes the touches of a file, the offline writer too, each after the other', async () => {
    const file = join(folder, 'sequence.json');
    writeFileSync(file, JSON.stringify(exampleSequence({ metadata: { email: 'ioana@telvora.ro' } })));
    const sequence = JSON.parse(await printed('create', file, '--output', 'json', '--key', 'lead-1'));
    expect(sequence).toMatchObject({
      status: 'SUCCESS',
      touches: [{ status: 'SUCCESS' }, {}, { channel: 'LINKEDIN' }],
    });
    id = sequence.sequence_id;
    expect(JSON.parse(await printed('create', file, '--output', 'json', '--key', 'lead-1')).sequence_id).toBe(id);
    expect(await printed('list')).toContain(`${id}\tSUCCESS\t3/3 written\t0 selected\tIoana Dragomir, Telvora`);
  });

  it('shows each touch with its text, what is selected and what is stale', async () => {
    const { touches } = await client.sequences.get(id);
    await client.selectVariant(touches[0]!.request_id, { variant_index: 1 });
    const text = await printed('show', id);
    expect(text).toMatch(/--- Touch 1: EMAIL, \d{4}-\d\d-\d\d \(\+0 d\), SUCCESS, selected ---/);
    expect(text.match(/STALE/g)).toHaveLength(2);
    expect(text).toContain(touches[0]!.variants[1]!.message);
    expect(text).not.toContain(touches[0]!.variants[0]!.message);
  });

  it('writes anew what is stale, and only once it is', async () => {
    expect(await printed('regenerate', id)).not.toContain('STALE');
    await expect(candor('regenerate', id)).rejects.toThrow('No touch is stale');
    await expect(candor('cancel', id)).rejects.toThrow('is SUCCESS');
  });

  it('exports one sequence in the columns of a tool, and all that are approved', async () => {
    const file = join(folder, 'lemlist.csv');
    await candor('export', id, '--preset', 'lemlist', '--out', file);
    const [row] = rowsOf(readFileSync(file, 'utf8'));
    const { touches } = await client.sequences.get(id);
    expect(row).toMatchObject({
      email: 'ioana@telvora.ro',
      firstName: 'Ioana',
      subject1: touches[0]!.text!.subject,
      body1: touches[0]!.text!.message,
      delay2: '3',
      channel3: 'LINKEDIN',
      approved: 'false',
    });
    expect(await printed('export', '--approved', '--output', 'ndjson')).toBe('');
    for (const { request_id } of touches.slice(1)) await client.selectVariant(request_id, { variant_index: 0 });
    // What is selected is what was to be sent already: nothing is stale by it.
    expect(JSON.parse(await printed('export', '--approved', '--output', 'ndjson'))).toMatchObject({ sequence_id: id });
    expect(rowsOf(await printed('export', '--approved', '--status', 'success'))).toMatchObject([{ delay_3: '4' }]);
    const results = await collect(client.sequences.results({ approved: true }));
    expect(results).toEqual([await client.sequences.result(id)]);
    await expect(candor('export', '--preset', 'instantly', '--output', 'ndjson')).rejects.toThrow('writes CSV');
  });

  it('erases it', async () => {
    await candor('erase', id);
    expect(await client.sequences.get(id)).toMatchObject({ input: null, touches: [] });
    expect(rowsOf(await printed('export'))).toEqual([]);
  });
});
