import { randomUUID } from 'node:crypto';
import { statfs, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** PostgreSQL stops amid a statement when it cannot write its log: with less than two segments of it left, it is time. */
const leastBytes = 32 * 1024 * 1024;

/** Throws an Error naming the folder where nothing more can be written to it: the disk is full, or it is gone. */
export async function assertDiskSpace(folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  if (free < leastBytes) {
    const left = `${Math.floor(free / 1024 / 1024)} MB`;
    throw new Error(
      `The disk of the data folder ${folder} is full: ${left} are free, of at least 32 MB that are needed`,
    );
  }
  const probe = join(folder, `.probe-${randomUUID()}`);
  try {
    await writeFile(probe, Buffer.alloc(4_096), { flush: true });
  } finally {
    await unlink(probe).catch(() => {});
  }
}
