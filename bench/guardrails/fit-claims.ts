import { readClauses } from '../../src/guardrails/claims/read-clauses.ts';
import { buildLedger } from '../../src/guardrails/ledger/build-ledger.ts';
import { readVariant } from '../../src/guardrails/reading.ts';
import { crossValidate, type Example, fitModel, printCurve, prune, writeModel } from './fit-model.ts';
import { type CorpusRow, readCorpus } from './read-corpus.ts';

/**
 * Fits the weights of the clause classifier: node bench/guardrails/fit-claims.ts [--write] [--errors] FILE... Prints
 * what a cross-validation finds, by message. Never fit on what is set aside.
 */
const claimCodes = new Set(['UNSOURCED_CLAIM']);
const ignoredCodes = new Set(['FALSE_FAMILIARITY', 'PROMPT_LEAK', 'FORBIDDEN_PHRASE', 'PLACEHOLDER']);
const ridge = 22;

function examplesOf(row: CorpusRow, fold: number): Example[] {
  const reading = readVariant(row.request, row.variant, buildLedger(row.request));
  return readClauses(reading).flatMap(({ field, clause, features }): Example[] => {
    const [start, end] = field.normal.toOriginal(clause.start, clause.end);
    const overlaps = (codes: Set<string>): boolean =>
      row.expect.some(({ code, evidence }) => {
        const at = codes.has(code) && evidence !== '' ? field.raw.indexOf(evidence) : -1;
        if (at < 0) return false;
        const shared = Math.min(end, at + evidence.length) - Math.max(start, at);
        return shared > 0.5 * Math.min(end - start, evidence.length);
      });
    const isTrue = overlaps(claimCodes);
    if (!isTrue && overlaps(ignoredCodes)) return [];
    return [{ id: row.id, fold, features, isTrue, text: clause.text }];
  });
}

const args = process.argv.slice(2);
const rows = args
  .filter((one) => !one.startsWith('--'))
  .flatMap((path, fold) => readCorpus(path).map((row) => ({ row, fold })));
const examples = rows.flatMap(({ row, fold }) => examplesOf(row, fold));
prune(examples, 4);
console.log(
  `${examples.length} clauses of ${rows.length} messages, ${examples.filter((one) => one.isTrue).length} claims`,
);
const { best, withIt, scored } = crossValidate(examples, ridge);
printCurve(
  rows.map(({ row }) => ({
    id: row.id,
    isTrue: withIt.has(row.id),
    isClean: row.expect.length === 0,
    best: best.get(row.id) ?? -99,
  })),
);
if (args.includes('--errors')) {
  for (const { example, score } of scored)
    if (!example.isTrue && score > 0.5) console.log(`raised ${score.toFixed(2)} ${example.id} ${example.text}`);
  for (const { example, score } of scored.toReversed())
    if (example.isTrue && score < 0.5) console.log(`missed ${score.toFixed(2)} ${example.id} ${example.text}`);
}
if (args.includes('--write')) writeModel('claim-model.json', fitModel(examples, ridge));
