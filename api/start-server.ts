import { randomBytes } from 'node:crypto';
import { workersRunApart } from '../src/config/backends.ts';
import type { Config } from '../src/config/config.ts';
import { type Context, createContext } from '../src/context.ts';
import { listen } from '../src/listen.ts';
import { observeProcess } from '../src/metrics.ts';
import { type Closable, closeAll } from '../src/run-until-signal.ts';
import { startHealthServer } from '../src/start-health-server.ts';
import { writeHolder } from '../src/store/lock-holder.ts';
import { assertGuarded } from './assert-guarded.ts';
import { createApp } from './create-app.ts';

/** Calls in flight get this long; streams and waits end at once. With the worker's 20 s it stays within 25 s. */
const drainMs = 5_000;

export interface RunningServer {
  url: string;
  context: Context;
  /** What close() does, step by step, for a caller that adds its own. */
  steps: Closable[];
  close(): Promise<void>;
}

/**
 * Starts the API and, where workers do not run apart, the worker in the same process; commands on the same data folder
 * then find it. Rejects with ConfigError or what failed.
 */
export async function startServer(given: Config): Promise<RunningServer> {
  const folderToken = randomBytes(32).toString('base64url');
  const embedded = given.store.kind === 'pglite' ? given.store.dataDir : null;
  const config = embedded === null ? given : { ...given, auth: { ...given.auth, folderToken } };
  const context = await createContext(config);
  observeProcess(context.metrics);
  const steps: Closable[] = [{ name: 'context', close: () => context.close() }];
  try {
    await assertGuarded(context);
    if (!workersRunApart(config)) {
      const { startWorker } = await import('../worker/start-worker.ts');
      const worker = await startWorker(context);
      steps.unshift({ name: 'worker', close: () => worker.close() });
    }
    const health = await startHealthServer(context);
    if (health) steps.unshift({ name: 'health server', close: () => health.close(0) });
    const shutdown = new AbortController();
    const app = createApp(context, { shutdown: shutdown.signal });
    const server = await listen(app, config.http.host, config.http.port);
    steps.unshift({
      name: 'HTTP server',
      close: () => {
        shutdown.abort();
        return server.close(drainMs);
      },
    });
    if (embedded !== null) writeHolder(embedded, { url: server.url, token: folderToken });
    return { url: server.url, context, steps, close: () => closeAll(steps, context.logger) };
  } catch (error) {
    await closeAll(steps, context.logger);
    throw error;
  }
}
