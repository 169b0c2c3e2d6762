import { readModel } from '../linear-model.ts';
import type { Reading } from '../reading.ts';
import { type ReadClause, readClauses } from './read-clauses.ts';

/** Above this a clause is taken for a statement without a source; chosen by cross-validation (bench/guardrails/fit-claims.ts). */
export const claimThreshold = 1.6;

const score = readModel('claim-model.json');

/** Clauses that state something of the lead or the sender that the request does not say. English. */
export const openClaims = (reading: Reading): ReadClause[] =>
  readClauses(reading).filter(({ features }) => score(features) > claimThreshold);
