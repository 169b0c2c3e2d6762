import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createProgram } from '../../cli/create-program.ts';
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

describeWithServices('candor data import into MongoDB', ['mongodb', 'redis'], (services) => {
  it('is told of its own tools', async () => {
    const env = { MONGODB_URL: services.mongodbUrl, REDIS_URL: services.redisUrl };
    await expect(candor(['data', 'import', exported], env)).rejects.toThrow('mongodump and mongorestore');
  }, 60_000);
});
