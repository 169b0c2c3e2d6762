import type { FieldReading, Reading } from '../reading.ts';
import type { Sentence } from '../text/sentences.ts';

/** Clauses about the lead or the sender whose content stands nowhere in the request. */
export function* openClaims(
  _reading: Reading,
  _field: FieldReading,
  _sentence: Sentence,
): Generator<[number, number]> {}
