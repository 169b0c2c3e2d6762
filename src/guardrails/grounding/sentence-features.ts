import { clausePatterns } from '../document/clause-patterns.ts';
import { functionWords } from '../document/function-words.ts';
import { hedge } from '../document/modality.ts';
import type { Sentence } from '../document/sentences.ts';
import type { FieldReading } from '../reading.ts';

const toReader = clausePatterns.add(/\b(?:you|your|you're|you've)\b/);
const most = 4;
const capped = (value: number): number => Math.min(value, most);

/** Where in the message a clause's sentence stands, how it opens, and what follows it. */
export function sentenceFeatures(field: FieldReading, sentence: Sentence, clauses: number): string[] {
  const at = field.sentences.indexOf(sentence);
  const said = field.normal.folded.slice(sentence.start, sentence.end);
  const features = [
    `sentence ${capped(at)}`,
    `sentences left ${capped(field.sentences.length - at)}`,
    `clauses ${capped(clauses)}`,
  ];
  for (const token of field.tokens.slice(sentence.from, Math.min(sentence.to, sentence.from + 2)))
    if (functionWords.has(token.folded)) features.push(`sentence opens ${token.folded}`);
  if (toReader.test(said)) features.push('sentence speaks to you');
  if (hedge.test(said)) features.push('sentence hedged');
  if (field.sentences[at + 1]?.isQuestion) features.push('question follows');
  return features;
}
