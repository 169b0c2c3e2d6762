import type { Grounding, RiskFlag } from '../../contract/risk-flag.ts';
import type { Verdict } from '../../contract/verdict.ts';
import { type CheckResult, flagSpan, type Reading, verdictOn } from '../reading.ts';
import { quotedSubject } from '../thread/quoted-subject.ts';
import { referencesOf } from '../thread/read-references.ts';

/** What a message says of earlier contact is what the thread has: whose message, over which channel, when, about what. */
export function checkThreadReferences(reading: Reading): CheckResult {
  const flags: RiskFlag[] = [];
  const grounding: Grounding[] = [];
  const verdicts: Verdict[] = [];
  for (const { field, rule, start, end, clause, told, contradicts, why } of referencesOf(reading)) {
    if (told) {
      const [from, to] = field.normal.toOriginal(start, end);
      grounding.push({ field: field.name, start: from, end: to, text: field.raw.slice(from, to), ...told });
      verdicts.push(verdictOn(field, start, end, { of: 'statement', verdict: 'SUPPORTED', rule, citations: [told] }));
      continue;
    }
    const more = contradicts ? { contradicts } : {};
    flags.push({ ...flagSpan(field, 'FALSE_FAMILIARITY', ...clause, why), rule, ...more });
    const verdict = contradicts ? 'CONTRADICTED' : 'UNSOURCED';
    verdicts.push(verdictOn(field, start, end, { of: 'statement', verdict, rule, ...more }));
  }
  const subject = quotedSubject(reading);
  if (subject)
    grounding.push({
      field: 'subject',
      start: 0,
      end: subject.field.raw.length,
      text: subject.field.raw,
      ...subject.told,
    });
  return { flags, grounding, verdicts };
}
