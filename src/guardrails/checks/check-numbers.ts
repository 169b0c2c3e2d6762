import type { Grounding, RiskFlag } from '../../contract/risk-flag.ts';
import { genericStems } from '../data/generic-words.ts';
import { clauseAround } from '../document/clause-around.ts';
import { functionWords } from '../document/function-words.ts';
import { hedge } from '../document/modality.ts';
import type { Quantity } from '../document/quantities/quantity.ts';
import { readIntervals } from '../document/quantities/read-intervals.ts';
import { tokensAround } from '../document/quantities/token-at.ts';
import type { Sentence } from '../document/sentences.ts';
import type { Token } from '../document/tokenise.ts';
import { allowed, grounded } from '../grounding/grounding-entries.ts';
import { contextOf, isCounted } from '../ledger/derived-quantities.ts';
import type { LedgerSource } from '../ledger/ledger.ts';
import { matchQuantity, type QuantityMatch } from '../ledger/match-quantity.ts';
import { readModel } from '../linear-model.ts';
import { type CheckResult, type FieldReading, flagSpan, type Reading, sentenceAt } from '../reading.ts';
import { namesLead } from './names-lead.ts';
import { numberAllowance } from './number-allowances.ts';
import { numberFeatures } from './number-features.ts';
import { isOfKnown } from './small-talk.ts';

interface NumberReading {
  readonly grounding: Grounding[];
  readonly unsourced: (readonly [number, number])[];
  readonly asked: AskedNumber[];
}

/** A number that neither the request nor a rule decides: the model is asked. */
export interface AskedNumber {
  readonly quantity: Quantity;
  readonly sentence: Sentence;
}

const read = new WeakMap<FieldReading, NumberReading>();

/** Reads each number once; the claim check asks again. */
function readNumbers(reading: Reading, field: FieldReading): NumberReading {
  const before = read.get(field);
  if (before) return before;
  const grounding: Grounding[] = [];
  const unsourced: [number, number][] = [];
  const asked: AskedNumber[] = [];
  const known = new Set<string>();
  for (const quantity of field.quantities) {
    const sentence = sentenceAt(field, quantity.start);
    if (!sentence) continue;
    const key = `${quantity.kind}:${quantity.values.join()}:${sentence.start}`;
    let match = matchQuantity(quantity, reading.ledger);
    if (
      match &&
      reading.language === 'en' &&
      isOfGoal(match) &&
      !isBrief(sentence) &&
      !numberAllowance(reading, field, quantity, sentence)
    )
      match = matchQuantity(quantity, reading.ledger, (pointer) => pointer === '/goal');
    if (match && isOfOtherShare(reading, field, quantity, match)) match = null;
    if (match) {
      known.add(key);
      const [start, end] = match.source.normal.toOriginal(match.quantity.start, match.quantity.end);
      grounding.push(grounded(field, quantity.start, quantity.end, { source: match.source, start, end }));
      continue;
    }
    const rule = known.has(key) ? 'said before' : numberAllowance(reading, field, quantity, sentence);
    const isOpen = rule === null && reading.language === 'en' && !isFact(reading, field, quantity, sentence);
    if (isOpen) asked.push({ quantity, sentence });
    const allowance =
      isOpen && score(numberFeatures(reading, field, quantity, sentence)) <= numberThreshold
        ? 'of nobody in particular'
        : rule;
    if (allowance) grounding.push(allowed(field, quantity.start, quantity.end, allowance));
    else unsourced.push([quantity.start, quantity.end]);
  }
  for (const [start, end] of otherIntervals(reading, field)) unsourced.push([start, end]);
  const result = { grounding, unsourced, asked };
  read.set(field, result);
  return result;
}

/** Content words that the message and the request share where both say how often the same thing is done. */
const leastKinship = 2;

/** "Stock is counted every week" where the request has it counted every quarter. */
function otherIntervals({ ledger, language }: Reading, field: FieldReading): [number, number][] {
  if (language !== 'en') return [];
  const intervals = contextOf(ledger).flatMap((source) =>
    source.quantities.filter((one) => isInterval(source, one)).map((one) => stemsBeside(source.tokens, one.token)),
  );
  if (intervals.length === 0) return [];
  return readIntervals(field.tokens, []).flatMap((said): [number, number][] => {
    const sentence = sentenceAt(field, said.start);
    if (said.kind !== 'duration' || !sentence || sentence.isQuestion) return [];
    if (/\b(?:i|we|my|our)\b/.test(field.normal.folded.slice(sentence.start, said.start))) return [];
    if (matchQuantity(said, ledger)) return [];
    const words = stemsBeside(field.tokens, said.token);
    return intervals.some((one) => shared(words, one) >= leastKinship) ? [[said.start, said.end]] : [];
  });
}

/** "Quarterly", "every second week", "twice a year": how often, not how long. */
const isInterval = ({ normal }: LedgerSource, { kind, start, end }: Quantity): boolean =>
  kind === 'duration' && /\b(?:every|each|once|twice|times)\b|ly$|^annual/.test(normal.folded.slice(start, end));

/** Above this a number is taken to state a fact; chosen by cross-validation (bench/guardrails/fit-numbers.ts). */
const numberThreshold = 0.25;

const score = readModel('number-model.json');

/** How long a meeting takes is no evidence of anything else: "sanctioned in 15 minutes". */
const isOfGoal = ({ source, quantity }: QuantityMatch): boolean =>
  source.pointer === '/goal' && quantity.kind === 'duration';

/** "15 minutes on fleet fuel cards, 9 October." can but speak of the meeting. */
const isBrief = ({ from, to }: Sentence): boolean => to - from <= 9;

/** Words beside a share that tell what it is a share of. */
const beside = 7;

/** Content words around a token, within its sentence. */
function stemsBeside(tokens: readonly Token[], at: number): Set<string> {
  const around = tokensAround(tokens, at, beside, beside, /[.!?;\n]/).filter(
    (token) => !functionWords.has(token.folded) && token.shape !== 'digit',
  );
  return new Set(around.map((token) => token.stem));
}

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter((one) => b.has(one)).length;

/** "71% of agents work from home" where 71% is the share of something else, and of agents another is given. */
function isOfOtherShare({ ledger }: Reading, field: FieldReading, said: Quantity, match: QuantityMatch): boolean {
  if (said.kind !== 'ratio' || match.quantity.kind !== 'ratio') return false;
  const words = stemsBeside(field.tokens, said.token);
  const kinship = (source: LedgerSource, quantity: Quantity): number =>
    shared(words, stemsBeside(source.tokens, quantity.token));
  const own = kinship(match.source, match.quantity);
  return ledger.sources.some((source) =>
    source.quantities.some(
      (one) =>
        one.kind === 'ratio' &&
        !one.values.some((value) => match.quantity.values.includes(value)) &&
        kinship(source, one) > own,
    ),
  );
}

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
function clauseOf(field: FieldReading, { start, end }: Quantity, sentence: Sentence): { said: string; before: string } {
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
  if (!isOfContext && !namesLead(reading, field, sentence) && !/\b(?:your|you)\b/.test(said)) return false;
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
const meetings = /\b(?:call|chat|demo|meeting|webinar|workshop|session|walk ?through|talk|tour|coffee)\b/;

/** A number that the request does not give and that cannot but state a fact. */
const isFact = (reading: Reading, field: FieldReading, quantity: Quantity, sentence: Sentence): boolean =>
  isPlainFact(field, quantity) ||
  isOtherCount(reading, field, quantity, sentence) ||
  isOtherPart(reading, field, quantity, sentence) ||
  isTimeTaken(reading, field, quantity, sentence) ||
  isOtherRate(reading, quantity) ||
  isOtherDuration(reading, field, quantity, sentence);

export const askedNumbers = (reading: Reading, field: FieldReading) => readNumbers(reading, field).asked;

export const unsourcedNumbers = (reading: Reading, field: FieldReading) => readNumbers(reading, field).unsourced;

/** Every number, amount, date and rank stands in the request, counting the same things, or a general rule allows it. */
export function checkNumbers(reading: Reading): CheckResult {
  const flags: RiskFlag[] = [];
  const grounding: Grounding[] = [];
  for (const field of reading.fields) {
    const numbers = readNumbers(reading, field);
    grounding.push(...numbers.grounding);
    for (const [start, end] of numbers.unsourced)
      flags.push(flagSpan(field, 'UNSOURCED_NUMBER', start, end, 'A number that the request does not give for this'));
  }
  return { flags, grounding };
}
