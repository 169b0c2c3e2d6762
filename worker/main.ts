import { createConfig } from '../src/config/config.ts';
import { readEnv } from '../src/config/read-env.ts';
import { exitWithError } from '../src/exit-with-error.ts';
import { runWorker } from './run-worker.ts';

try {
  await runWorker(createConfig(readEnv()));
} catch (error) {
  exitWithError(error);
}
