import type { RiskCode, RiskFlag } from '../../src/contract/risk-flag.ts';

/** What is said without support, whatever it is. */
const groundingCodes: ReadonlySet<RiskCode> = new Set([
  'UNSOURCED_NUMBER',
  'UNSOURCED_CLAIM',
  'UNSOURCED_ENTITY',
  'COMMITMENT',
  'FALSE_FAMILIARITY',
]);

export const isGroundingError = ({ code, severity }: RiskFlag): boolean =>
  severity === 'error' && groundingCodes.has(code);
