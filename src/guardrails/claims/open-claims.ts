import { findGreeting } from '../checks/check-greeting.ts';
import type { FieldReading, Reading } from '../reading.ts';
import { tagWords } from '../text/tag-words.ts';
import { type Clause, splitClauses } from './clause.ts';
import { clauseFeatures, isNovel } from './clause-features.ts';
import { claimThreshold, scoreClause } from './score-clause.ts';
import { unsourcedSpans } from './unsourced-spans.ts';

/** Whether a clause has anything the request lacks; most have not, and need no closer look. */
export const saysNew = (reading: Reading, field: FieldReading, clause: Clause): boolean =>
  field.tokens.slice(clause.from, clause.to).some((token) => isNovel(reading, token));

/** Clauses that state, by their build, something of the lead or the sender that the request does not say. English. */
export function* openClaims(reading: Reading, field: FieldReading): Generator<[start: number, end: number]> {
  const tags = tagWords(field.normal, field.tokens);
  const unsourced = unsourcedSpans(reading, field);
  const greeted = field.name === 'message' ? (findGreeting(reading) ?? 0) : 0;
  for (const sentence of field.sentences)
    for (const clause of splitClauses(field.normal, field.tokens, tags, sentence)) {
      if (clause.to <= greeted || !saysNew(reading, field, clause)) continue;
      const { features, novel } = clauseFeatures(reading, field, sentence, clause, tags, unsourced);
      if (scoreClause(features) <= claimThreshold) continue;
      if (novel === 0 && !features.includes('name unsourced')) continue;
      if (features.includes('aside') && !features.some((name) => name.endsWith(' unsourced'))) continue;
      yield [clause.start, clause.end];
    }
}
