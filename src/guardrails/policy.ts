import type { RiskCode, Severity } from '../contract/risk-flag.ts';

/** The rows of the table of goals (docs/guardrails.md), in its order. */
export const benchGroups = [
  'limits, greeting, placeholder',
  'CTA, relevance, prompt leak',
  'forbidden phrases',
  'unsourced numbers',
  'unsourced entities',
  'claims and familiarity',
] as const;
type BenchGroup = (typeof benchGroups)[number];

/** Flags on the same words that are a consequence of this one and not reported again. */
export interface Explains {
  readonly codes: readonly RiskCode[];
  /** How they lie to it. `from-its-start`: within it, or beyond its end by no more than a joining "and". */
  readonly where: 'within' | 'overlapping' | 'from-its-start';
  /** Only those whose evidence starts so. */
  readonly evidence?: RegExp;
}

/** All that is decided of a risk code as such; how it is recognized stands in recognizers/registry.ts. */
export interface Policy {
  /** Unless what found it says otherwise. An error is never delivered under no_claims_policy. */
  readonly severity: Severity;
  /** Whether taking words out, or putting the right ones, can mend it. */
  readonly isRepairable: boolean;
  /** Where it can stand; the first where nothing is marked. */
  readonly parts: readonly ['subject' | 'message' | 'request', ...('subject' | 'message')[]];
  /** Log odds above which the model asked about it raises it; chosen by cross-validation (npm run fit:guardrails). */
  readonly threshold?: number;
  readonly explains?: readonly Explains[];
  /** The code that corpora label it with, from before it had one of its own. */
  readonly labelledAs?: RiskCode;
  /** The row of the table of goals that it counts in; null where no corpus labels it. */
  readonly group: BenchGroup | null;
}

const text = ['message', 'subject'] as const;

/** A number within leaked prompt text is no claim of the message. */
const insteadOfText: readonly Explains[] = [
  {
    codes: ['UNSOURCED_NUMBER', 'UNSOURCED_CLAIM', 'UNSOURCED_ENTITY', 'FORBIDDEN_PHRASE', 'FALSE_FAMILIARITY'],
    where: 'within',
  },
];

export const policy = {
  WORD_LIMIT_EXCEEDED: {
    severity: 'error',
    isRepairable: true,
    parts: ['message'],
    group: 'limits, greeting, placeholder',
  },
  CHAR_LIMIT_EXCEEDED: { severity: 'error', isRepairable: true, parts: text, group: 'limits, greeting, placeholder' },
  MISSING_GREETING: {
    severity: 'error',
    isRepairable: false,
    parts: ['message'],
    group: 'limits, greeting, placeholder',
  },
  MISSING_SUBJECT: {
    severity: 'error',
    isRepairable: false,
    parts: ['subject'],
    group: 'limits, greeting, placeholder',
  },
  PLACEHOLDER: {
    severity: 'error',
    isRepairable: true,
    parts: text,
    explains: insteadOfText,
    group: 'limits, greeting, placeholder',
  },
  MISSING_CTA: { severity: 'error', isRepairable: false, parts: ['message'], group: 'CTA, relevance, prompt leak' },
  MISSING_RELEVANCE: {
    severity: 'error',
    isRepairable: false,
    parts: ['message'],
    group: 'CTA, relevance, prompt leak',
  },
  PROMPT_LEAK: {
    severity: 'error',
    isRepairable: true,
    parts: text,
    explains: insteadOfText,
    group: 'CTA, relevance, prompt leak',
  },
  FORBIDDEN_PHRASE: {
    severity: 'error',
    isRepairable: true,
    parts: text,
    explains: [
      // "100% guaranteed" is one phrase, "40% off" a phrase and a number.
      { codes: ['UNSOURCED_NUMBER'], where: 'overlapping', evidence: /^(?:100\s?%|1\s?0\s?0\s?%)/ },
      { codes: ['UNSOURCED_ENTITY'], where: 'from-its-start' },
    ],
    group: 'forbidden phrases',
  },
  UNSOURCED_NUMBER: {
    severity: 'error',
    isRepairable: true,
    parts: text,
    threshold: 0.25,
    group: 'unsourced numbers',
  },
  UNSOURCED_ENTITY: { severity: 'error', isRepairable: true, parts: text, group: 'unsourced entities' },
  UNSOURCED_CLAIM: {
    severity: 'error',
    isRepairable: true,
    parts: text,
    threshold: 2.5,
    group: 'claims and familiarity',
  },
  FALSE_FAMILIARITY: {
    severity: 'error',
    isRepairable: true,
    parts: text,
    explains: [{ codes: ['UNSOURCED_CLAIM'], where: 'overlapping' }],
    group: 'claims and familiarity',
  },
  COMMITMENT: {
    severity: 'error',
    isRepairable: true,
    parts: text,
    explains: [{ codes: ['UNSOURCED_CLAIM'], where: 'within' }],
    labelledAs: 'UNSOURCED_CLAIM',
    group: 'claims and familiarity',
  },
  CONTRADICTS_THREAD: {
    severity: 'error',
    isRepairable: true,
    parts: text,
    explains: [{ codes: ['UNSOURCED_NUMBER', 'UNSOURCED_CLAIM', 'UNSOURCED_ENTITY'], where: 'overlapping' }],
    group: null,
  },
  STALE_FACT: { severity: 'error', isRepairable: true, parts: text, group: null },
  OVERSTATED_FACT: { severity: 'error', isRepairable: true, parts: text, group: null },
  WRONG_LANGUAGE: { severity: 'error', isRepairable: false, parts: ['message'], group: null },
  NEAR_DUPLICATE: { severity: 'error', isRepairable: false, parts: ['message'], group: null },
  MISSING_SENDER: { severity: 'warning', isRepairable: false, parts: ['request'], group: null },
  VOICE: { severity: 'warning', isRepairable: false, parts: text, group: null },
  TELLTALE_PHRASE: { severity: 'warning', isRepairable: false, parts: text, group: null },
  MISSING_SENDER_ADDRESS: { severity: 'warning', isRepairable: false, parts: ['request'], group: null },
  MISSING_OPT_OUT: { severity: 'warning', isRepairable: false, parts: ['request'], group: null },
  MISSING_SOURCE_NOTICE: { severity: 'warning', isRepairable: false, parts: ['request'], group: null },
  LEAD_DECLINED: { severity: 'warning', isRepairable: false, parts: ['request'], group: null },
  INJECTION_SUSPECTED: { severity: 'warning', isRepairable: false, parts: ['request'], group: null },
  LANGUAGE_NOT_COVERED: { severity: 'info', isRepairable: false, parts: ['message'], group: null },
  CHECK_FAILED: { severity: 'error', isRepairable: false, parts: text, group: null },
  FALLBACK_TEMPLATE: { severity: 'info', isRepairable: false, parts: ['message'], group: null },
  REPAIRED: { severity: 'info', isRepairable: false, parts: text, group: null },
} as const satisfies Record<RiskCode, Policy>;

/** The policy on a code, by its general shape. */
export const policyOf = (code: RiskCode): Policy => policy[code];
