import type { RiskFlag } from '../../contract/risk-flag.ts';
import type { Verdict } from '../../contract/verdict.ts';
import { findClaims } from '../grounding/claims-by-language.ts';
import { findDenied } from '../grounding/denied-by-language.ts';
import { readFacts } from '../grounding/facts-by-language.ts';
import type { LocalFinding } from '../grounding/local-finding.ts';
import { findOpposites } from '../grounding/opposites-by-language.ts';
import { findCauses, findReasons } from '../grounding/reasons-by-language.ts';
import { findSwapped } from '../grounding/relations/trade-by-language.ts';
import { findOtherRole } from '../grounding/roles/role-by-language.ts';
import { findOtherStage } from '../grounding/stage-by-language.ts';
import { type CheckResult, type FieldReading, flagSpan, type Reading, verdictOn } from '../reading.ts';
import { readByLanguage } from '../statements/read-by-language.ts';
import { speechRules } from '../statements/speech-rules.ts';
import { mustBeSupported, type Status } from '../statements/statement.ts';
import { findGreeting } from './missing-greeting.ts';

const message = 'A statement of fact that the request does not make';

/** What asks or proposes hid one untruth in 230 on good prose (`languages-6` to `-8`); what else is exempt, one in 30. */
const asks: ReadonlySet<Status> = new Set<Status>(['asked', 'proposed', 'courtesy']);

/** Statements of a message in another language than English: one verdict each. */
export function checkStatementsByLanguage(reading: Reading): CheckResult {
  const rules = speechRules.get(reading.language);
  if (!rules) return {};
  const facts = readFacts(reading, rules);
  const greeted = findGreeting(reading);
  const flags: RiskFlag[] = [];
  const verdicts: Verdict[] = [];
  for (const field of reading.fields) {
    const first = field.name === 'message' && greeted !== null ? greeted : 0;
    const statements = readByLanguage(field, rules, reading.ledger.company).filter(({ to }) => to > first);
    const found: LocalFinding[] = [
      ...findDenied(reading, field, statements, facts, rules),
      ...findSwapped(reading, field, statements, facts, rules),
      ...findOtherRole(reading, field, statements, rules),
      ...findOtherStage(reading, field, statements, rules),
      ...findOpposites(reading, field, statements, facts, rules),
      ...findReasons(reading, field, statements, facts, rules),
      ...findCauses(reading, field, statements, facts, rules),
      ...findClaims(reading, field, statements, facts, rules),
    ];
    const kept = found.filter(
      (one, at) => !found.slice(0, at).some((other) => other.start < one.end && other.end > one.start),
    );
    for (const one of kept) flags.push(flagOf(field, one));
    for (const one of kept) verdicts.push(verdictOf(field, one));
    for (const { start, end, status, from, to } of statements) {
      if (kept.some((one) => one.start < end && one.end > start) || to === from) continue;
      const rule = mustBeSupported(status) ? 'no-claim' : status;
      const score = asks.has(status) ? 1 : 0.5;
      verdicts.push(verdictOn(field, start, end, { of: 'statement', verdict: 'EXEMPT', rule, score }));
    }
  }
  return { flags, verdicts };
}

const flagOf = (field: FieldReading, { start, end, rule, contradicts }: LocalFinding): RiskFlag => ({
  ...flagSpan(field, 'UNSOURCED_CLAIM', start, end, contradicts ? 'The request says otherwise' : message),
  rule: `statements/${rule}`,
  ...(contradicts && { contradicts }),
});

const verdictOf = (field: FieldReading, { start, end, rule, contradicts, score }: LocalFinding): Verdict =>
  verdictOn(field, start, end, {
    of: 'statement',
    verdict: contradicts ? 'CONTRADICTED' : 'UNSOURCED',
    rule,
    score,
    ...(contradicts && { contradicts }),
  });
