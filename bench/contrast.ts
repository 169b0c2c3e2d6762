import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { createGuardrails } from '../src/guardrails/create-guardrails.ts';
import { measurePairs } from './contrast/measure-pairs.ts';
import { readPairs } from './contrast/read-pairs.ts';
import { renderPairs } from './contrast/render-pairs.ts';
import { writeContrastBaseline } from './contrast/write-baseline.ts';

/**
 * npm run bench:contrast [-- FILE...] [--errors FILE] [--write-baseline]
 * Pairs of messages a few words apart, one true and one not, as corpus/FORMAT.md has them. Of files whose name starts
 * with set-aside only totals are shown, and no failure is written.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { errors: { type: 'string' }, 'write-baseline': { type: 'boolean', default: false } },
});

const files = positionals.length > 0 ? positionals : [new URL('../corpus/contrast.jsonl', import.meta.url).pathname];
const guardrails = createGuardrails();
const issues: string[] = [];
for (const path of files) {
  const isSetAside = /^(?:set-)?aside/u.test(basename(path));
  const report = measurePairs(readPairs(path), guardrails);
  console.log(renderPairs(basename(path), report, isSetAside));
  if (!isSetAside) issues.push(...report.issues.map((issue) => `${JSON.stringify(issue)}\n`));
  if (values['write-baseline'] && basename(path) === 'contrast.jsonl') writeContrastBaseline(report);
}
if (values.errors !== undefined) writeFileSync(values.errors, issues.join(''));
