import { mostOperands } from '../../document/bounds.ts';
import { nounClasses } from '../../document/quantities/noun-classes.ts';
import { areSynonyms, isGeneralNoun } from '../../document/quantities/noun-groups.ts';
import type { Quantity } from '../../document/quantities/quantity.ts';
import { units } from '../../document/quantities/units.ts';
import type { LedgerSource } from '../../ledger/ledger-source.ts';
import { isAgent } from './compare-things.ts';
import { afterOf, beforeOf, type NumberInText, stemsBesideKnown, textOf } from './number-context.ts';
import {
  countedContextOf,
  countsOf,
  covers,
  type Derivation,
  hasCue,
  isNear,
  isPart,
  known,
  mayCount,
  pairsApart,
  pairsOf,
  pairsOfUnit,
  sharesClass,
  sharesNoun,
  toldBeside,
} from './operands.ts';
import { sumsNear } from './sums-of.ts';

/** What a part of a sum comes to at least; a smaller one is lost in the rounding. */
const leastPart = 0.05;

/** Whether the operands of a sum are what the number counts: both named beside it, or both of the kind it names. */
function isSumOf(
  said: Quantity,
  parts: readonly Quantity[],
  text: string,
  stems: ReadonlySet<string>,
  isNamedThere: (stem: string) => boolean,
): boolean {
  const heads = parts.map(({ head }) => head);
  const nouns = [said.head, ...said.also];
  /** "33 vans and trucks": of what it counts itself; "vans and trucks, 33 in all": of what its sentence names. */
  const isNamed = (head: string): boolean =>
    head !== '' && ((said.also.length === 0 && stems.has(head)) || nouns.some((noun) => mayCount(noun, head)));
  if (heads.every((head) => head !== '' && heads[0] === head)) {
    if (said.head === '') return hasCue('sum', text);
    return mayCount(said.head, heads[0]!) && !isModified(said, parts);
  }
  const isCovered = (head: string, at: number): boolean =>
    covers(said.head, head) ||
    (isGeneralPerson(said.head) &&
      (isAgent(head) || nounClasses(head) === undefined) &&
      heads.some((one) => covers(said.head, one))) ||
    (head === said.head && parts[at]!.nouns.length > said.nouns.length);
  if (heads.every(isCovered)) return true;
  if (
    said.head !== '' &&
    said.values[0]! > small &&
    !isNamedThere(said.head) &&
    parts.length === 2 &&
    (sharesClass(heads[0]!, heads[1]!) || [said.head, ...heads].every(isPerson))
  )
    return true;
  if (new Set(heads).size < parts.length || (said.head !== '' && said.also.length === 0 && !isMade(said))) return false;
  return heads.every(isNamed) && (said.also.length > 0 || hasCue('sum', text));
}

/** "Eight work there all year, and ten join each spring" are eighteen. */
const joining = /^[^.;!?]*\b(?:joins?|joined|added|hired|come in|taken on|more)\b/;

/** Small numbers are sums by chance. */
const small = 12;

/** "Make 33", "come to 33": nothing is counted after the number. */
const isMade = ({ nouns }: Quantity): boolean => nouns.length === 0;

const isPerson = (stem: string): boolean => ['staff', 'clients', 'public'].some((name) => nounClasses(stem)?.has(name));

const isGeneralPerson = (stem: string): boolean => isGeneralNoun(stem) && (nounClasses(stem)?.has('staff') ?? false);

/** "12 primary schools" is no sum of 7 primary and 5 secondary ones; "12 schools" is. */
const isModified = (said: Quantity, parts: readonly Quantity[]): boolean =>
  said.nouns.some((stem) => stem !== said.head && parts.some(({ nouns }) => nouns.includes(stem)));

export function findSum(number: NumberInText): Derivation | null {
  const { said, reading, field, sentence } = number;
  if (said.kind !== 'count' || said.values[0]! < 3) return null;
  const text = textOf(number);
  const told = toldBeside(number);
  const stems = new Set(field.tokens.slice(sentence.from, sentence.to).map(({ stem }) => stem));
  for (const source of countedContextOf(reading.ledger)) {
    for (const { parts, value, isOfOneSentence } of sumsNear(said, reading.ledger, source)) {
      if (!isNear(said, value)) continue;
      if (said.limit !== '' && parts.some(({ values }) => values[0]! < leastPart * value)) continue;
      if (!isOfOneSentence && said.also.length === 0 && said.nouns.length > 0) continue;
      const found = { rule: 'sum', operands: parts.map((one) => known(source, one)) };
      const [first, second, third] = parts as [Quantity, Quantity, Quantity?];
      const isJoined =
        third === undefined &&
        said.values[0]! > small &&
        said.head === '' &&
        joining.test(source.normal.folded.slice(second.end, second.end + 40));
      if (isJoined && told.includes(first.values[0]!)) return found;
      if (isSumOf(said, withNouns(source, parts), text, stems, (stem) => reading.ledger.contextStems.has(stem)))
        return found;
    }
  }
  return null;
}

/** "7 primary and 3 secondary schools": the first leaves its noun to the last. */
function withNouns({ normal }: LedgerSource, parts: readonly Quantity[]): Quantity[] {
  const last = parts.at(-1)!;
  return parts.map((one, at) => {
    const next = parts[at + 1];
    const isElliptic =
      next !== undefined && /^ \p{L}*(?: \p{L}*)?[^s ] and $|^ and $/u.test(normal.folded.slice(one.end, next.start));
    return isElliptic && last.head !== '' ? { ...one, head: last.head } : one;
  });
}

/** 33 vehicles less 9 electric ones, told as the rest. */
export function findDifference(number: NumberInText): Derivation | null {
  const { said, reading } = number;
  const told = toldBeside(number);
  const isCued = hasCue('difference', beforeOf(number).slice(-30) + afterOf(number).slice(0, 40));
  if (said.kind !== 'count') return isCued ? (findDifferenceOfUnit(number) ?? findSavedOfUnit(number)) : null;
  for (const source of countedContextOf(reading.ledger)) {
    for (const pair of pairsApart(reading.ledger, source)) {
      const { first, second } = pair;
      const areTold = told.includes(first.values[0]!) && told.includes(second.values[0]!);
      const isShareTold = told.includes(second.values[0]! / first.values[0]!);
      if ((!isCued && !areTold && !isShareTold) || !isNear(said, first.values[0]! - second.values[0]!)) continue;
      const isOne = said.head === '' || mayCount(said.head, first.head);
      const isTold = isPart(pair) || [first, second].some(({ values }) => told.includes(values[0]!));
      if (isOne && isTold) return { rule: 'difference', operands: [known(source, first), known(source, second)] };
    }
    for (const pair of pairsOf(reading.ledger, source)) {
      const { first, second } = pair;
      if (!isNear(said, Math.abs(first.values[0]! - second.values[0]!))) continue;
      // What a part leaves of a whole is of the whole's kind; a part without a noun leaves that open.
      const [part, whole] = first.values[0]! > second.values[0]! ? [second, first] : [first, second];
      const isSameThing = [said.head, part.head, whole.head].includes('') || mayCount(said.head, whole.head);
      const isShown = told.includes(first.values[0]!) && told.includes(second.values[0]!);
      const isPartTold = told.includes(Math.min(first.values[0]!, second.values[0]!)) && isPart(pair);
      if (!isCued && !isShown && !isPartTold) continue;
      if (isSameThing && (isPart(pair) || sharesNoun(first, second)))
        return { rule: 'difference', operands: [known(source, first), known(source, second)] };
    }
  }
  return null;
}

/** "Some 500 tonnes lighter than the year before" of 4,800 and 5,300; "£145,000 to find" of £95,000 raised of £240,000. */
function findDifferenceOfUnit({ said, reading }: NumberInText): Derivation | null {
  for (const source of countedContextOf(reading.ledger))
    for (const { first, second } of pairsOfUnit(reading.ledger, source))
      if (
        said.kind === first.kind &&
        said.unit === first.unit &&
        isNear(said, Math.abs(first.values[0]! - second.values[0]!))
      )
        return { rule: 'difference', operands: [known(source, first), known(source, second)] };
  return null;
}

/** "Two days saved" of what takes three days, and is to take one: told in two sentences that speak of one thing. */
function findSavedOfUnit({ said, reading }: NumberInText): Derivation | null {
  for (const source of countedContextOf(reading.ledger)) {
    const alike = source.quantities
      .filter(({ kind, unit, implied }) => kind === said.kind && unit === said.unit && implied === undefined)
      .slice(0, mostOperands);
    const last = alike.at(-1);
    const whole = downToOne.exec(source.normal.folded);
    const unit = whole && units.get(whole[1]!);
    // "Down to one day": a single one is read as no number.
    if (last && unit?.unit === said.unit && isNear(said, last.values[0]! - unit.factor) && last.end <= whole!.index)
      return { rule: 'difference', operands: [known(source, last)] };
    for (const [at, first] of alike.entries())
      for (const second of alike.slice(at + 1)) {
        if (!isNear(said, first.values[0]! - second.values[0]!) || !toTarget.test(beside(source, second))) continue;
        const stems = stemsBesideKnown(reading.ledger, { source, quantity: first });
        if ([...stemsBesideKnown(reading.ledger, { source, quantity: second })].some((stem) => stems.has(stem)))
          return { rule: 'difference', operands: [known(source, first), known(source, second)] };
      }
  }
  return null;
}
const downToOne = /\b(?:to|at|within|in) (?:about |just |only )?(?:one|an?) (minute|hour|day|week|month|year)\b/;
const toTarget = /\b(?:to|at|within|in|under|below) (?:about |just |only )?$/;
const beside = ({ normal }: LedgerSource, { start }: Quantity): string =>
  normal.folded.slice(Math.max(0, start - 24), start);

/** "Two offset presses and one digital" are three presses. */
export function findOneMore(number: NumberInText): Derivation | null {
  const { said, reading } = number;
  if (said.kind !== 'count' || said.head === '' || said.values[0]! > 9 || oneMore.test(afterOf(number))) return null;
  for (const source of countedContextOf(reading.ledger))
    for (const quantity of countsOf(source))
      if (
        quantity.values[0] === said.values[0]! - 1 &&
        (areSynonyms(said.head, quantity.head) || sharesNoun(said, quantity)) &&
        oneMore.test(source.normal.folded.slice(quantity.end))
      )
        return { rule: 'sum', operands: [known(source, quantity)] };
  return null;
}
/** What is said so itself tells the one apart and counts the others alone. */
const oneMore = /^[^.]{0,80}\band one\b/;
