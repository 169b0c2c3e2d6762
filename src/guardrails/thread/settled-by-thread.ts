import type { RiskFlag } from '../../contract/risk-flag.ts';
import { normaliseText } from '../document/normalise-text.ts';
import { stemWord } from '../document/stem-word.ts';
import type { Reading } from '../reading.ts';
import { quotedSubject } from './quoted-subject.ts';
import { referencesOf } from './read-references.ts';
import { topicWords } from './topic.ts';

/** Of what is told of the thread, nothing else of the request needs to speak. */
const consequences = new Set<RiskFlag['code']>([
  'UNSOURCED_NUMBER',
  'UNSOURCED_ENTITY',
  'UNSOURCED_CLAIM',
  'COMMITMENT',
  'FALSE_FAMILIARITY',
  // "My note of 18 November" is not against the note that spoke of the one before it.
  'CONTRADICTS_THREAD',
]);

/** Whether the request has every word that a clause says beside its reference: "… was about your field crews". */
const isKnown = ({ ledger, language }: Reading, rest: string): boolean =>
  topicWords(normaliseText(rest).folded, language).every(
    (word) =>
      ledger.words.has(word) ||
      ledger.stems.has(stemWord(word)) ||
      ledger.folded.includes(word.slice(0, beginning(word))),
  );

/** Letters by which two forms of a word are known in languages without a stemmer here. */
const beginning = (word: string): number => Math.max(4, word.length - 3);

/** What a flag and a verdict have in common. */
type Found = Pick<RiskFlag, 'code' | 'field' | 'start' | 'end' | 'contradicts' | 'evidence'>;

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
      if (isWithin) return true;
      const rest = `${flag.evidence.slice(0, Math.max(0, start - flag.start))} ${flag.evidence.slice(end - flag.start)}`;
      return flag.code === 'UNSOURCED_CLAIM' && flag.contradicts === undefined && isKnown(reading, rest);
    });
  };
}
