import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** There is no data where a command is to look at some. The message names the folder. */
export class NoData extends Error {
  override readonly name = 'NoData';
}

/** Throws NoData where the folder is not there or has none of the databases. Makes nothing. */
export function assertHoldsData(folder: string, databases: readonly string[]): void {
  if (databases.some((name) => existsSync(join(folder, name)))) return;
  const path = resolve(folder);
  const what = existsSync(path) ? `the folder ${path} holds no data` : `there is no folder ${path}`;
  throw new NoData(`${what}; DATA_DIR names where the data is`);
}
