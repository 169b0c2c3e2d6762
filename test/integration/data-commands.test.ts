import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../../api/start-server.ts';
import { createProgram } from '../../cli/create-program.ts';
import { createConfig } from '../../src/config/config.ts';
import { createRecordedTerminal } from '../support/recorded-terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'candor-data-'));
const dataDir = join(folder, 'data');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function candor(args: string[], dir = dataDir) {
  const terminal = createRecordedTerminal('');
  await createProgram({ env: { DATA_DIR: dir, LOG_LEVEL: 'silent' }, terminal }).parseAsync([
    'node',
    'candor',
    ...args,
  ]);
  return { out: terminal.printed.join('\n'), code: terminal.code ?? 0 };
}

const exported = join(folder, 'all.jsonl');
const lead = ['--first-name', 'Ioana', '--company', 'Telvora', '--goal', 'book a 15-min call', '--keyword', 'fibre'];

let key = '';
beforeAll(async () => {
  await candor(['generate', ...lead]);
  ({ out: key } = await candor(['keys', 'create', 'crm']));
  await candor(['data', 'export', exported]);
}, 120_000);

/** A copy of the data, changed. */
function damaged(name: string, change: (path: (file: string) => string) => void): string {
  const dir = join(folder, name);
  cpSync(dataDir, dir, { recursive: true });
  change((file) => join(dir, file));
  return dir;
}

describe('candor data export and import', () => {
  it('moves all of it: keys, requests, and chains that still verify', async () => {
    const dir = join(folder, 'moved');
    await candor(['data', 'import', exported], dir);
    expect((await candor(['keys', 'list'], dir)).out).toBe((await candor(['keys', 'list'])).out);
    const verified = await candor(['audit', 'verify'], dir);
    expect(verified.out).toBe((await candor(['audit', 'verify'])).out);
    expect(verified.out).toMatch(/^1 chains, .* 0 issues$/);
    const again = join(folder, 'again.jsonl');
    await candor(['data', 'export', again], dir);
    const rows = (file: string) => readFileSync(file, 'utf8').trim().split('\n').slice(1).toSorted();
    expect(rows(again)).toEqual(rows(exported));
    // Counters go on after what was brought in.
    expect((await candor(['generate', ...lead, '--api-key', key], dir)).code).toBe(0);
  }, 120_000);

  it('refuses a store that holds something, and leaves it as it is', async () => {
    await expect(candor(['data', 'import', exported])).rejects.toThrow(/is not empty: \w+ has rows/);
    expect((await candor(['audit', 'verify'])).out).toMatch(/^1 chains/);
  }, 60_000);

  it.each([
    ['cut off', (lines: string[]) => lines.slice(0, -1), 'cut off'],
    ['short of a row', (lines: string[]) => lines.toSpliced(1, 1), 'and says it has'],
    [
      'of another version',
      (lines: string[]) => lines.with(0, '{"candor_export":1,"migrations":["0001"]}'),
      'with the version',
    ],
    ['no export', () => ['{"a":1}'], 'no export of candor data'],
  ])(
    'refuses one that is %s, and brings nothing in',
    async (name, change, message) => {
      const file = join(folder, `${name}.jsonl`);
      writeFileSync(file, change(readFileSync(exported, 'utf8').trim().split('\n')).join('\n'));
      const dir = join(folder, `from ${name}`);
      await expect(candor(['data', 'import', file], dir)).rejects.toThrow(message);
      expect((await candor(['audit', 'verify'], dir)).out).toMatch(/^0 chains, 0 events/);
    },
    60_000,
  );
});

const start = (dir: string) => startServer(createConfig({ DATA_DIR: dir, PORT: '0', LOG_LEVEL: 'silent' }));

describe('candor data check', () => {
  it('counts what is there, and finds nothing wrong', async () => {
    const { out, code } = await candor(['data', 'check']);
    expect(code).toBe(0);
    expect(out).toMatch(/store: \d+ tables, [1-9]\d+ rows, 0 issues\n.*queue: \d+ tables, \d+ rows, 0 issues/);
  }, 60_000);

  it('finds a page that was overwritten, by its file', async () => {
    const dir = damaged('page', (path) => {
      // The largest tables of the store have files of their own; one byte of each first page is turned.
      const base = path('store/base/5');
      const own = readdirSync(base).filter((file) => /^\d+$/.test(file) && Number(file) >= 16_384);
      for (const file of own.filter((one) => statSync(join(base, one)).size > 0))
        writeSync(openSync(join(base, file), 'r+'), Buffer.from([0x5a, 0xa5]), 0, 2, 8_100);
    });
    const { out, code } = await candor(['data', 'check'], dir);
    expect(code).toBe(2);
    expect(out).toMatch(/table public\.\w+: .*invalid page.*base\/5\/\d+/);
    await expect(start(dir)).rejects.toThrow(
      /^The data folder .*store is damaged: base\/5\/\d+ cannot be read .*restore DATA_DIR from a backup/,
    );
  }, 60_000);
});

describe('where there is no data', () => {
  const none = join(folder, 'none');
  const empty = mkdtempSync(join(tmpdir(), 'candor-empty-'));
  afterAll(() => rmSync(empty, { recursive: true, force: true }));

  it.each([
    ['data check'],
    ['data export'],
    ['audit verify'],
    ['audit public-key'],
    ['audit checkpoint'],
    ['keys list'],
  ])('candor %s says so and makes nothing', async (command) => {
    const file = join(folder, 'of nothing');
    const given = { 'data export': [file], 'audit checkpoint': ['--output', file] }[command] ?? [];
    await expect(candor([...command.split(' '), ...given], none)).rejects.toThrow(
      `there is no folder ${none}; DATA_DIR names where the data is`,
    );
    await expect(candor([...command.split(' '), ...given], empty)).rejects.toThrow(`${empty} holds no data`);
    expect(readdirSync(folder)).not.toContain('none');
    expect([readdirSync(empty), existsSync(file), existsSync(`${file}.part`)]).toEqual([[], false, false]);
  });

  it('the command ends with 2', () => {
    const env = { ...process.env, DATA_DIR: none, LOG_LEVEL: 'silent' };
    const { status, stderr } = spawnSync(process.execPath, ['cli/main.ts', 'data', 'check'], { env, encoding: 'utf8' });
    expect([status, stderr]).toEqual([2, `candor: there is no folder ${none}; DATA_DIR names where the data is\n`]);
  }, 60_000);

  it('candor keys create makes a folder', async () => {
    const dir = join(folder, 'begun');
    await candor(['keys', 'create', 'first'], dir);
    expect((await candor(['keys', 'list'], dir)).out).toContain('first');
    await expect(candor(['audit', 'public-key'], dir)).rejects.toThrow(/no key yet/);
  }, 60_000);
});

describe('a data folder that is damaged', () => {
  it.each([
    ['PG_VERSION', (path: string) => rmSync(path), 'PG_VERSION is missing'],
    ['global/pg_control', (path: string) => writeFileSync(path, ''), 'global/pg_control has 0 bytes, not 8192'],
    [
      'global/pg_filenode.map',
      (path: string) => writeFileSync(path, Buffer.alloc(524, 7)),
      'pg_filenode.map is not what',
    ],
    ['pg_wal', (path: string) => rmSync(path, { recursive: true }), 'pg_wal is missing'],
    ['base/5/1259', (path: string) => writeFileSync(path, Buffer.alloc(8_192, 0xab)), 'PostgreSQL does not start'],
  ])(
    'is refused with folder, file and what to do, and not changed: %s',
    async (file, damage, message) => {
      const dir = damaged(`no ${file.replaceAll('/', '-')}`, (path) => damage(path(`store/${file}`)));
      const failed = await start(dir).then(
        () => null,
        (error: Error) => error.message,
      );
      expect(failed).toContain(`The data folder ${join(dir, 'store')} is damaged: `);
      expect(failed).toContain(message);
      expect(failed).toMatch(/restore DATA_DIR from a backup.*candor data check/);
      const { out, code } = await candor(['data', 'check'], dir);
      expect(code).toBe(2);
      expect(out).toContain(message);
    },
    60_000,
  );

  it('is a queue that may be moved away, or a lock that may be removed', async () => {
    const queue = damaged('no queue', (path) => rmSync(path('queue/pg_xact/0000')));
    await expect(start(queue)).rejects.toThrow(/queue away and start again: what is open is queued anew/);
    const lock = damaged('no lock', (path) =>
      writeFileSync(path('lock.db'), 'not a database, and longer than a header'.repeat(20)),
    );
    await expect(start(lock)).rejects.toThrow(/lock\.db is damaged. Remove that file/);
  }, 60_000);
});
