import { createConfig } from '../src/config/config.ts';
import { readEnv } from '../src/config/read-env.ts';
import { exitWithFault } from '../src/exit-with-fault.ts';
import { runWorker } from './run-worker.ts';

try {
  await runWorker(createConfig(readEnv()));
} catch (error) {
  exitWithFault(error);
}
