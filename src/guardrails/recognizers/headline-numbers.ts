import { nounClasses } from '../document/quantities/noun-classes.ts';
import { stemByLanguage } from '../document/stem-by-language.ts';
import { isAgent } from '../grounding/quantities/compare-things.ts';
import type { JudgedNumber } from '../grounding/quantities/judge-number-by-language.ts';
import { sortOf } from '../grounding/quantities/sorts-by-language.ts';

/** Whether people or places are counted. */
export function isCountedAlone({ reading: { language }, field, said }: JudgedNumber): boolean {
  if (language === 'en')
    return (
      ['staff', 'clients', 'public', 'places'].some((name) => nounClasses(said.head)?.has(name)) || isAgent(said.head)
    );
  const nouns = (field.normal.folded.slice(said.end, said.end + 40).match(/\p{L}+/gu) ?? []).slice(0, 2);
  return ['staff', 'places'].includes(
    sortOf(
      nouns.map((word) => stemByLanguage(word, language)),
      language,
    ),
  );
}

/**
 * "Nineteen vans, no list" above a message to a firm of nineteen engineers and their vans: a subject takes a number of
 * the request for what it names beside the thing that is counted. People and places are counted, not told by a figure of
 * speech: of them the message itself must say the number rightly. A subject alone; in a sentence it is a statement.
 */
export const isHeadline = (one: JudgedNumber, told: ReadonlySet<string>): boolean =>
  one.found?.rule === 'counts-another-thing' &&
  one.field.name === 'subject' &&
  one.reading.ledger.contextStems.has(one.said.head) &&
  (!isCountedAlone(one) || one.said.values.some((value) => told.has(`${one.said.kind}:${value}`)));
