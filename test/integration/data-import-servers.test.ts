import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createProgram } from '../../cli/create-program.ts';
import { createLogger } from '../../src/logger.ts';
import { importInto } from '../../src/store/postgres/import-into.ts';
import type { ExportFile } from '../../src/store/postgres/read-export.ts';
import { describeWithServices } from '../services/describe-with-services.ts';
import { createRecordedTerminal } from '../support/recorded-terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'candor-import-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const exported = join(folder, 'all.jsonl');
const cut = join(folder, 'cut.jsonl');

async function candor(args: string[], env: Record<string, string>) {
  const terminal = createRecordedTerminal('');
  await createProgram({ env: { LOG_LEVEL: 'silent', ...env }, terminal }).parseAsync(['node', 'candor', ...args]);
  return { out: terminal.printed.join('\n'), notes: terminal.noted.join('\n') };
}

beforeAll(async () => {
  const env = { DATA_DIR: join(folder, 'data') };
  await candor(['keys', 'create', 'crm'], env);
  await candor(['data', 'export', exported], env);
  writeFileSync(cut, readFileSync(exported, 'utf8').trim().split('\n').slice(0, -1).join('\n'));
}, 120_000);

describeWithServices('candor data import into PostgreSQL', ['postgres'], (services) => {
  it('makes no table for a file that is cut off, and brings a whole one in once', async () => {
    const env = { POSTGRES_URL: services.postgresUrl };
    const asked = new Client({ connectionString: services.postgresUrl });
    await asked.connect();
    const tables = async () =>
      (await asked.query(`SELECT 1 FROM information_schema.tables WHERE table_schema = 'public'`)).rows.length;
    await expect(candor(['data', 'import', cut], env)).rejects.toThrow(`${cut}: the export was cut off`);
    expect(await tables()).toBe(0);
    expect((await candor(['data', 'import', exported], env)).notes).toMatch(/^\d+ rows imported into PostgreSQL at /m);
    expect((await candor(['keys', 'list'], env)).out).toContain('crm');
    await expect(candor(['data', 'import', exported], env)).rejects.toThrow(/is not empty/);
    await asked.end();
  }, 120_000);
});

describeWithServices('an import into PostgreSQL that breaks off', ['postgres'], (services) => {
  const text = () => readFileSync(exported, 'utf8').trim().split('\n');
  const asked = async <Row>(sql: string): Promise<Row[]> => {
    const client = new Client({ connectionString: services.postgresUrl });
    await client.connect();
    const { rows } = await client.query(sql);
    await client.end();
    return rows as Row[];
  };
  const kept = () =>
    asked(`SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'
      UNION ALL SELECT routine_name FROM information_schema.routines WHERE routine_schema = 'public'`);
  /** Whole when it is read through before anything is written, and otherwise when its rows are. */
  const fileThat = (breaksOff: (line: number) => Promise<void>): ExportFile => {
    let readings = 0;
    return {
      name: 'all.jsonl',
      async *lines() {
        readings += 1;
        for (const [at, line] of text().entries()) {
          if (readings > 1) await breaksOff(at);
          yield line;
        }
      },
    };
  };
  const intoServer = (file: ExportFile) =>
    importInto({ kind: 'postgres', url: services.postgresUrl }, createLogger('silent'), file);

  it('by a line that no table takes leaves no table', async () => {
    const [head, ...rows] = text();
    const last = rows.at(-2)!;
    const twice = join(folder, 'twice.jsonl');
    const end = JSON.stringify({ end: true, rows: rows.length });
    writeFileSync(twice, [head, ...rows.slice(0, -1), last, end].join('\n'));
    const env = { POSTGRES_URL: services.postgresUrl };
    await expect(candor(['data', 'import', twice], env)).rejects.toThrow(/is not taken by the table/);
    expect(await kept()).toEqual([]);
  }, 60_000);

  it('by a disk that cannot be read any more leaves no table', async () => {
    const failing = fileThat(async (line) => {
      if (line === 2) throw new Error('EIO');
    });
    await expect(intoServer(failing)).rejects.toThrow('EIO');
    expect(await kept()).toEqual([]);
  }, 60_000);

  it('by a connection that is lost leaves no table, and may be made again', async () => {
    let ended = 0;
    const failing = fileThat(async (line) => {
      if (line !== 2) return;
      const own = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid()`;
      ended = (await asked(own)).length;
    });
    await expect(intoServer(failing)).rejects.toThrow();
    expect(ended).toBeGreaterThan(0);
    expect(await kept()).toEqual([]);
    expect((await intoServer(fileThat(async () => {}))).rows).toBe(text().length - 2);
  }, 60_000);
});

describeWithServices('candor data import into MongoDB', ['mongodb', 'redis'], (services) => {
  it('is told of its own tools', async () => {
    const env = { MONGODB_URL: services.mongodbUrl, REDIS_URL: services.redisUrl };
    await expect(candor(['data', 'import', exported], env)).rejects.toThrow('mongodump and mongorestore');
  }, 60_000);
});
