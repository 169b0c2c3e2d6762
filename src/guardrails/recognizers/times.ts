import type { RiskFlag } from '../../contract/risk-flag.ts';
import type { Verdict } from '../../contract/verdict.ts';
import { findOtherTime } from '../grounding/find-other-time.ts';
import { type CheckResult, flagSpan, type Reading, verdictOn } from '../reading.ts';
import { readStatements } from '../statements/read-statements.ts';

const rule = 'other-time';

/** Days, months, seasons and parts of the day that the request gives otherwise for the same event. */
export function checkTimes(reading: Reading): CheckResult {
  const flags: RiskFlag[] = [];
  const verdicts: Verdict[] = [];
  for (const field of reading.fields) {
    if (field.times.length === 0) continue;
    const statements = readStatements(reading, field);
    for (const [at, statement] of statements.entries()) {
      const after = statements[at + 1];
      const next = after?.sentence === statement.sentence ? after : undefined;
      const found = findOtherTime(statement, next, reading.ledger.facts);
      if (!found) continue;
      const { said, part } = found;
      const [start, end] = [field.tokens[said.from]!.start, field.tokens[said.to - 1]!.end];
      const [from, to] = part.source.normal.toOriginal(part.sentence.start, part.sentence.end);
      const contradicts = { source: part.source.pointer, quote: part.source.raw.slice(from, to) };
      const why = `The request says "${contradicts.quote}"`;
      flags.push({ ...flagSpan(field, 'UNSOURCED_NUMBER', start, end, why), rule: `times/${rule}`, contradicts });
      verdicts.push(verdictOn(field, start, end, { of: 'number', verdict: 'CONTRADICTED', rule, contradicts }));
    }
  }
  return { flags, verdicts };
}
