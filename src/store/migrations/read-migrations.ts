import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RecordedMigration } from './pending-migrations.ts';

export interface MigrationFile extends RecordedMigration {
  path: string;
  text: string;
}

const pattern = /^(\d{4})-\d{4}-\d{2}-\d{2}-[a-z0-9]+(?:-[a-z0-9]+)*\.(?:sql|ts)$/;

/**
 * The migrations of a folder, in order: <number>-<date>-<name>, numbered from 0001 without a gap. Throws an Error that
 * names the file which is not.
 */
export function readMigrations(folder: URL): MigrationFile[] {
  const directory = fileURLToPath(folder);
  return readdirSync(directory)
    .sort()
    .map((file, place) => {
      const number = pattern.exec(file)?.[1];
      const wanted = String(place + 1).padStart(4, '0');
      if (number !== wanted)
        throw new Error(`${file} in ${directory} is no migration: ${wanted}-<year>-<month>-<day>-<name> is next`);
      const path = join(directory, file);
      // A checkout may have given the lines other ends.
      const text = readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
      const hash = createHash('sha256').update(text).digest('hex');
      return { name: file.slice(0, file.lastIndexOf('.')), hash, path, text };
    });
}
