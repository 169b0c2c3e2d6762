import { workersRunApart } from '../src/config/backends.ts';
import { type Config, ConfigError } from '../src/config/config.ts';
import { createContext } from '../src/context.ts';
import { observeProcess } from '../src/metrics.ts';
import { returnMemory } from '../src/return-memory.ts';
import { type Closable, closeAll, runUntilSignal } from '../src/run-until-signal.ts';
import { startHealthServer } from '../src/start-health-server.ts';
import { startWorker } from './start-worker.ts';

/** Runs a worker of its own until SIGTERM or SIGINT. Throws ConfigError where the server includes the worker. */
export async function runWorker(config: Config): Promise<void> {
  if (!workersRunApart(config))
    throw new ConfigError([
      'REDIS_URL and MONGODB_URL, or POSTGRES_URL: a worker of its own needs a store and a queue that processes share; ' +
        'without them the server includes the worker, see "npm start"',
    ]);
  const context = await createContext(config);
  observeProcess(context.metrics);
  const steps: Closable[] = [{ name: 'context', close: () => context.close() }];
  try {
    const health = await startHealthServer(context);
    if (health) steps.unshift({ name: 'health server', close: () => health.close(0) });
    const worker = await startWorker(context);
    steps.unshift({ name: 'worker', close: () => worker.close() });
    returnMemory();
  } catch (error) {
    await closeAll(steps, context.logger);
    throw error;
  }
  process.stdout.write(`Candor worker is ready, up to ${config.llm.concurrency} model calls at a time\n`);
  runUntilSignal(steps, context.logger);
}
