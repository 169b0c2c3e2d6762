import type { Grounding, RiskFlag } from '../../contract/risk-flag.ts';
import type { Citation, Verdict } from '../../contract/verdict.ts';
import { hedge } from '../document/modality.ts';
import { areSynonyms, isGeneralNoun } from '../document/quantities/noun-groups.ts';
import type { Quantity } from '../document/quantities/quantity.ts';
import type { Sentence } from '../document/sentences.ts';
import { stemByLanguage } from '../document/stem-by-language.ts';
import { allowed, grounded } from '../grounding/grounding-entries.ts';
import { leastSum } from '../grounding/quantities/derive-joined.ts';
import { findSlotConflict, judgeNumber, type NumberVerdict } from '../grounding/quantities/judge-number.ts';
import { type JudgedNumber, judgeNumbersByLanguage } from '../grounding/quantities/judge-number-by-language.ts';
import type { KnownNumber, NumberInText } from '../grounding/quantities/number-context.ts';
import { sharesClass } from '../grounding/quantities/operands.ts';
import { findPresupposed } from '../grounding/quantities/presupposed.ts';
import { sortOf } from '../grounding/quantities/sorts-by-language.ts';
import { isInRecord } from '../grounding/records/record-numbers.ts';
import { readModel, scoreWith } from '../linear-model.ts';
import { policy } from '../policy.ts';
import { type CheckResult, type FieldReading, flagSpan, type Reading, sentenceAt, verdictOn } from '../reading.ts';
import { isCountedAlone, isHeadline } from './headline-numbers.ts';
import { numberAllowance } from './number-allowances.ts';
import { clauseOf, isFact, meetings } from './number-facts.ts';
import { numberFeatures } from './number-features.ts';
import { statementAllowance } from './number-statement.ts';
import { otherIntervals } from './other-intervals.ts';
import { isInOwnIdentifier } from './own-identifiers.ts';
import { isBacked, reckonAfterTold } from './reckoned-numbers.ts';

interface NumberReading {
  readonly grounding: Grounding[];
  readonly verdicts: Verdict[];
  readonly flags: RiskFlag[];
  readonly unsourced: (readonly [number, number])[];
  readonly asked: AskedNumber[];
}

/** A number that neither the request nor a rule decides: the model is asked. */
interface AskedNumber {
  readonly quantity: Quantity;
  readonly sentence: Sentence;
}

/** Reads each number once; the claim check asks again. */
const readNumbers = (reading: Reading, field: FieldReading): NumberReading => reading.once(readFields).get(field)!;

function readFields(reading: Reading): Map<FieldReading, NumberReading> {
  const judged = reading.fields.map((field): JudgedNumber[] =>
    reading.language === 'en'
      ? field.quantities.flatMap((said) => judge(reading, field, said))
      : judgeNumbersByLanguage(reading, field),
  );
  for (const numbers of judged)
    for (const [at, one] of numbers.entries())
      if (isOwnNumber(one)) numbers[at] = { ...one, rule: 'own details', found: null };
  // Twice, since a number may follow from one that follows from others.
  const reckoned = reckonAfterTold(reckonAfterTold(judged));
  const all = reckoned.flat();
  const told = new Set(
    all.flatMap(({ said, found }) => (isBacked(found) ? said.values.map((value) => `${said.kind}:${value}`) : [])),
  );
  const paired = saidInPairs(reckoned, told);
  return new Map(
    reading.fields.map((field, at) => {
      const result: NumberReading = { grounding: [], verdicts: [], flags: [], unsourced: [], asked: [] };
      for (const one of reckoned[at]!) put(result, reckonedElsewhere(one, all), told, paired);
      for (const [start, end] of otherIntervals(reading, field)) {
        result.unsourced.push([start, end]);
        const rule = 'other-interval';
        result.flags.push({
          ...flagSpan(field, 'UNSOURCED_NUMBER', start, end, unsourcedText),
          rule: `numbers/${rule}`,
        });
        result.verdicts.push(verdictOn(field, start, end, { of: 'number', verdict: 'UNSOURCED', rule }));
      }
      return [field, result];
    }),
  );
}

function judge(reading: Reading, field: FieldReading, said: Quantity): JudgedNumber[] {
  const sentence = sentenceAt(field, said.start);
  if (!sentence) return [];
  const number = { reading, field, sentence, said };
  const rule = numberAllowance(reading, field, said, sentence);
  const isOwnTime = rule !== null || isBrief(sentence);
  const found = rule === 'idiom' ? null : judgeNumber(number, rule, (one) => isOfGoal(one) && !isOwnTime);
  if (!isBacked(found) && isInRecord(reading, field, said)) return [{ ...number, rule: 'in the record', found: null }];
  return [{ ...number, rule, found }];
}

/** Of a number to call or of a register: it counts nothing. */
const isOwnNumber = ({ reading, field, said, found }: JudgedNumber): boolean =>
  !isBacked(found) && isInOwnIdentifier(reading, field, said.start, said.end);

/** "192 passengers" in the subject of a message that shows how four ships and 48 bunks make 192 people. */
function reckonedElsewhere(one: JudgedNumber, all: readonly JudgedNumber[]): JudgedNumber {
  const { said, found } = one;
  if (
    isBacked(found) ||
    (found && found.rule !== 'other-value' && found.rule !== 'no-source') ||
    said.values[0]! <= small
  )
    return one;
  const shown = all.find(
    (other) =>
      other.found?.verdict === 'DERIVED' &&
      (found === null ||
        other.found.rule === 'product' ||
        other.found.rule === 'quotient' ||
        (other.found.rule === 'sum' && saysAgain(one, other))) &&
      other.said.kind === said.kind &&
      other.said.unit === said.unit &&
      other.said.values[0] === said.values[0] &&
      (said.head === '' ||
        other.said.head === '' ||
        areSynonyms(said.head, other.said.head) ||
        sharesClass(said.head, other.said.head)),
  );
  return shown?.found ? { ...one, found: { ...shown.found, span: [said.start, said.end] } } : one;
}

/** "Trinta teares" in the subject of what the message tells as "trinta teares ao todo", or "36 clients" of 36 places. */
function saysAgain(one: JudgedNumber, other: JudgedNumber): boolean {
  const nounOf = ({ field, said }: JudgedNumber): string =>
    /^ (\p{L}+)/u.exec(field.normal.folded.slice(said.end, said.end + 40))?.[1] ?? '';
  const [noun, again] = [nounOf(one), nounOf(other)];
  if (noun === again && noun !== '') return true;
  const { language } = one.reading;
  const [sort, its] = [noun, again].map((word) => sortOf([stemByLanguage(word, language)], language));
  const isSumUp = one.field !== other.field && one.said.values[0]! > leastSum;
  return isSumUp && language !== 'en' && (sort === '' || its === '' || sort === its);
}

/** Puts down what is found, or the exemption, or that there is neither. */
function put(
  result: NumberReading,
  one: JudgedNumber,
  told: ReadonlySet<string>,
  paired: ReadonlySet<JudgedNumber>,
): void {
  const { reading, field, sentence, said, found } = one;
  const isAgain = isRepeated(one, told) || paired.has(one) || isHeadline(one, told);
  const rule = one.rule ?? (isAgain ? 'said before' : null);
  if (found && !(found.rule === 'counts-another-thing' && isAgain) && !(rule === 'name' && isOfName(one))) {
    add(result, one, found);
    return;
  }
  const isEnglish = reading.language === 'en';
  const mayConflict = isEnglish && (rule === null || rule === 'calendar');
  const conflict = mayConflict ? findSlotConflict(one, rule === null ? 1 : 2) : null;
  if (conflict && !isProposed(one)) {
    add(result, one, conflict);
    return;
  }
  const ofNobody = rule === null && conflict === null && isEnglish ? statementAllowance(one) : null;
  const isOpen = rule === null && ofNobody === null && isEnglish && !isFact(reading, field, said, sentence);
  if (isOpen) result.asked.push({ quantity: said, sentence });
  const isPlain = isOpen && score(numberFeatures(reading, field, said, sentence)) <= policy.UNSOURCED_NUMBER.threshold;
  const isLoose = isPlain || ofNobody !== null || (rule !== null && mayPresuppose(rule, said));
  const presupposed = isEnglish && isLoose ? findPresupposed(one) : null;
  const allowance = presupposed ? null : isPlain ? 'of nobody in particular' : (rule ?? ofNobody);
  if (allowance === null) {
    const span = [said.start, said.end] as const;
    add(
      result,
      one,
      conflict ?? presupposed ?? { verdict: 'UNSOURCED', rule: 'no-source', citations: [], span, score: 0.8 },
    );
    return;
  }
  result.grounding.push(allowed(field, said.start, said.end, allowance));
  const name = allowance.replaceAll(' ', '-');
  result.verdicts.push(verdictOn(field, said.start, said.end, { of: 'number', verdict: 'EXEMPT', rule: name }));
}

/**
 * Allowances of a manner of speaking, which may take for granted what the request tells otherwise; "two people" and
 * other words for anybody stand for no one whom it counts.
 */
const mayPresuppose = (rule: string, { head }: Quantity): boolean =>
  rule === 'calendar' ||
  rule === 'hypothetical' ||
  (/^(?:said before|small talk|offered)$/.test(rule) && !isGeneralNoun(head));

/** "Your Route 66 drivers": figures of a name that the request has count nothing, whatever comes behind them. */
const isOfName = ({ field, said, found }: JudgedNumber): boolean =>
  !isBacked(found) && said.kind === 'count' && /^\d+$/.test(field.normal.folded.slice(said.start, said.end));

/** Of the meeting or the writer, asked, or guessed: no fact of the lead. */
function isProposed({ field, sentence, said }: JudgedNumber): boolean {
  const { said: clause, before } = clauseOf(field, said, sentence);
  return sentence.isQuestion || hedge.test(before) || meetings.test(clause) || /\b(?:i|my|me)\b/.test(clause);
}

/** "Forty growers, forty notions of dry": the number is said again of something that the request does not speak of. */
const isRepeated = ({ reading, said }: JudgedNumber, told: ReadonlySet<string>): boolean =>
  said.values.some((value) => told.has(`${said.kind}:${value}`)) &&
  (said.head === '' || !reading.ledger.contextStems.has(said.head) || said.values[0]! <= small);

/** Up to this a number told once may be told again of anything. */
const small = 3;

/** What may stand between a number and the same one said again: what the first counts, and a comma or "and". */
const inPair = /^(?: [\p{L}'’-]+){1,3}(?:,| and|,? und| et| y| e| en| i|:|;)? $/u;

/**
 * "Ninety apples, ninety labels": a number that the request has, said at once of its thing and of what goes with it, one
 * to one. People and places are counted, not told by a figure of speech. The second's noun keeps its number elsewhere.
 */
function saidInPairs(
  fields: readonly (readonly JudgedNumber[])[],
  told: ReadonlySet<string>,
): ReadonlySet<JudgedNumber> {
  const found = fields.flatMap((numbers) =>
    numbers.flatMap((one, at): JudgedNumber[] => {
      const next = numbers[at + 1];
      if (next === undefined || one.said.kind !== 'count' || next.said.kind !== 'count') return [];
      if (one.said.values[0] !== next.said.values[0] || !told.has(`count:${one.said.values[0]}`)) return [];
      if (!inPair.test(one.field.normal.folded.slice(one.said.end, next.said.start))) return [];
      return [one, next].filter((number) => number.found?.rule === 'counts-another-thing' && !isCountedAlone(number));
    }),
  );
  const again = fields
    .flat()
    .filter(
      ({ said, found: other }) =>
        other?.rule === 'counts-another-thing' &&
        said.head !== '' &&
        found.some((one) => one.said.head === said.head && one.said.values[0] === said.values[0]),
    );
  return new Set([...found, ...again]);
}

const unsourcedText = 'A number that the request does not give for this';

/** Puts a verdict down, as a flag where it is against the number, else as grounding. */
function add(result: NumberReading, { field }: NumberInText, found: NumberVerdict): void {
  const [start, end] = found.span;
  const citations = found.citations.map(citationOf);
  const contradicts = found.contradicts && citationOf(found.contradicts);
  const { verdict, rule, score, correction } = found;
  const more = {
    ...(contradicts && verdict === 'CONTRADICTED' ? { contradicts } : {}),
    ...(correction === undefined ? {} : { correction }),
  };
  result.verdicts.push(verdictOn(field, start, end, { of: 'number', verdict, rule, citations, score, ...more }));
  if (verdict === 'SUPPORTED' || verdict === 'DERIVED') {
    const first = found.citations[0]!;
    const [from, to] = first.source.normal.toOriginal(first.quantity.start, first.quantity.end);
    if (verdict === 'SUPPORTED')
      result.grounding.push(grounded(field, start, end, { source: first.source, start: from, end: to }));
    else result.grounding.push(allowed(field, start, end, rule));
    return;
  }
  result.unsourced.push([start, end]);
  const text = contradicts ? `The request has "${contradicts.quote}" for this` : unsourcedText;
  result.flags.push({ ...flagSpan(field, 'UNSOURCED_NUMBER', start, end, text), rule: `numbers/${rule}`, ...more });
}

/** The number as the request has it, from its bound to its noun or its rate. */
function citationOf({ source, quantity }: KnownNumber): Citation {
  const noun = source.tokens.find(
    ({ start, stem }) => start >= quantity.end && start < quantity.end + 40 && stem === quantity.head,
  );
  const until = Math.max(quantity.end, quantity.rate[1], noun?.end ?? 0);
  const [start, end] = source.normal.toOriginal(quantity.limitStart, until);
  return { source: source.pointer, quote: source.raw.slice(start, end) };
}

const score = scoreWith(readModel('number-model.json'));

/** How long a meeting takes is no evidence of anything else: "sanctioned in 15 minutes". */
const isOfGoal = ({ source, quantity }: KnownNumber): boolean =>
  source.pointer === '/goal' && quantity.kind === 'duration';

/** "15 minutes on fleet fuel cards, 9 October." can but speak of the meeting. */
const isBrief = ({ from, to }: Sentence): boolean => to - from <= 9;

export const askedNumbers = (reading: Reading, field: FieldReading) => readNumbers(reading, field).asked;

export const unsourcedNumbers = (reading: Reading, field: FieldReading) => readNumbers(reading, field).unsourced;

/** Every number, amount, date and rank stands in the request, counting the same things, or a general rule allows it. */
export function checkNumbers(reading: Reading): CheckResult {
  const read = reading.fields.map((field) => readNumbers(reading, field));
  return {
    flags: read.flatMap(({ flags }) => flags),
    grounding: read.flatMap(({ grounding }) => grounding),
    verdicts: read.flatMap(({ verdicts }) => verdicts),
  };
}
