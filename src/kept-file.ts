import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32 } from 'node:zlib';

const packageFile = fileURLToPath(import.meta.resolve('yaml/package.json'));

/** Where what is made once a machine lies: beside the packages, so that an installation starts with nothing kept. */
export const keptFolder = join(dirname(packageFile), '../.cache/candor');

/** Tells what was cut off or left unwritten when the machine went down. */
function checksumOf(bytes: Uint8Array): Buffer {
  const checksum = Buffer.alloc(checksumLength);
  checksum.writeUInt32BE(crc32(bytes));
  return checksum;
}
const checksumLength = 4;

/** What was kept by this name; undefined where nothing was, or what is there is damaged. */
export function readKept(name: string): Buffer | undefined {
  try {
    const whole = readFileSync(join(keptFolder, name));
    const bytes = whole.subarray(checksumLength);
    return checksumOf(bytes).equals(whole.subarray(0, checksumLength)) ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Keeps what was made by a name that says all that it was made of, since what is kept by a name is never looked at
 * again. Other processes see all of it or nothing.
 */
export function keep(name: string, bytes: Uint8Array): void {
  const file = join(keptFolder, name);
  const beside = `${file}.${process.pid}-${Math.random().toString(36).slice(2)}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(beside, Buffer.concat([checksumOf(bytes), bytes]));
    renameSync(beside, file);
  } catch {
    // A read-only installation makes it anew in every process.
  }
}
