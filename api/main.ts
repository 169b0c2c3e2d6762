import { runCompiled } from '../src/compiled-code.ts';

await runCompiled(async () => (await import('./serve.ts')).serve());
