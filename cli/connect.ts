import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CandorClient, createCandorClient } from '../packages/client/src/index.ts';
import { createConfig, type Env } from '../src/config/config.ts';
import { findRunningServer } from '../src/store/find-running-server.ts';

export interface Connection {
  /** Where the server is, and the key it is called with, for what the client has no call for. */
  server: { url: string; apiKey?: string };
  client: CandorClient;
  /** The server is in this process and ends with the command. */
  isOwn: boolean;
  close(): Promise<void>;
}

export interface ConnectOptions {
  env: Env;
  /** URL of a running server; absent: CANDOR_URL, then the one that runs on the data folder, then one of this process. */
  server?: string;
  apiKey?: string;
  /** The command stores nothing: where there is no data folder, none is made. */
  leavesNothing?: boolean;
}

/** The same commands against a running server or, where there is none, an embedded one started for the command. */
export async function connect({ env, server, apiKey, leavesNothing }: ConnectOptions): Promise<Connection> {
  const key = apiKey ?? env.CANDOR_API_KEY;
  const withKey = key ? { apiKey: key } : {};
  const to = (baseUrl: string) => ({
    server: { url: baseUrl, ...withKey },
    client: createCandorClient({ baseUrl, ...withKey }),
  });
  const url = server ?? env.CANDOR_URL ?? (await findOwnServer(env))?.url;
  if (url) {
    assertHttpUrl(url);
    return { ...to(url), isOwn: false, close: async () => {} };
  }
  const own = await startOwn(env, leavesNothing ?? false);
  return { ...to(own.url), isOwn: true, close: own.close };
}

function assertHttpUrl(text: string): void {
  if (!/^https?:$/.test(URL.parse(text)?.protocol ?? ''))
    throw new Error(`"${text}" is not the URL of a server: give one such as http://localhost:3000`);
}

/** The server that runs on the data folder which the environment names; null where data is not embedded. */
export async function findOwnServer(env: Env) {
  const { store } = createConfig(env);
  return store.kind === 'pglite' ? findRunningServer(store.dataDir) : null;
}

async function startOwn(env: Env, leavesNothing: boolean): Promise<{ url: string; close(): Promise<void> }> {
  const { store } = createConfig(env);
  const isNew = store.kind === 'pglite' && !existsSync(join(store.dataDir, 'store'));
  const scratch = leavesNothing && isNew ? await mkdtemp(join(tmpdir(), 'candor-')) : null;
  const removeScratch = async () => {
    if (scratch !== null) await rm(scratch, { recursive: true, force: true });
  };
  // Loaded only where it is needed: most of the command's start would be spent on it.
  const { startServer } = await import('../api/start-server.ts');
  const config = createConfig({
    LOG_LEVEL: 'error',
    ...env,
    ...(scratch === null ? {} : { DATA_DIR: scratch }),
    HOST: '127.0.0.1',
    PORT: '0',
  });
  try {
    const running = await startServer(config);
    const close = async () => {
      await running.close();
      await removeScratch();
    };
    return { url: running.url, close };
  } catch (error) {
    await removeScratch();
    throw error;
  }
}
