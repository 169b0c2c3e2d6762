import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const blockLength = 512;
const folderType = '5';

/**
 * Writes what a tar archive holds below `folder`, which is made. For archives of ours: plain files and folders, folders
 * before what is in them, paths of at most 100 bytes.
 */
export function unpackTar(archive: Buffer, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (let at = 0; archive[at]; ) {
    const field = (from: number, to: number) => archive.toString('latin1', at + from, at + to).replace(/\0.*$/su, '');
    const path = join(folder, field(0, 100));
    const mode = Number.parseInt(field(100, 108), 8);
    const size = Number.parseInt(field(124, 136), 8);
    const start = at + blockLength;
    if (field(156, 157) === folderType) mkdirSync(path, { mode });
    else writeFileSync(path, archive.subarray(start, start + size), { mode });
    at = start + Math.ceil(size / blockLength) * blockLength;
  }
}
