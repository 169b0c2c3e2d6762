import { randomUUID } from 'node:crypto';
import { statfs, unlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** PostgreSQL stops amid a statement when it cannot write its log: with less than two segments of it left, it is time. */
const leastBytes = 32 * 1024 * 1024;

/** Nothing more can be written to a folder. The message names it, and says what to do; for operators, not for clients. */
export class FolderNotWritable extends Error {
  override readonly name = 'FolderNotWritable';
}

/** Of a disk or a quota that is used up. */
const fullCodes: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT']);

/** Throws FolderNotWritable where nothing more can be written to the folder: its disk is full, or it is gone. */
export async function assertDiskSpace(folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder).catch((error: unknown) => {
    throw notWritable(folder, error);
  });
  const free = bavail * bsize;
  if (free < leastBytes)
    throw diskFull(folder, `${Math.floor(free / 1024 / 1024)} MB are free, of at least 32 MB that are needed`);
  const probe = join(folder, `.probe-${randomUUID()}`);
  try {
    await writeFile(probe, Buffer.alloc(4_096), { flush: true });
  } catch (error) {
    throw notWritable(folder, error);
  } finally {
    await unlink(probe).catch(() => {});
  }
}

const diskFull = (folder: string, why: string, cause?: unknown): FolderNotWritable =>
  new FolderNotWritable(
    `The disk of the data folder ${resolve(folder)} is full: ${why}. Make room on it, or stop the service and move ` +
      'DATA_DIR to a larger one; what cannot be written meanwhile is answered with 503 and was not accepted',
    { cause },
  );

function notWritable(folder: string, error: unknown): FolderNotWritable {
  const { code = String(error) } = error as NodeJS.ErrnoException;
  if (fullCodes.has(code)) return diskFull(folder, `it takes no more (${code})`, error);
  return new FolderNotWritable(
    `The data folder ${resolve(folder)} cannot be written (${code}): it must be there, on a disk that can be written, ` +
      'and belong to the user that the service runs as',
    { cause: error },
  );
}
