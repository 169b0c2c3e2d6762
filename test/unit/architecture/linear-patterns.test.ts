import { beforeAll, describe, expect, it } from 'vitest';
import { type Pattern, repeatingPatterns } from './collect-patterns.ts';
import { judgePatterns, type Steepness } from './judge-patterns.ts';

/**
 * A pattern that goes back over what it read lets one text hold the event loop. What the analysis cannot decide in time
 * is passed over; the adversarial bench runs the texts. What it decided before is read from judged-patterns.json;
 * WRITE_JUDGED=1 npx vitest run test/unit/architecture/linear-patterns.test.ts writes it anew.
 */

/** Patterns known to take more than quadratic time, by how they begin; mended ones must leave the list. */
const known: readonly string[] = [
  "\\b(?:your|the) competitors? (?:(?:are|is|have|has|will|won't|already)",
  '\\b(?:get|grab|claim|secure|access|offer|deal|price|discount|yours)\\b[^.!?\\n]{0,40}',
  '\\b(?:wonder(?:ed|ing)?|curious|ask(?:ing)?|know|hear|learn|understand|see|tell me|interested|interests m',
  '\\b(?:ignore|disregard|forget|override|overwrite|bypass|skip|discard|neglect|do not follow',
];
/** Quadratic time is bounded by the sizes of the contract. Their number may only fall. */
const quadraticAtMost = 60;

const isKnown = ({ source }: Pattern): boolean => known.some((start) => source.startsWith(start));

describe('the patterns of the source', () => {
  let judged: Map<Pattern, Steepness>;
  const those = (steepness: Steepness): Pattern[] =>
    [...judged].filter(([, one]) => one === steepness).map(([pattern]) => pattern);

  beforeAll(async () => {
    const patterns = await repeatingPatterns('src', () => import('../../../src/guardrails/create-guardrails.ts'));
    expect(patterns.length).toBeGreaterThan(100);
    judged = await judgePatterns(patterns);
  }, 900_000);

  it('take no exponential and no cubic time', () => {
    expect(those('steep').filter((one) => !isKnown(one))).toEqual([]);
  });

  it('are seldom quadratic', () => {
    const quadratic = those('quadratic');
    expect(quadratic.length, JSON.stringify(quadratic, null, 2)).toBeLessThanOrEqual(quadraticAtMost);
  });
});
