import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { pendingMigrations } from '../../../src/store/migrations/pending-migrations.ts';
import { readMigrations } from '../../../src/store/migrations/read-migrations.ts';

const root = mkdtempSync(join(tmpdir(), 'migrations-'));
afterAll(() => rmSync(root, { recursive: true }));

function folderOf(files: Record<string, string>): URL {
  const folder = mkdtempSync(join(root, 'folder-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return pathToFileURL(`${folder}/`);
}

describe('readMigrations', () => {
  it('reads them in order, each with a hash of its text', () => {
    const read = readMigrations(
      folderOf({ '0002-2026-02-01-b.ts': 'b', '0001-2026-01-01-a.sql': 'a', '0003-2026-02-02-c-d.sql': 'a' }),
    );
    expect(read.map(({ name, text }) => [name, text])).toEqual([
      ['0001-2026-01-01-a', 'a'],
      ['0002-2026-02-01-b', 'b'],
      ['0003-2026-02-02-c-d', 'a'],
    ]);
    expect(read[0]!.hash).toBe('ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb');
    expect(read[0]!.hash).not.toBe(read[1]!.hash);
  });

  it('takes a file whose lines a checkout ended otherwise for the same', () => {
    const hashOf = (text: string) => readMigrations(folderOf({ '0001-2026-01-01-a.sql': text }))[0]!.hash;
    expect(hashOf('SELECT 1;\r\nSELECT 2;\r\n')).toBe(hashOf('SELECT 1;\nSELECT 2;\n'));
  });

  it.each([
    ['a gap', ['0001-2026-01-01-a.sql', '0003-2026-01-02-b.sql'], '0003-2026-01-02-b.sql'],
    ['a number given twice', ['0001-2026-01-01-a.sql', '0001-2026-01-02-b.sql'], '0001-2026-01-02-b.sql'],
    ['no date', ['0001-a.sql'], '0001-a.sql'],
    ['another ending', ['0001-2026-01-01-a.json'], '0001-2026-01-01-a.json'],
  ])('refuses %s by the name of its file', (_, files, wrong) => {
    const folder = folderOf(Object.fromEntries(files.map((name) => [name, ''])));
    expect(() => readMigrations(folder)).toThrow(`${wrong} in`);
  });
});

describe('the migrations of the stores', () => {
  const own = ['postgres', 'mongo'].flatMap((store) =>
    readMigrations(new URL(`../../../src/store/${store}/migrations/`, import.meta.url)).map((file) => ({
      ...file,
      key: `${store}/${file.name}`,
    })),
  );
  const hashes = JSON.parse(readFileSync(new URL('./migration-hashes.json', import.meta.url), 'utf8'));

  it('are as they were when they were added: data that had one would be refused', () => {
    expect(Object.fromEntries(own.map(({ key, hash }) => [key, hash]))).toEqual(hashes);
  });

  it('import nothing that may change after them', () => {
    const imported = own.flatMap(({ key, text }) =>
      [...text.matchAll(/^import (?!type |.* from 'node:)|^import type .* from '(?!mongodb')|\bimport\(/gm)].map(
        () => key,
      ),
    );
    expect(imported).toEqual([]);
  });
});

describe('data that other code has migrated', () => {
  const guide = readFileSync(new URL('../../../docs/operators.md', import.meta.url), 'utf8');
  const known = [
    { name: '0001-a', hash: 'a' },
    { name: '0002-b', hash: 'b' },
  ];
  const [first, second] = known as [(typeof known)[0], (typeof known)[0]];

  it.each([
    ['newer data', [first, second, { name: '0003-c', hash: 'c' }], 'The data is newer than this version of Candor'],
    ['another branch', [{ name: '0001-z', hash: 'z' }], 'The data was migrated by another version of Candor'],
    ['a changed file', [{ name: '0001-a', hash: 'z' }], 'was changed after it had been run'],
  ])('is refused with an error that the guide for operators explains: %s', (_, recorded, message) => {
    expect(() => pendingMigrations(known, recorded)).toThrow(message);
    expect(guide).toContain(message);
  });

  it('is taken where all of it is known', () => {
    expect(pendingMigrations(known, [first])).toEqual([second]);
    expect(pendingMigrations(known, [])).toEqual(known);
    expect(pendingMigrations(known, known)).toEqual([]);
  });
});
