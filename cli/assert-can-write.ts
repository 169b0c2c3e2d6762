import { access, constants, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Throws an Error where a file could not be written, before work is done whose result would be lost. */
export async function assertCanWrite(file: string): Promise<void> {
  const folder = dirname(file);
  const isFolder = (path: string) =>
    stat(path).then(
      (found) => found.isDirectory(),
      () => false,
    );
  if (await isFolder(file)) throw new Error(`${file}: a folder stands where a file is expected`);
  if (!(await isFolder(folder))) throw new Error(`${file}: there is no folder ${folder}`);
  await access(folder, constants.W_OK).catch(() => {
    throw new Error(`${file}: nothing may be written in ${folder}`);
  });
}
