import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where `name` is on the PATH; null when it is not. */
export function findBinary(name: string): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file)) ?? null;
}
