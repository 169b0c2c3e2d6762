import { createConfig } from '../src/config/config.ts';
import { readEnv } from '../src/config/read-env.ts';
import { exitWithFault } from '../src/exit-with-fault.ts';
import { runServer } from './run-server.ts';

try {
  await runServer(createConfig(readEnv()));
} catch (error) {
  exitWithFault(error);
}
