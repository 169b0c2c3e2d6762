import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface Damage {
  /** Below the folder. */
  file: string;
  detail: string;
}

const majorVersion = '18';
const controlBytes = 8_192;
/** Of the format of pg_control, and of a map of files, as PostgreSQL writes them first. */
const controlVersion = 1_800;
const mapMagic = 0x59_27_17;

function headOf(path: string): Buffer {
  const head = Buffer.alloc(16);
  const file = openSync(path, 'r');
  try {
    readSync(file, head, 0, head.length, 0);
  } finally {
    closeSync(file);
  }
  return head;
}

const versionIssue = (path: string): string | null => {
  const version = readFileSync(path, 'utf8').trim();
  return version === majorVersion ? null : `is of PostgreSQL ${version.slice(0, 20) || '?'}, not ${majorVersion}`;
};
const controlIssue = (path: string): string | null => {
  const { size } = statSync(path);
  if (size !== controlBytes) return `has ${size} bytes, not ${controlBytes}`;
  return headOf(path).readUInt32LE(8) === controlVersion ? null : 'is not what PostgreSQL wrote';
};
const mapIssue = (path: string): string | null =>
  headOf(path).readUInt32LE(0) === mapMagic ? null : 'is not what PostgreSQL wrote';
const emptyIssue = (path: string): string | null =>
  statSync(path).isDirectory() && readdirSync(path).length === 0 ? 'is empty' : null;

/** What a database cannot do without; with the first of them gone, PostgreSQL would make a new one over the old. */
const needed: readonly (readonly [file: string, issueOf: (path: string) => string | null])[] = [
  ['PG_VERSION', versionIssue],
  ['global/pg_control', controlIssue],
  ['global/pg_filenode.map', mapIssue],
  ['base', emptyIssue],
  ['base/5/PG_VERSION', versionIssue],
  ['base/5/pg_filenode.map', mapIssue],
  ['pg_wal', emptyIssue],
  ['pg_xact', emptyIssue],
  ['pg_xact/0000', emptyIssue],
];

/** What is missing or broken of the files of an embedded database, without opening it. */
export function findDamage(folder: string): Damage[] {
  return needed.flatMap(([file, issueOf]): Damage[] => {
    const path = join(folder, file);
    if (!existsSync(path)) return [{ file, detail: 'is missing' }];
    try {
      const detail = issueOf(path);
      return detail === null ? [] : [{ file, detail }];
    } catch (error) {
      return [{ file, detail: `cannot be read (${(error as NodeJS.ErrnoException).code ?? error})` }];
    }
  });
}
