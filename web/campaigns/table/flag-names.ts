import type { RiskCode } from '../../../src/contract/risk-flag.ts';

/** Findings as a reviewer calls them. */
export const flagNames: Record<RiskCode, string> = {
  WORD_LIMIT_EXCEEDED: 'Too many words',
  CHAR_LIMIT_EXCEEDED: 'Too many characters',
  FORBIDDEN_PHRASE: 'Forbidden phrase',
  UNSOURCED_NUMBER: 'Unsourced number',
  UNSOURCED_CLAIM: 'Unsourced claim',
  UNSOURCED_ENTITY: 'Unsourced name',
  STALE_FACT: 'Fact out of date',
  OVERSTATED_FACT: 'Overstated fact',
  COMMITMENT: 'Promise in your name',
  FALSE_FAMILIARITY: 'False familiarity',
  PLACEHOLDER: 'Placeholder',
  MISSING_GREETING: 'No greeting',
  MISSING_CTA: 'No call to action',
  MISSING_RELEVANCE: 'Nothing of the lead',
  MISSING_SUBJECT: 'No subject',
  MISSING_SENDER: 'No sender',
  PROMPT_LEAK: 'Prompt leak',
  WRONG_LANGUAGE: 'Wrong language',
  NEAR_DUPLICATE: 'Near duplicate',
  INJECTION_SUSPECTED: 'Suspected injection',
  LANGUAGE_NOT_COVERED: 'Language not covered',
  CHECK_FAILED: 'Check failed',
  FALLBACK_TEMPLATE: 'Written by the fallback',
  REPAIRED: 'Repaired',
};
