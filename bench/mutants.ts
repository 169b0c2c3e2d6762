import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createGuardrails } from '../src/guardrails/create-guardrails.ts';
import { readClean } from './mutants/bases.ts';
import { makeMutants } from './mutants/make-mutants.ts';
import { measureMutants } from './mutants/measure-mutants.ts';
import { renderMutants } from './mutants/render-mutants.ts';
import { sentenceAt } from './mutants/sentences.ts';
import { writeMutantsBaseline } from './mutants/subset.ts';

/**
 * npm run bench:mutants [-- --errors FILE] [--kind K]... [--cap N] [--samples N] [--write-baseline]
 * Clean messages with one thing in them made false by machine, and with one thing changed that leaves them true.
 * --errors writes what was missed and what was wrongly flagged, a line of JSON each; --samples prints mutants to read.
 */
const { values } = parseArgs({
  options: {
    errors: { type: 'string' },
    kind: { type: 'string', multiple: true },
    cap: { type: 'string', default: '250' },
    samples: { type: 'string' },
    'write-baseline': { type: 'boolean', default: false },
  },
});

const mutants = makeMutants(readClean(), Number(values.cap)).filter(
  ({ kind }) => values.kind === undefined || values.kind.includes(kind),
);
if (values.samples !== undefined) {
  for (const [kind, made] of Map.groupBy(mutants, (one) => one.kind)) {
    console.log(`\n== ${kind} (${made.length})`);
    for (const { base, change, variant } of made.slice(0, Number(values.samples))) {
      const span = sentenceAt(variant.message, change.start, change.start + change.text.length);
      const was = base.variant.message.slice(change.start, change.end);
      console.log(
        `${base.id} [${was} -> ${change.text.trim()}] ${variant.message.slice(...span).replaceAll('\n', '/')}`,
      );
      console.log(`    | ${base.request.lead.title} | ${base.request.company_context.summary}`);
    }
  }
} else {
  const start = performance.now();
  const { figures, issues } = measureMutants(mutants, createGuardrails());
  console.log(renderMutants(figures));
  console.log(`${mutants.length} changes in ${((performance.now() - start) / 1000).toFixed(0)} s`);
  if (values.errors !== undefined)
    writeFileSync(values.errors, issues.map((one) => `${JSON.stringify(one)}\n`).join(''));
}
if (values['write-baseline']) writeMutantsBaseline(createGuardrails());
