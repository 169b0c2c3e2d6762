import { lexiconLanguages } from '../data/languages.ts';
import { type Rule, readLexicon } from '../lexicons/read-lexicon.ts';
import type { FieldReading, Reading } from '../reading.ts';
import { contentStems, type LocalStatement } from '../statements/read-by-language.ts';
import type { SpeechRules } from '../statements/speech-rules.ts';
import { type LocalFacts, sharedStems } from './facts-by-language.ts';
import type { LocalFinding } from './local-finding.ts';

const reasons = new Map<string, Rule[]>(
  lexiconLanguages
    .filter((language) => language !== 'en')
    .map((language) => [language, readLexicon(language, 'reasons')]),
);

/** "Leí que, ...": what the writer has read is told of the lead. */
const reports = /(?<!\p{L})(?:que|dass|che|dat|ze|iz)$/u;

/** "Il y a", "es gibt": what there is, is no doing of the lead. */
const isOfAnybody = (text: string): boolean =>
  /^(?:il y a|on |es gibt|gibt es|hay |c'e |ci sono|er (?:is|zijn) |ha |existe|sa |bywa)/.test(text);

/** Words of the request that the rest of the sentence must tell, so that it is an act of the lead that is explained. */
const leastKnown = 2;

/** "Weil der Platz fehlte, haben Sie die Fertigung verlegt": the move is told by the request, its reason is not. */
export function findReasons(
  { language }: Reading,
  field: FieldReading,
  statements: readonly LocalStatement[],
  { facts, stems, isReadable }: LocalFacts,
  rules: SpeechRules,
): LocalFinding[] {
  if (!isReadable) return [];
  const told = facts.flatMap((fact) => fact.stems);
  const wordsOf = ({ from, to }: LocalStatement): string[] => contentStems(field.tokens, from, to, language);
  return statements.flatMap((one): LocalFinding[] => {
    const rule = (reasons.get(language) ?? []).find(({ pattern }) => pattern.test(one.text));
    if (!rule || one.status === 'hedged' || rules.i.test(one.text) || rules.we.test(one.text)) return [];
    const words = wordsOf(one);
    if (words.length === 0 || sharedStems(words, stems, language).length > 0) return [];
    const rest = statements.filter(
      (other) => other !== one && other.sentence === one.sentence && other.status === 'asserted',
    );
    // What the writer wants, or what goes on as a guess or of everybody, explains no act of the lead.
    const before = statements.findLast((other) => other.sentence === one.sentence && other.end <= one.start);
    if (before && !reports.test(before.text) && (rules.i.test(before.text) || rules.we.test(before.text))) return [];
    const after = statements.find((other) => other.sentence === one.sentence && other.start >= one.end);
    if (after && (after.status === 'hedged' || isOfAnybody(after.text))) return [];
    const explained = rest.flatMap(wordsOf);
    if (sharedStems(explained, told, language).length < leastKnown) return [];
    return [{ start: one.start, end: one.end, rule: 'reason-untold', score: 0.8 }];
  });
}
