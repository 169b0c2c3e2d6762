import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';

const packageFolder = join(dirname(fileURLToPath(import.meta.resolve('@electric-sql/pglite'))), '..');
const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
const cacheFile = fileURLToPath(new URL(`../node_modules/.cache/candor/pglite-${version}.tar`, import.meta.url));

let made: Promise<Blob> | undefined;

/**
 * An empty database as a tar file. To load it takes a tenth of the seconds of processor time that making one takes, so
 * it is made once a process, and once a machine where node_modules can be written.
 */
export async function emptyPgliteDump(): Promise<Blob> {
  const cached = readCached();
  if (cached) return cached;
  made ??= create();
  return made;
}

function readCached(): Blob | undefined {
  try {
    return new Blob([readFileSync(cacheFile)], { type: 'application/x-tar' });
  } catch {
    return undefined;
  }
}

async function create(): Promise<Blob> {
  const db = await PGlite.create();
  const dump = await db.dumpDataDir('none');
  await db.close();
  const bytes = Buffer.from(await dump.arrayBuffer());
  try {
    mkdirSync(dirname(cacheFile), { recursive: true });
    const beside = `${cacheFile}.${process.pid}`;
    writeFileSync(beside, bytes);
    renameSync(beside, cacheFile);
  } catch {
    // A read-only installation makes it anew in every process.
  }
  return dump;
}
