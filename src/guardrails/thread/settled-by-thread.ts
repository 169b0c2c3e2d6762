import type { RiskFlag } from '../../contract/risk-flag.ts';
import type { Reading } from '../reading.ts';
import { quotedSubject } from './quoted-subject.ts';
import { referencesOf } from './read-references.ts';

/** Of what is told of the thread, nothing else of the request needs to speak. */
const consequences = new Set<RiskFlag['code']>([
  'UNSOURCED_NUMBER',
  'UNSOURCED_ENTITY',
  'UNSOURCED_CLAIM',
  'COMMITMENT',
  'FALSE_FAMILIARITY',
]);

/** What a flag and a verdict have in common. */
type Found = Pick<RiskFlag, 'code' | 'field' | 'start' | 'end' | 'contradicts'>;

/** A flag on words that the thread supports: "my note of 12 May" needs no other source of that day. */
export function isSettledByThread(reading: Reading): (found: Found) => boolean {
  const subject = quotedSubject(reading);
  const told = referencesOf(reading)
    .filter((one) => one.told)
    .map(({ field, start, end }) => ({ name: field.name, span: field.normal.toOriginal(start, end) }));
  return (flag) => {
    if (!consequences.has(flag.code)) return false;
    if (subject && flag.field === 'subject') return true;
    return told.some(({ name, span: [start, end] }) => {
      if (flag.field !== name || flag.start >= end || flag.end <= start) return false;
      // A number at the end of a sentence takes its full stop.
      const isWithin = flag.start >= start && flag.end <= end + 1;
      return isWithin || (flag.code === 'UNSOURCED_CLAIM' && flag.contradicts === undefined);
    });
  };
}
