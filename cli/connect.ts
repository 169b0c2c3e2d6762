import { startServer } from '../api/start-server.ts';
import { type CandorClient, createCandorClient } from '../packages/client/src/index.ts';
import { createConfig, type Env } from '../src/config/config.ts';

export interface Connection {
  /** Where the server is, and the key it is called with, for what the client has no call for. */
  server: { url: string; apiKey?: string };
  client: CandorClient;
  close(): Promise<void>;
}

export interface ConnectOptions {
  env: Env;
  /** URL of a running server; absent: CANDOR_URL, and without that an embedded one in this process. */
  server?: string;
  apiKey?: string;
}

/** The same commands against a running server or, with none named, an embedded one started for the command. */
export async function connect({ env, server, apiKey }: ConnectOptions): Promise<Connection> {
  const url = server ?? env.CANDOR_URL;
  const key = apiKey ?? env.CANDOR_API_KEY;
  const withKey = key ? { apiKey: key } : {};
  const to = (baseUrl: string) => ({
    server: { url: baseUrl, ...withKey },
    client: createCandorClient({ baseUrl, ...withKey }),
  });
  if (url) return { ...to(url), close: async () => {} };
  const config = createConfig({ LOG_LEVEL: 'error', ...env, HOST: '127.0.0.1', PORT: '0' });
  const embedded = await startServer(config);
  return { ...to(embedded.url), close: () => embedded.close() };
}
