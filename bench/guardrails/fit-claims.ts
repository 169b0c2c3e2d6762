import { examineStatements } from '../../src/guardrails/grounding/examine-statements.ts';
import { buildLedger } from '../../src/guardrails/ledger/build-ledger.ts';
import { readVariant } from '../../src/guardrails/reading.ts';
import { makeMutants } from '../mutants/make-mutants.ts';
import { sentenceAt } from '../mutants/sentences.ts';
import { type Example, fitFromFiles } from './fit-model.ts';
import { createOpenVocabulary } from './open-vocabulary.ts';
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
const vocabulary = createOpenVocabulary();

function examplesOf(row: CorpusRow, fold: number): Example[] {
  const reading = readVariant(row.request, row.variant, buildLedger(row.request));
  return examineStatements(reading, vocabulary).flatMap(({ statement: { field, clause }, features }): Example[] => {
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
    const weight = (hasDetail && !isTrue ? detailWeight : 1) * (row.id.includes('~') ? mutantWeight : 1);
    return [{ id: row.id, fold, features: vocabulary.named(features), isTrue, weight, text: clause.text }];
  });
}

/** Kinds of machine-made change that turn what a statement says; numbers, names, roles and relations have checks of their own. */
const falseKinds = new Set(['negated', 'negation removed', 'degree', 'hedge removed', 'transplanted', 'sender']);
const trueKinds = new Set([
  'negation reworded',
  'negation kept',
  'degree reworded',
  'another hedge',
  'hedged',
  'asked',
  'made general',
  'restated',
  'offer',
]);
const mutantsOfKind = 90;
/** A message made by machine is worth less than one that somebody wrote. */
const mutantWeight = 0.5;

/** Messages changed in one sentence, so that a model cannot go by the wording alone. */
function mutantsOf(given: readonly { row: CorpusRow; fold: number }[]): { row: CorpusRow; fold: number }[] {
  const foldOf = new Map(given.map(({ row, fold }) => [row.id, fold]));
  const clean = given.flatMap(({ row }) => (row.expect.length === 0 ? [row] : []));
  return makeMutants(clean, mutantsOfKind).flatMap(({ kind, base, variant, change }, at) => {
    if (!falseKinds.has(kind) && !trueKinds.has(kind)) return [];
    const [start, end] = sentenceAt(variant.message, change.start, change.start + change.text.length);
    const evidence = variant.message.slice(start, end).trim();
    const expect = falseKinds.has(kind) ? [{ code: 'UNSOURCED_CLAIM' as const, evidence }] : [];
    const row: CorpusRow = { id: `${base.id}~${at}`, request: base.request, variant, expect };
    return [{ row, fold: foldOf.get(base.id) ?? 0 }];
  });
}

fitFromFiles({
  examplesOf,
  more: process.argv.includes('--mutants') ? mutantsOf : undefined,
  least: 4,
  ridge: 22,
  examples: 'clauses',
  found: 'claims',
  raisedAbove: 0.5,
  missedBelow: 0.5,
  model: 'claim-model.json',
});
