import { readFileSync } from 'node:fs';

const weights = new Map<string, number>(
  Object.entries(JSON.parse(readFileSync(new URL('../data/claim-weights.json', import.meta.url), 'utf8'))),
);

/** Above this a clause is taken for a statement without a source; chosen by cross-validation (bench/guardrails/fit-claims.ts). */
export const claimThreshold = 0.8;

/** Log odds, by the fitted weights, that a clause states what the request does not. */
export const scoreClause = (features: readonly string[]): number =>
  features.reduce((sum, name) => sum + (weights.get(name) ?? 0), 0);
