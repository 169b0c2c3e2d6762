import { createConfig } from '../src/config/config.ts';
import { readEnv } from '../src/config/read-env.ts';
import { exitWithError } from '../src/exit-with-error.ts';
import { runServer } from './run-server.ts';

try {
  await runServer(createConfig(readEnv()));
} catch (error) {
  exitWithError(error);
}
