import { runCompiled } from '../src/compiled-code.ts';

await runCompiled(async () => (await import('./work.ts')).work());
