import { globSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { createGuardrails } from '../src/guardrails/create-guardrails.ts';
import { measureCards } from './cards/measure-cards.ts';
import { readCards } from './cards/read-cards.ts';
import { renderCards } from './cards/render-cards.ts';

/**
 * npm run bench:cards [-- FILE...] [--rules] [--pooled] [--errors FILE]
 * --rules adds, by rule, how many true and false sentences it flags; --pooled takes all files as one set.
 * Cards (corpus/FORMAT.md): sentences that a request supports, each beside one that it does not, in other words than
 * the request's. The hardest of the benches: what is told apart here is told apart by meaning.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { errors: { type: 'string' }, rules: { type: 'boolean' }, pooled: { type: 'boolean' } },
});
const files =
  positionals.length > 0 ? positionals : globSync(new URL('../corpus/cards/*.txt', import.meta.url).pathname).sort();
const guardrails = createGuardrails();
const issues: string[] = [];
const sets = values.pooled ? [files] : files.map((path) => [path]);
for (const paths of sets) {
  const report = measureCards(paths.flatMap(readCards), guardrails);
  console.log(renderCards(paths.map((path) => basename(path)).join(', '), report, values.rules === true));
  issues.push(...report.issues.map((issue) => `${JSON.stringify(issue)}\n`));
}
if (values.errors !== undefined) writeFileSync(values.errors, issues.join(''));
