import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CopiedSource, copySource } from '../../../support/copied-source.ts';

interface Outcome {
  ids: string[];
  isParsed: boolean;
}

const path = 'src/guardrails/lexicons/en/payments.yaml';
const script = `
  import { createRequire } from 'node:module';
  import { readEntries } from 'src/guardrails/lexicons/read-lexicon.ts';
  const ids = readEntries('en', 'payments').map(({ id }) => id);
  const isParsed = Object.keys(createRequire(import.meta.url).cache).some((path) => path.includes('/yaml/dist/'));
  console.log(JSON.stringify({ ids, isParsed }));`;

let source: CopiedSource;
beforeAll(() => {
  source = copySource();
});
afterAll(() => source.remove());

/** In a process of its own. */
const read = (): Outcome => source.run<Outcome>(script);

test('a lexicon is parsed once, and again when it, or what parses it, has changed', () => {
  const id = `rule-${crypto.randomUUID()}`;
  const yaml = readFileSync(join(source.folder, path), 'utf8');
  const before = read();
  source.write(path, `${yaml}\n- id: ${id}\n  words: [telvora]\n  why: w\n  match: [telvora]\n  pass: [velora]\n`);
  const ids = [...before.ids, id];
  expect(read()).toEqual({ ids, isParsed: true });
  expect(read()).toEqual({ ids, isParsed: false });
  source.insertAfter('src/guardrails/lexicons/parse-lexicon.ts', "from 'zod';\n", `// ${id}\n`);
  expect(read()).toEqual({ ids, isParsed: true });
});

test('an entry that is not well formed is refused each time', () => {
  source.write(path, `- id: ${crypto.randomUUID()}\n  words: [telvora]\n`);
  expect(read).toThrow();
  expect(read).toThrow();
});
