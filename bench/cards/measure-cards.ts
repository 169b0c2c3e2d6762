import type { RiskFlag } from '../../src/contract/risk-flag.ts';
import type { GuardrailsEngine } from '../../src/guardrails/guardrails.ts';
import { type Card, messageAround } from './read-cards.ts';

export interface CardCounts {
  pairs: number;
  bothRight: number;
  trueFlagged: number;
  falseCaught: number;
}

/** Of how many sentences a rule is among the flags, and of how many it alone decides. */
export interface RuleCounts {
  trueFlagged: number;
  falseFlagged: number;
  trueAlone: number;
  falseAlone: number;
}

interface CardIssue {
  readonly id: string;
  readonly kind: string;
  readonly is: 'true flagged' | 'false passed';
  readonly sentence: string;
  readonly rules: readonly string[];
}

export interface CardReport {
  readonly byKind: ReadonlyMap<string, CardCounts>;
  readonly byRule: ReadonlyMap<string, RuleCounts>;
  readonly pooled: CardCounts;
  /** Sentences that assert nothing, and how many of them are flagged. */
  readonly idle: { total: number; flagged: number };
  readonly issues: readonly CardIssue[];
}

const none = (): CardCounts => ({ pairs: 0, bothRight: 0, trueFlagged: 0, falseCaught: 0 });

/** What is wrong with a message for want of something is not wrong with its sentence. */
const isOfSentence = ({ code, severity }: RiskFlag): boolean => severity === 'error' && !code.startsWith('MISSING_');

export function measureCards(cards: readonly Card[], guardrails: GuardrailsEngine): CardReport {
  const byKind = new Map<string, CardCounts>();
  const byRule = new Map<string, RuleCounts>();
  const tally = (rules: readonly string[], is: 'true' | 'false'): void => {
    const all = new Set(rules);
    for (const rule of all) {
      const counts = byRule.get(rule) ?? { trueFlagged: 0, falseFlagged: 0, trueAlone: 0, falseAlone: 0 };
      byRule.set(rule, counts);
      counts[`${is}Flagged`] += 1;
      if (all.size === 1) counts[`${is}Alone`] += 1;
    }
  };
  const pooled = none();
  const idle = { total: 0, flagged: 0 };
  const issues: CardIssue[] = [];
  for (const { id, request, pairs } of cards) {
    const rulesOn = (sentence: string): string[] => {
      const message = messageAround(request, sentence);
      const at = message.indexOf(sentence);
      return guardrails
        .check(request, { message })
        .risk_flags.filter((flag) => isOfSentence(flag) && flag.start < at + sentence.length && flag.end > at)
        .map(({ rule, code }) => rule ?? code);
    };
    for (const { kind, supported, unsupported } of pairs) {
      const ofTrue = rulesOn(supported);
      tally(ofTrue, 'true');
      if (ofTrue.length > 0) issues.push({ id, kind, is: 'true flagged', sentence: supported, rules: ofTrue });
      if (unsupported === undefined) {
        idle.total += 1;
        if (ofTrue.length > 0) idle.flagged += 1;
        continue;
      }
      const ofFalse = rulesOn(unsupported);
      tally(ofFalse, 'false');
      const isCaught = ofFalse.length > 0;
      if (!isCaught) issues.push({ id, kind, is: 'false passed', sentence: unsupported, rules: [] });
      const counts = byKind.get(kind) ?? none();
      byKind.set(kind, counts);
      for (const one of [counts, pooled]) {
        one.pairs += 1;
        if (ofTrue.length > 0) one.trueFlagged += 1;
        if (isCaught) one.falseCaught += 1;
        if (isCaught && ofTrue.length === 0) one.bothRight += 1;
      }
    }
  }
  return { byKind, byRule, pooled, idle, issues };
}
