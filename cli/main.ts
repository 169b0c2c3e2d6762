import { runCompiled } from '../src/compiled-code.ts';

await runCompiled(async () => (await import('./run-command.ts')).runCommand());
