import type { Quantity } from '../document/quantities/quantity.ts';
import type { Sentence } from '../document/sentences.ts';
import { contextOf } from '../grounding/quantities/operands.ts';
import type { FieldReading, Reading } from '../reading.ts';
import { happened, slots } from './number-patterns.ts';

const weekBefore = /\b(?:weeks?|wk|cw|kw)\.? (?:(?:no\.|nr\.|number) ?)?(?:\d{1,2} (?:or|and|to) )?$/;
const isWeekAt = (text: string, start: number): boolean => weekBefore.test(text.slice(Math.max(0, start - 24), start));
const lastWeek = 53;

/** "Could we talk in week 51?": a week by its number, where nothing else is told of it and the request names no other. */
export const isProposedWeek = (
  { ledger }: Reading,
  { normal }: FieldReading,
  said: Quantity,
  sentence: Sentence,
): boolean =>
  said.kind === 'count' &&
  said.values[0]! <= lastWeek &&
  isWeekAt(normal.folded, said.start) &&
  /^(?!\s?\p{L})|^ (?:and|or|on|in|to|is|at|for|then|works?|suits?|would|if)\b/u.test(normal.folded.slice(said.end)) &&
  (sentence.isQuestion || slots.test(normal.folded.slice(sentence.start, sentence.end))) &&
  !happened.test(normal.folded.slice(sentence.start, sentence.end)) &&
  !contextOf(ledger).some((source) => source.quantities.some(({ start }) => isWeekAt(source.normal.folded, start)));
