import { setTimeout as wait } from 'node:timers/promises';
import { isLocked } from './lock-data-dir.ts';
import { readHolder } from './lock-holder.ts';

export interface RunningServer {
  url: string;
  /** As an ADMIN_TOKEN. */
  token: string;
}

const pollMs = 100;

/**
 * The server that runs on a data folder: whoever may read the folder may use it. One that is just starting gets
 * `patienceMs`. null where there is none, or what holds the folder is no server.
 */
export async function findRunningServer(dataDir: string, patienceMs = 5_000): Promise<RunningServer | null> {
  for (let left = patienceMs; ; left -= pollMs) {
    const { url, token } = readHolder(dataDir) ?? {};
    if (!isLocked(dataDir)) return null;
    if (url && token) return { url, token };
    if (left <= 0) return null;
    await wait(pollMs);
  }
}
