import type { RiskFlag } from '../../contract/risk-flag.ts';
import type { Verdict } from '../../contract/verdict.ts';
import { isRecent } from '../ledger/fact-age.ts';
import type { LedgerSource } from '../ledger/ledger-source.ts';
import { type CheckResult, type FieldReading, flagSpan, type Reading, verdictOn } from '../reading.ts';
import { readByLanguage } from '../statements/read-by-language.ts';
import { readStatements } from '../statements/read-statements.ts';
import { speechRules } from '../statements/speech-rules.ts';
import { mustBeSupported, type Status } from '../statements/statement.ts';
import { rulesByLanguage } from './rules-of.ts';
import { sourcesOfClause } from './sources-of-clause.ts';

const rules = rulesByLanguage('recency');
const exceptions = rulesByLanguage('not-recency');

interface SaidClause {
  readonly start: number;
  readonly end: number;
  /** Tokens, one past the last. */
  readonly from: number;
  readonly to: number;
  readonly status: Status;
}

function clausesOf(reading: Reading, field: FieldReading): SaidClause[] {
  const speech = speechRules.get(reading.language);
  return speech
    ? readByLanguage(field, speech, reading.ledger.company)
    : readStatements(reading, field).map(({ clause, status }) => ({ ...clause, status }));
}

/** Of these nothing is claimed, new or old. */
const claimsNothing: ReadonlySet<Status> = new Set<Status>(['asked', 'conditional', 'proposed', 'general']);

const dayOf = (date: string): string => date.slice(0, 10);

function describeAge({ fact }: LedgerSource, freshnessDays: number): string {
  const seen =
    fact?.observed_at === undefined ? 'nobody says when it was seen' : `it was seen on ${dayOf(fact.observed_at)}`;
  return `The fact behind it is not known to be recent: ${seen}, and only ${freshnessDays} days make news`;
}

/** What a message makes of typed facts: it may be no newer and no surer than they are. */
export function checkTypedFacts(reading: Reading): CheckResult {
  const { ledger, writtenAt, freshnessDays } = reading;
  const isOld = ({ fact }: LedgerSource): boolean => fact !== undefined && !isRecent(fact, writtenAt, freshnessDays);
  const isUnsure = ({ fact }: LedgerSource): boolean => fact?.confidence === 'low';
  if (!ledger.sources.some((source) => isOld(source) || isUnsure(source))) return {};
  const flags: RiskFlag[] = [];
  const verdicts: Verdict[] = [];
  for (const field of reading.fields)
    for (const clause of clausesOf(reading, field)) {
      if (claimsNothing.has(clause.status)) continue;
      const sources = sourcesOfClause(reading, field, clause);
      const [first] = sources;
      if (!first) continue;
      if (sources.every(isUnsure) && mustBeSupported(clause.status)) {
        const why = 'Its only source is of low confidence: ask it or say that it is a guess';
        const rule = 'low-confidence';
        flags.push({
          ...flagSpan(field, 'OVERSTATED_FACT', clause.start, clause.end, why),
          rule: `typed-facts/${rule}`,
        });
        verdicts.push(verdictOn(field, clause.start, clause.end, { of: 'statement', verdict: 'UNSOURCED', rule }));
      }
      if (sources.every(isOld))
        for (const { start, end, rule } of recencyIn(reading, field, clause))
          flags.push({
            ...flagSpan(field, 'STALE_FACT', start, end, describeAge(first, freshnessDays)),
            rule,
          });
    }
  return { flags, verdicts };
}

/** Words of a clause that call what it says new. */
function recencyIn({ language }: Reading, field: FieldReading, { start, end }: SaidClause) {
  const text = field.normal.folded.slice(start, end);
  const excused = exceptions(language).all(text);
  return rules(language)
    .all(text)
    .filter((one) => !excused.some((other) => other.start <= one.start && one.start < other.end))
    .map((one) => ({ rule: one.rule, start: start + one.start, end: start + one.end }));
}
