import { examineStatements } from '../../src/guardrails/grounding/examine-statements.ts';
import { buildLedger } from '../../src/guardrails/ledger/build-ledger.ts';
import { readVariant } from '../../src/guardrails/reading.ts';
import { type Example, fitFromFiles } from './fit-model.ts';
import type { CorpusRow } from './read-corpus.ts';

/**
 * Fits the weights of the clause classifier: node bench/guardrails/fit-claims.ts [--write] [--errors] FILE... Prints
 * what a cross-validation finds, by message. Never fit on what is set aside.
 */
const claimCodes = new Set(['UNSOURCED_CLAIM']);
/** A clause with an invented number or name says something untrue too, though its label names the number or name alone. */
const detailCodes = new Set(['UNSOURCED_NUMBER', 'UNSOURCED_ENTITY']);
const detailWeight = 0.3;
const ignoredCodes = new Set(['FALSE_FAMILIARITY', 'PROMPT_LEAK', 'FORBIDDEN_PHRASE', 'PLACEHOLDER']);
function examplesOf(row: CorpusRow, fold: number): Example[] {
  const reading = readVariant(row.request, row.variant, buildLedger(row.request));
  return examineStatements(reading).flatMap(({ statement: { field, clause }, features }): Example[] => {
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
    const said = field.raw.slice(start, end);
    const hasDetail = row.expect.some(
      ({ code, evidence }) => detailCodes.has(code) && (said.includes(evidence) || evidence.includes(said)),
    );
    const weight = hasDetail && !isTrue ? detailWeight : 1;
    return [{ id: row.id, fold, features, isTrue, weight, text: clause.text }];
  });
}

fitFromFiles({
  examplesOf,
  least: 4,
  ridge: 22,
  examples: 'clauses',
  found: 'claims',
  raisedAbove: 0.5,
  missedBelow: 0.5,
  model: 'claim-model.json',
});
