import { isPlainFact } from '../../src/guardrails/checks/check-numbers.ts';
import { numberAllowance } from '../../src/guardrails/checks/number-allowances.ts';
import { numberFeatures } from '../../src/guardrails/checks/number-features.ts';
import { buildLedger } from '../../src/guardrails/ledger/build-ledger.ts';
import type { Ledger } from '../../src/guardrails/ledger/ledger.ts';
import { matchQuantity } from '../../src/guardrails/ledger/match-quantity.ts';
import type { Quantity } from '../../src/guardrails/quantity/quantity.ts';
import { readVariant, sentenceAt } from '../../src/guardrails/reading.ts';
import { type Example, fitFromFiles } from './fit-model.ts';
import type { CorpusRow } from './read-corpus.ts';

/**
 * Fits the weights of the number classifier, which tells whether a number the request lacks states a fact:
 * node bench/guardrails/fit-numbers.ts [--write] [--errors] FILE... Never fit on what is set aside.
 */
const isGiven = (quantity: Quantity, ledger: Ledger): boolean => {
  const match = matchQuantity(quantity, ledger);
  return match !== null && !(match.source.pointer === '/goal' && quantity.kind === 'duration');
};

function examplesOf(row: CorpusRow, fold: number): Example[] {
  const ledger = buildLedger(row.request);
  const reading = readVariant(row.request, row.variant, ledger);
  return reading.fields.flatMap((field) =>
    field.quantities.flatMap((quantity): Example[] => {
      const sentence = sentenceAt(field, quantity.start);
      if (!sentence || isGiven(quantity, ledger) || numberAllowance(reading, field, quantity, sentence)) return [];
      if (isPlainFact(field, quantity)) return [];
      const [start, end] = field.normal.toOriginal(quantity.start, quantity.end);
      const labels = row.expect.filter(({ evidence }) => {
        for (let at = evidence ? field.raw.indexOf(evidence) : -1; at >= 0; at = field.raw.indexOf(evidence, at + 1))
          if (start < at + evidence.length && end > at) return true;
        return false;
      });
      const isTrue = labels.some(({ code }) => code === 'UNSOURCED_NUMBER');
      // A number within another fault is that fault's.
      if (!isTrue && labels.length > 0) return [];
      const features = numberFeatures(reading, field, quantity, sentence);
      const text = field.raw.slice(Math.max(0, start - 40), end + 40).replaceAll('\n', '/');
      return [{ id: row.id, fold, features, isTrue, text: `[${field.raw.slice(start, end)}] ${text}` }];
    }),
  );
}

fitFromFiles({
  examplesOf,
  least: 3,
  ridge: 12,
  examples: 'numbers',
  found: 'of them facts',
  raisedAbove: -0.5,
  missedBelow: 0,
  model: 'number-model.json',
});
