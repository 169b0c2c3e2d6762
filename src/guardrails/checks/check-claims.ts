import type { RiskFlag } from '../../contract/risk-flag.ts';
import { cuedClaims } from '../claims/cued-claims.ts';
import { openClaims } from '../claims/open-claims.ts';
import { type CheckResult, flagSpan, type Reading } from '../reading.ts';
import { findGreeting } from './check-greeting.ts';

/** Facts about the lead or the sender that the request does not tell. */
export function checkClaims(reading: Reading): CheckResult {
  const flags: RiskFlag[] = [];
  const open = reading.language === 'en' ? openClaims(reading) : [];
  const greeted = findGreeting(reading);
  for (const field of reading.fields) {
    // A greeting states nothing, though a statement may follow it in its sentence.
    const first = field.name === 'message' && greeted !== null ? (field.tokens[greeted]?.start ?? 0) : 0;
    for (const sentence of field.sentences) {
      const spans: [number, number][] = [];
      const add = (start: number, end: number): void => {
        const known = spans.find(([from, to]) => start < to && end > from);
        if (known) {
          known[0] = Math.min(known[0], start);
          known[1] = Math.max(known[1], end);
        } else spans.push([start, end]);
      };
      // In English superlatives are left to the model: many are jokes.
      for (const { name, start, end } of cuedClaims(reading, field, sentence))
        if (name !== 'rank' || reading.language !== 'en') add(start, end);
      for (const { sentence: its, clause } of open)
        if (its === sentence) add(Math.max(clause.start, first), clause.end);
      for (const [start, end] of spans)
        flags.push(
          flagSpan(field, 'UNSOURCED_CLAIM', start, end, 'A statement of fact that the request does not make'),
        );
    }
  }
  return { flags };
}
