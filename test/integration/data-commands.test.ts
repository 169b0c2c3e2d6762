import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
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
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../../api/start-server.ts';
import { createProgram } from '../../cli/create-program.ts';
import { createConfig } from '../../src/config/config.ts';
import { openPglite } from '../../src/open-pglite.ts';
import { lockDataDir } from '../../src/store/lock-data-dir.ts';
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

  const badFiles: [string, (lines: string[]) => string | Buffer, RegExp][] = [
    ['cut off', (lines) => lines.slice(0, -1).join('\n'), /the export was cut off after line \d+.*take another copy/],
    ['cut off in a line', (lines) => lines.join('\n').slice(0, -30), /line \d+ is not JSON.*export anew/],
    ['short of a row', (lines) => lines.toSpliced(1, 1).join('\n'), /has \d+ rows, and says in line \d+ that/],
    ['longer than itself', (lines) => [...lines, '{}'].join('\n'), /line \d+ stands after the end/],
    ['damaged', (lines) => lines.toSpliced(2, 1, '{"table":1}').join('\n'), /line 3 is no row of an export/],
    [
      'of another version',
      (lines) => lines.with(0, '{"candor_export":1,"migrations":["0001"]}').join('\n'),
      /line 1 says .* at 0001, and this version's is at 00.*import it with the version that made it/,
    ],
    [
      'of another form',
      (lines) => lines.with(0, '{"candor_export":2,"migrations":[]}').join('\n'),
      /line 1 says .* form 2, and this version reads form 1/,
    ],
    ['no export', () => '{"a":1}', /line 1 does not begin an export of candor data.*candor data export/],
    ['no JSON', () => 'first_name,company\nIoana,Telvora\n', /line 1 does not begin an export/],
    ['gzipped', (lines) => gzipSync(lines.join('\n')), /the file is compressed.*gunzip/],
    ['empty', () => '', /the file is empty/],
    [
      'of no table',
      (lines) => lines.toSpliced(1, 1, '{"table":"none","row":{}}').join('\n'),
      /line 2 is of a table "none", which a store does not have/,
    ],
    [
      'twice the same row',
      (lines) => {
        const row = lines.find((line) => line.includes('"table":"requests"'))!;
        const end = JSON.stringify({ end: true, rows: lines.length - 1 });
        return [...lines.slice(0, -1), row, end].join('\n');
      },
      /one of lines \d+ to \d+ is not taken by the table "requests"/,
    ],
  ];

  it.each(badFiles)(
    'refuses a file that is %s by file and line, and makes nothing',
    async (name, change, message) => {
      const file = join(folder, `${name}.jsonl`);
      writeFileSync(file, change(readFileSync(exported, 'utf8').trim().split('\n')));
      const dir = join(folder, `from ${name}`);
      const failed = await candor(['data', 'import', file], dir).catch((error: Error) => error.message);
      expect(failed).toMatch(message);
      expect(failed).toMatch(new RegExp(`^${file}: .*Nothing was imported`));
      expect(existsSync(dir)).toBe(false);
      mkdirSync(dir);
      await expect(candor(['data', 'import', file], dir)).rejects.toThrow(message);
      expect(readdirSync(dir).filter((one) => one !== 'lock.db')).toEqual([]);
      // What was refused is in nobody's way.
      if (name === 'twice the same row') expect((await candor(['data', 'import', exported], dir)).code).toBe(0);
    },
    60_000,
  );

  it('refuses a folder, and no file, by its name', () => {
    const env = { ...process.env, DATA_DIR: join(folder, 'from folder'), LOG_LEVEL: 'silent' };
    const run = (path: string) => {
      const args = ['cli/main.ts', 'data', 'import', path];
      const { status, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
      return [status, stderr];
    };
    expect(run(folder)).toEqual([1, `candor: ${folder}: a folder stands where a file is expected\n`]);
    expect(run(join(folder, 'none'))).toEqual([
      1,
      `candor: ${join(folder, 'none')}: there is no such file or folder\n`,
    ]);
    expect(existsSync(env.DATA_DIR)).toBe(false);
  }, 60_000);

  it('refuses a DATA_DIR that is a file, which stays', async () => {
    const file = join(folder, 'a file');
    writeFileSync(file, 'kept');
    for (const dir of [file, join(file, 'below')])
      await expect(candor(['data', 'import', exported], dir)).rejects.toThrow(
        `There is no data folder ${dir}: a file stands in its place. DATA_DIR names`,
      );
    expect(readFileSync(file, 'utf8')).toBe('kept');
  });

  it('refuses a place to export to before it reads anything, by the name that was given', async () => {
    // Nothing of the store is opened: a server may run on it.
    const data = await lockDataDir(dataDir);
    const to = (file: string) => candor(['data', 'export', file]).catch((error: Error) => error.message);
    expect(await to(join(folder, 'none', 'all.jsonl'))).toBe(
      `${join(folder, 'none', 'all.jsonl')}: there is no folder ${join(folder, 'none')}`,
    );
    expect(await to(folder)).toBe(`${folder}: a folder stands where a file is expected`);
    await data.release();
    expect(existsSync(`${folder}.part`)).toBe(false);
  });

  it('does not migrate a store that it refuses', async () => {
    const dir = damaged('older', () => {});
    const last = 'DELETE FROM schema_migrations WHERE name = (SELECT max(name) FROM schema_migrations)';
    const count = 'SELECT count(*)::integer AS count FROM schema_migrations';
    const ask = async (sql: string) => {
      const { db, close } = await openPglite(join(dir, 'store'));
      const { rows } = await db.query<{ count: number }>(sql);
      await close();
      return rows[0]?.count;
    };
    await ask(last);
    const before = await ask(count);
    await expect(candor(['data', 'import', exported], dir)).rejects.toThrow(/is not empty/);
    expect(await ask(count)).toBe(before);
  }, 60_000);
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
