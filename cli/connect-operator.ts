import type { Env } from '../src/config/config.ts';
import { findOwnServer } from './connect.ts';
import type { Operator } from './operator.ts';
import { operatorOfServer } from './operator-of-server.ts';

interface OperatorPlace {
  env: Env;
  server?: string;
  /** The command begins something: where there is no data folder, one is made. */
  mayBeNew?: boolean;
}

/**
 * Through the server that is named or that runs on the data folder, else on the store itself. Throws an Error where a
 * server is named without the token that it asks for, and NoData where there is nothing to look at.
 */
export async function connectOperator({ env, server, mayBeNew = false }: OperatorPlace): Promise<Operator> {
  const named = server ?? env.CANDOR_URL;
  const own = await findOwnServer(env);
  const running = named === undefined || named === own?.url ? own : { url: named, token: env.ADMIN_TOKEN };
  if (!running) return (await import('./operator-of-store.ts')).operatorOfStore(env, { mayBeNew });
  if (!running.token)
    throw new Error(`Set ADMIN_TOKEN to that of ${running.url}: what is for operators is not done without it`);
  return operatorOfServer(running.url, running.token);
}
