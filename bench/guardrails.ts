import { existsSync, globSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { createGuardrails } from '../src/guardrails/create-guardrails.ts';
import { type CorpusFigures, measureCorpus } from './guardrails/measure-corpus.ts';
import { readCorpus } from './guardrails/read-corpus.ts';
import { renderByFile } from './guardrails/render-by-file.ts';
import { renderFigures } from './guardrails/render-figures.ts';
import { writeBaseline } from './guardrails/write-baseline.ts';

/**
 * npm run bench:guardrails [-- FILE...] [--errors] [--json] [--write-baseline]
 * Files are in the format of corpus/FORMAT.md. Of files whose name starts with set-aside only totals are shown, whatever the options.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    errors: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    'write-baseline': { type: 'boolean', default: false },
  },
});

const files =
  positionals.length > 0
    ? positionals
    : ['dev', 'own', 'set-aside', 'set-aside-later', 'set-aside-last']
        .map((name) => new URL(`../corpus/${name}.jsonl`, import.meta.url).pathname)
        .filter((path) => existsSync(path));

const guardrails = createGuardrails();
const output: Record<string, CorpusFigures> = {};
for (const [index, path] of files.entries()) {
  const rows = readCorpus(path);
  // Warm, as a server is after its first minutes: it has met most words. Nothing is kept of the messages that are timed.
  for (let round = 0; round < (index === 0 ? 10 : 1); round += 1) measureCorpus(rows, createGuardrails());
  const { figures, faults } = measureCorpus(rows, guardrails);
  output[basename(path)] = figures;
  if (values.json) continue;
  console.log(renderFigures(basename(path), figures));
  if (values.errors && !basename(path).startsWith('set-aside'))
    for (const fault of faults) console.log(`${fault.id} ${fault.kind} ${fault.code}: ${fault.text}`);
}
// Annotators are many; of those not asked for, whole messages alone are shown.
const annotators = positionals.length > 0 ? [] : globSync(new URL('../corpus/hands/*.jsonl', import.meta.url).pathname);
if (!values.json) {
  const whole = annotators
    .sort()
    .map((path) => [`hands/${basename(path)}`, measureCorpus(readCorpus(path), guardrails).figures]);
  console.log(renderByFile({ ...output, ...Object.fromEntries(whole) }));
}
if (values.json) console.log(JSON.stringify(output, null, 2));
if (values['write-baseline']) writeBaseline(output);
