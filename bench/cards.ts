import { globSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { createGuardrails } from '../src/guardrails/create-guardrails.ts';
import { measureCards } from './cards/measure-cards.ts';
import { readCards } from './cards/read-cards.ts';
import { renderCards } from './cards/render-cards.ts';

/**
 * npm run bench:cards [-- FILE...] [--errors FILE]
 * Cards (corpus/FORMAT.md): sentences that a request supports, each beside one that it does not, in other words than
 * the request's. The hardest of the benches: what is told apart here is told apart by meaning.
 */
const { values, positionals } = parseArgs({ allowPositionals: true, options: { errors: { type: 'string' } } });
const files =
  positionals.length > 0 ? positionals : globSync(new URL('../corpus/cards/*.txt', import.meta.url).pathname).sort();
const guardrails = createGuardrails();
const issues: string[] = [];
for (const path of files) {
  const report = measureCards(readCards(path), guardrails);
  console.log(renderCards(basename(path), report));
  issues.push(...report.issues.map((issue) => `${JSON.stringify(issue)}\n`));
}
if (values.errors !== undefined) writeFileSync(values.errors, issues.join(''));
