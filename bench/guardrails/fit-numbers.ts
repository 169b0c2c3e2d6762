import { buildLedger } from '../../src/guardrails/ledger/build-ledger.ts';
import { readVariant } from '../../src/guardrails/reading.ts';
import { numberFeatures } from '../../src/guardrails/recognizers/number-features.ts';
import { askedNumbers } from '../../src/guardrails/recognizers/numbers.ts';
import { type Example, fitFromFiles } from './fit-model.ts';
import type { CorpusRow } from './read-corpus.ts';

/**
 * Fits the weights of the number classifier, which tells whether a number the request lacks states a fact, to the
 * numbers that the checks would ask it about: node bench/guardrails/fit-numbers.ts [--write] [--errors] FILE... Never
 * fit on what is set aside.
 */
function examplesOf(row: CorpusRow, fold: number): Example[] {
  const reading = readVariant(row.request, row.variant, buildLedger(row.request));
  return reading.fields.flatMap((field) =>
    askedNumbers(reading, field).flatMap(({ quantity, sentence }): Example[] => {
      const [start, end] = field.normal.toOriginal(quantity.start, quantity.end);
      const labels = row.expect.filter(({ evidence }) => {
        for (let at = evidence ? field.raw.indexOf(evidence) : -1; at >= 0; at = field.raw.indexOf(evidence, at + 1))
          if (start < at + evidence.length && end > at) return true;
        return false;
      });
      const isTrue = labels.some(({ code }) => code === 'UNSOURCED_NUMBER');
      // A number within another issue is that issue's.
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
