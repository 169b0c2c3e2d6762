import { genericStems } from '../data/generic-words.ts';
import { clauseAround } from '../document/clause-around.ts';
import { hedge } from '../document/modality.ts';
import type { Quantity } from '../document/quantities/quantity.ts';
import type { Sentence } from '../document/sentences.ts';
import { matchQuantity } from '../grounding/quantities/find-support.ts';
import { isCounted } from '../grounding/quantities/list-lengths.ts';
import { contextOf } from '../grounding/quantities/operands.ts';
import type { FieldReading, Reading } from '../reading.ts';
import { mentionsLead } from './mentions-lead.ts';
import { isOfKnown } from './small-talk.ts';

const yearInMonths = 12;
const manifest = new Set(['money', 'year', 'date', 'rank', 'measure']);

/** A number that plain speech does not use without meaning a fact by it: no model is asked. */
function isPlainFact({ normal }: FieldReading, { kind, values, unit, start, end }: Quantity): boolean {
  const text = normal.folded;
  if (kind === 'count') return values[0]! > 20;
  if (kind === 'ratio') return /%|per ?cent/.test(text.slice(start, end));
  if (kind === 'duration') return unit === 'month' && values[0]! >= yearInMonths && !/^-old/.test(text.slice(end));
  return manifest.has(kind);
}

/** The clause that a number stands in, and its part before the number. Folded. */
export function clauseOf(
  field: FieldReading,
  { start, end }: Quantity,
  sentence: Sentence,
): { said: string; before: string } {
  const text = field.normal.folded.slice(sentence.start, sentence.end);
  const [from, to] = clauseAround(text, start - sentence.start, end - sentence.start);
  return { said: text.slice(from, to), before: text.slice(from, start - sentence.start) };
}

/** As long as the meeting that the goal asks for. */
const isOfGoalTime = ({ ledger }: Reading, { kind, values }: Quantity): boolean =>
  ledger.sources.some(
    ({ pointer, quantities }) =>
      pointer === '/goal' && quantities.some((one) => one.kind === kind && one.values.includes(values[0]!)),
  );

/** "Onboarding takes you 4 weeks" where the request says how long things take, and not that. */
function isOtherDuration(reading: Reading, field: FieldReading, quantity: Quantity, sentence: Sentence): boolean {
  const { kind, unit } = quantity;
  if (kind !== 'duration' || sentence.isQuestion || isOfGoalTime(reading, quantity)) return false;
  const { said } = clauseOf(field, quantity, sentence);
  if (hedge.test(said)) return false;
  if (/\b(?:i|my|call|chat|demo|meeting|webinar)\b/.test(said) && !/\b(?:your|you)\b/.test(said)) return false;
  const isOfContext = field.tokens
    .slice(sentence.from, sentence.to)
    .some((token) => reading.ledger.contextStems.has(token.stem) && !genericStems.has(token.stem));
  if (!isOfContext && !mentionsLead(reading, field, sentence) && !/\b(?:your|you)\b/.test(said)) return false;
  return contextOf(reading.ledger).some(({ quantities }) =>
    quantities.some((one) => one.kind === 'duration' && one.unit === unit),
  );
}

/** A question has been put before the number is said. */
const asks =
  /\b(?:how|what|who|which|when|where|why|do|does|did|is|are|was|were|has|have|can|could|would|will|shall|should|may|might|if|whether|or|any|about)\b/;

/** "6 ships" where the request counts 4 of them; a question presupposes what it calls the lead's. */
const isOtherCount = ({ ledger }: Reading, field: FieldReading, quantity: Quantity, sentence: Sentence): boolean =>
  quantity.kind === 'count' &&
  quantity.values[0]! > 2 &&
  (!sentence.isQuestion ||
    /(?:\byour |'s )$/.test(field.normal.folded.slice(0, quantity.start)) ||
    !asks.test(field.normal.folded.slice(sentence.start, quantity.start))) &&
  !quantity.nouns.some((stem) => stem === 'peopl' || genericStems.has(stem)) &&
  isCounted(quantity, ledger);

/** "Six days a week" where the request has five. */
const isOtherRate = ({ ledger }: Reading, { kind, unit, per, values }: Quantity): boolean =>
  kind === 'duration' &&
  per > 0 &&
  ledger.sources.some(({ quantities }) =>
    quantities.some(
      (one) => one.kind === kind && one.per === per && one.unit === unit && !one.values.includes(values[0]!),
    ),
  );

/** "Eleven of them electric" where the request does not say how many are; "two of the six" where it counts the six. */
function isOtherPart({ ledger }: Reading, field: FieldReading, quantity: Quantity, sentence: Sentence): boolean {
  if (sentence.isQuestion || !isOfKnown(field, quantity)) return false;
  const whole = field.quantities.find(({ start }) => start === quantity.end + ' of the '.length);
  return whole === undefined || matchQuantity(whole, ledger) !== null;
}

/** "Lose an hour a day", "an average response time of 40 minutes": what takes its time again and again is no meeting. */
function isTimeTaken(reading: Reading, field: FieldReading, quantity: Quantity, sentence: Sentence): boolean {
  const { kind, per } = quantity;
  if (kind !== 'duration' || sentence.isQuestion || isOfGoalTime(reading, quantity)) return false;
  const { said, before } = clauseOf(field, quantity, sentence);
  if (hedge.test(before) || /\b(?:i|my|me)\b/.test(before) || meetings.test(said)) return false;
  return per > 0 ? consuming.test(before) : measured.test(before);
}

const consuming =
  /\b(?:los(?:e|es|ing|t)|spend(?:s|ing)?|spent|wast(?:e|es|ed|ing)|takes?|took|costs?|sav(?:e|es|ed|ing)|eats?|ate)\b/;
const measured =
  /\b(?:average|median|response|turnaround|lead|waiting|handling|processing|cycle|delivery|idle) (?:\w+ )?(?:times?|waits?|delays?)\b[^.;!?]{0,24}$|\b(?:waits?|waited|lost|loses?|losing|delayed|wasted|wastes)\b[^.;!?,]{0,24}$/;
export const meetings = /\b(?:call|chat|demo|meeting|webinar|workshop|session|walk ?through|talk|tour|coffee)\b/;

/** A number that the request does not give and that cannot but state a fact. */
export const isFact = (reading: Reading, field: FieldReading, quantity: Quantity, sentence: Sentence): boolean =>
  isPlainFact(field, quantity) ||
  isOtherCount(reading, field, quantity, sentence) ||
  isOtherPart(reading, field, quantity, sentence) ||
  isTimeTaken(reading, field, quantity, sentence) ||
  isOtherRate(reading, quantity) ||
  isOtherDuration(reading, field, quantity, sentence);
