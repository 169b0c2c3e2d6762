// Keeps the compiled code of every process and what is made of the lexicons, for an image that cannot be written.
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { runCompiled } from '../../src/compiled-code.ts';

const lexicons = join(import.meta.dirname, '../../src/guardrails/lexicons');

await runCompiled(async () => {
  await Promise.all([import('../../api/serve.ts'), import('../../worker/work.ts'), import('../../cli/run-command.ts')]);
  await import('../../src/guardrails/create-guardrails.ts');
  const { readEntries } = await import('../../src/guardrails/lexicons/read-lexicon.ts');
  for (const path of globSync('*/*.yaml', { cwd: lexicons })) {
    const [language, name] = path.replace('.yaml', '').split('/') as [string, string];
    readEntries(language, name);
  }
});
