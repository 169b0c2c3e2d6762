import { existsSync, globSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { createGuardrails } from '../src/guardrails/create-guardrails.ts';
import { developmentRows } from './guardrails/development-rows.ts';
import { lexiconSupport } from './guardrails/lexicon-support.ts';
import { type CorpusFigures, measureCorpus } from './guardrails/measure-corpus.ts';
import { measureRules } from './guardrails/measure-rules.ts';
import { readCorpus } from './guardrails/read-corpus.ts';
import { renderByFile } from './guardrails/render-by-file.ts';
import { renderFigures } from './guardrails/render-figures.ts';
import { renderRules } from './guardrails/render-rules.ts';
import { writeBaseline } from './guardrails/write-baseline.ts';

/**
 * npm run bench:guardrails [-- FILE...] [--errors] [--json] [--rules] [--set-aside] [--write-baseline]
 * Files are in the format of corpus/FORMAT.md. --rules prints each rule's support and precision on the development
 * corpora. --set-aside measures what is set aside too, by hand and once a release; of it only totals are shown,
 * whatever the options, and it is in no baseline.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    errors: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    rules: { type: 'boolean', default: false },
    'set-aside': { type: 'boolean', default: false },
    'write-baseline': { type: 'boolean', default: false },
  },
});

const isSetAside = (path: string): boolean => basename(path).startsWith('set-aside');
if (!values['set-aside'] && positionals.some(isSetAside))
  throw new Error('What is set aside is measured by hand and once a release: say --set-aside');

if (values.rules) {
  const rows = developmentRows();
  console.log(renderRules(measureRules(rows, createGuardrails()), lexiconSupport(rows)));
  process.exit();
}

const development = ['dev', 'own', 'languages', 'languages-2'];
const setAside = ['set-aside', 'set-aside-later', 'set-aside-last', 'set-aside-languages', 'set-aside-prose'];
const files =
  positionals.length > 0
    ? positionals
    : [...development, ...(values['set-aside'] ? setAside : [])]
        .map((name) => new URL(`../corpus/${name}.jsonl`, import.meta.url).pathname)
        .filter((path) => existsSync(path));

const guardrails = createGuardrails();
const output: Record<string, CorpusFigures> = {};
for (const [index, path] of files.entries()) {
  const rows = readCorpus(path);
  // Warm, as a server is after its first minutes: it has met most words. Nothing is kept of the messages that are timed.
  for (let round = 0; round < (index === 0 ? 10 : 1); round += 1) measureCorpus(rows, createGuardrails());
  const { figures, issues } = measureCorpus(rows, guardrails);
  output[basename(path)] = figures;
  if (values.json) continue;
  console.log(renderFigures(basename(path), figures));
  if (values.errors && !isSetAside(path))
    for (const issue of issues) console.log(`${issue.id} ${issue.kind} ${issue.code}: ${issue.text}`);
}
// Annotators are many; of those not asked for, whole messages alone are shown.
const annotators =
  positionals.length > 0 ? [] : globSync(new URL('../corpus/annotators/*.jsonl', import.meta.url).pathname);
if (!values.json) {
  const whole = annotators
    .sort()
    .map((path) => [`annotators/${basename(path)}`, measureCorpus(readCorpus(path), guardrails).figures]);
  console.log(renderByFile({ ...output, ...Object.fromEntries(whole) }));
}
if (values.json) console.log(JSON.stringify(output, null, 2));
if (values['write-baseline'])
  writeBaseline(Object.fromEntries(Object.entries(output).filter(([name]) => !isSetAside(name))));
