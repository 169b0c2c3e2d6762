import { ConfigError } from '../src/config/config.ts';
import type { Context } from '../src/context.ts';
import { isLoopbackHost } from './middleware/is-local-caller.ts';

/** Throws ConfigError when the service would be reachable from elsewhere with no key that could open it. */
export async function assertGuarded({ config, store }: Pick<Context, 'config' | 'store'>): Promise<void> {
  const { host } = config.http;
  if (isLoopbackHost(host) || config.auth.adminToken || (await store.apiKeys.count()) > 0) return;
  throw new ConfigError([
    `HOST: ${host} is reachable from elsewhere but there is no API key: make one with "npm run candor -- keys create <name>", set ADMIN_TOKEN to manage keys over HTTP, or bind to 127.0.0.1`,
  ]);
}
