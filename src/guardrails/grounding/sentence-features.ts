import { clausePatterns } from '../document/clause-patterns.ts';
import { hedge } from '../document/modality.ts';
import type { Sentence } from '../document/sentences.ts';
import type { FieldReading } from '../reading.ts';
import { featureName } from './feature-names.ts';

const toReader = clausePatterns.add(/\b(?:you|your|you're|you've)\b/);
const counts = ['0', '1', '2', '3', '4'];
const most = counts.length - 1;
/** The name of a count; all from `most` on have one. */
const counted = (name: string, count: number): string => featureName(name, counts[Math.min(count, most)]!);

/** Where in the message a clause's sentence stands, how it opens, and what follows it. */
export function sentenceFeatures(field: FieldReading, sentence: Sentence, clauses: number): string[] {
  const at = field.sentences.indexOf(sentence);
  const said = field.normal.folded.slice(sentence.start, sentence.end);
  const features = [
    counted('sentence ', at),
    counted('sentences left ', field.sentences.length - at),
    counted('clauses ', clauses),
  ];
  for (const token of field.tokens.slice(sentence.from, Math.min(sentence.to, sentence.from + 2)))
    if (token.word.isFunctionWord) features.push(featureName('sentence opens ', token.folded));
  if (toReader.test(said)) features.push('sentence speaks to you');
  if (hedge.test(said)) features.push('sentence hedged');
  if (field.sentences[at + 1]?.isQuestion) features.push('question follows');
  return features;
}
