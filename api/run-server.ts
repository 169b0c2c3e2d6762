import type { Config } from '../src/config/config.ts';
import { returnMemory } from '../src/return-memory.ts';
import { runUntilSignal } from '../src/run-until-signal.ts';
import { startServer } from './start-server.ts';

/** Runs the server until SIGTERM or SIGINT, and says where it is. */
export async function runServer(config: Config): Promise<void> {
  const { url, steps, context } = await startServer(config);
  returnMemory();
  const mode =
    config.store.kind === 'pglite'
      ? `embedded: worker included, data in ${config.store.dataDir}`
      : 'production: API only; workers run apart';
  const targets = config.llm.targets.map(({ provider, model }) =>
    model === provider ? provider : `${provider}:${model}`,
  );
  process.stdout.write(`Candor is ready at ${url} (API docs: ${url}/docs) - ${mode}, writer: ${targets.join(', ')}\n`);
  runUntilSignal(steps, context.logger);
}
