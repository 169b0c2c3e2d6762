import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../../api/start-server.ts';
import { createProgram } from '../../cli/create-program.ts';
import { createConfig } from '../../src/config/config.ts';
import { createRecordedTerminal, type RecordedTerminal } from '../support/recorded-terminal.ts';

let folder: string;
let server: RunningServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'candor-cli-suppressions-'));
  server = await startServer(createConfig({ DATA_DIR: join(folder, 'data'), PORT: '0', LOG_LEVEL: 'silent' }));
}, 300_000);
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function candor(...args: string[]): Promise<string[]> {
  return (await inTerminal(...args)).printed;
}

async function inTerminal(...args: string[]): Promise<RecordedTerminal> {
  const terminal = createRecordedTerminal();
  const program = createProgram({ env: { CANDOR_URL: server.url }, terminal });
  await program.parseAsync(['node', 'candor', 'suppressions', ...args]);
  return terminal;
}

describe('candor suppressions', () => {
  it('says so where nobody is on the list', async () => {
    const { printed, noted } = await inTerminal('list');
    expect([printed, noted]).toEqual([[], ['nobody is on the list']]);
  });

  it('adds, imports, lists, exports and removes', async () => {
    expect(await candor('add', 'Ioana@Telvora.ro', 'gorun.ro')).toEqual(['2 added, 0 on the list already']);
    const file = join(folder, 'list.csv');
    writeFileSync(file, 'email\nioana@telvora.ro\nana@brad.ro\nnobody\n');
    expect(await candor('import', file)).toEqual([
      'line 4: is neither an email address, a web domain nor a SHA-256',
      '1 added, 1 on the list already, 1 rejected',
    ]);
    await candor('remove', 'IOANA@telvora.ro');
    const lines = (await candor('list')).map((line) => line.split('\t').slice(0, 2).join(' '));
    expect(lines.sort()).toEqual(['domain gorun.ro', 'email ana@brad.ro']);
    expect((await candor('export')).join('\n').split(/\r?\n/)[0]).toBe('kind,value,created_at,suppression_id');
  });

  it('says what is no entry, and adds nothing', async () => {
    await expect(candor('add', 'radu@fag.ro', 'nobody', 'a b')).rejects.toThrow('"nobody", "a b"');
    expect((await candor('list')).join()).not.toContain('radu@fag.ro');
  });
});
