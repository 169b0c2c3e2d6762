import { mostOperands } from '../../document/bounds.ts';
import { areSynonyms } from '../../document/quantities/noun-groups.ts';
import type { Quantity } from '../../document/quantities/quantity.ts';
import type { LedgerSource } from '../../ledger/ledger-source.ts';
import { isSameShare, roughly } from './compare-values.ts';
import {
  afterOf,
  beforeOf,
  type NumberInText,
  stemsBeside,
  stemsBesideKnown,
  stemsBesideSaid,
  textOf,
} from './number-context.ts';
import {
  contextOf,
  countedContextOf,
  countsOf,
  covers,
  type Derivation,
  hasCue,
  isNear,
  isOneSentence,
  isPart,
  known,
  type Pair,
  pairsApart,
  pairsOf,
  pairsOfUnit,
  rest,
  sharesNoun,
  sideNamed,
  sidesOf,
  toldBeside,
} from './operands.ts';

/** "A third" where two of six are, "three times" where 30 stand to 10. */
export function findRatio(number: NumberInText): Derivation | null {
  const { said, reading } = number;
  if (said.kind !== 'ratio' && said.kind !== 'multiple') return null;
  const isBounded = said.kind === 'ratio' && !['', 'about', 'exactly'].includes(said.limit);
  for (const source of countedContextOf(reading.ledger)) {
    const isIt = ({ first, second }: Pair): boolean => {
      const [less, more] = [first.values[0]!, second.values[0]!].sort((a, b) => a - b) as [number, number];
      if (less <= 0 || less === more) return false;
      return said.values.some((value) =>
        isBounded
          ? isWithin(said, less / more)
          : said.kind === 'ratio'
            ? isSameShare(value, less / more) || isSameShare(value, 1 - less / more) || isAboutShare(said, less / more)
            : Math.abs(value - more / less) < 0.05 * value,
      );
    };
    const { ledger } = reading;
    const found =
      pairsOf(ledger, source).find(
        (pair) => isIt(pair) && (isPart(pair) || sharesNoun(pair.first, pair.second) || pairIsOfOne(pair)),
      ) ??
      pairsApart(ledger, source).find(
        (pair) => isIt(pair) && (isPart(pair) || said.nouns.some((noun) => areSynonyms(noun, pair.first.head))),
      ) ??
      pairsOfUnit(ledger, source).find(isIt);
    if (found) return { rule: 'ratio', operands: [known(source, found.first), known(source, found.second)] };
    const parts = findShareOfSum(number, source);
    if (parts) return { rule: 'ratio', operands: [known(source, parts.first), known(source, parts.second)] };
  }
  return null;
}

/** "Three in every five" of 2,400 in one town and 1,600 in another, where the message says that they are 4,000. */
function findShareOfSum(number: NumberInText, source: LedgerSource): Pair | undefined {
  const { said, reading, field, sentence } = number;
  if (said.kind !== 'ratio' || said.limit !== '') return undefined;
  const told = toldBeside(number);
  return pairsOf(reading.ledger, source).find((pair) => {
    const { first, second } = pair;
    const [a, b] = [first.values[0]!, second.values[0]!];
    const isOfOne = second.head === '' || sharesNoun(first, second) || areSynonyms(first.head, second.head);
    if (!isOfOne || a <= 0 || b <= 0 || !told.includes(a + b)) return false;
    const sides = sidesOf(source, first, second);
    if (sides === null) return false;
    const named = sideNamed(sides, field.tokens.slice(sentence.from, sentence.to));
    return [a, b].some((part, at) => named !== 2 - at && isSameShare(said.values[0]!, part / (a + b)));
  });
}

/** "From eight percent" where sixteen are twice the share of before; "$30 million then" of what has doubled to 60. */
export function findBefore({ said, reading }: NumberInText): Derivation | null {
  if (said.kind !== 'ratio' && said.kind !== 'money' && said.kind !== 'measure') return null;
  for (const source of countedContextOf(reading.ledger)) {
    const times = source.quantities.filter(({ kind, values }) => kind === 'multiple' && values[0]! > 1);
    for (const now of source.quantities.filter(({ kind, unit }) => kind === said.kind && unit === said.unit))
      for (const by of times) {
        const isIt =
          isOneSentence(source, now, by) &&
          Math.abs(now.values[0]! / by.values[0]! - said.values[0]!) <= 0.02 * said.values[0]!;
        if (isIt) return { rule: 'quotient', operands: [known(source, now), known(source, by)] };
      }
  }
  return null;
}

/** "Roughly a third" of nine in 26, "about seven in ten" of 51 in 74. */
const isAboutShare = ({ values, limit }: Quantity, share: number): boolean =>
  limit === 'about' && Math.abs(values[0]! - share) <= aboutShare * share;
const aboutShare = 0.05;

const lessBehind = /^ (?:off|less|fewer|lower|down|of (?:it|that) gone)\b/;
const lessBefore =
  /\b(?:(?:drop|fall|cut|decline|reduction|decrease) of|(?:fell|fallen|dropped|down|cut|shrank|shrunk)(?: by)?|(?:shave|take|knock|get)s? off) (?:some |about |around |over |nearly )?$/;
const moreBehind = /^ (?:more|up|higher|extra|above)\b/;
const moreBefore =
  /\b(?:(?:rise|increase|growth|jump|gain) of|(?:grew|grown|rose|risen|up|climbed|increased)(?: by)?) (?:some |about |around |over |nearly )?$/;

/** "A third off" of six percent that become four, "a quarter more" of 1,200 boats and 1,500. */
export function findReduction(number: NumberInText): Derivation | null {
  const { said, reading } = number;
  if (said.kind !== 'ratio') return null;
  const [before, after] = [beforeOf(number).slice(-40), afterOf(number)];
  const isLess = lessBehind.test(after) || lessBefore.test(before);
  const isMore = moreBehind.test(after) || moreBefore.test(before);
  if (!isLess && !isMore) return null;
  for (const source of countedContextOf(reading.ledger))
    for (const { first, second } of [
      ...pairsOfUnit(reading.ledger, source),
      ...pairsOf(reading.ledger, source),
      ...sharesOf(source),
    ]) {
      if (first.kind === 'count' && second.head !== '' && !areSynonyms(first.head, second.head)) continue;
      const [less, more] = [first.values[0]!, second.values[0]!].sort((a, b) => a - b) as [number, number];
      if (less <= 0 || less === more) continue;
      const changes = [...(isLess ? [1 - less / more] : []), ...(isMore ? [more / less - 1] : [])];
      if (changes.some((change) => said.values.some((value) => isSameShare(value, change))))
        return { rule: 'ratio', operands: [known(source, first), known(source, second)] };
    }
  return null;
}

/** Two shares of one sentence. */
function sharesOf(source: LedgerSource): { first: Quantity; second: Quantity }[] {
  const shares = source.quantities.filter(({ kind }) => kind === 'ratio').slice(0, mostOperands);
  return shares.flatMap((first, at) =>
    shares.slice(at + 1).flatMap((second) => (isOneSentence(source, first, second) ? [{ first, second }] : [])),
  );
}

/** How far from its bound a share may lie that is told by it: three in ten are "under a third", one in ten is not. */
const leastOfBound = 0.6;

/** "Fewer than a third" of nine in 31. */
function isWithin({ values, limit }: Quantity, share: number): boolean {
  const bound = values[0]!;
  if (limit === 'over' || limit === 'at-least' ? share <= bound : share >= bound) return false;
  return Math.min(bound, share) / Math.max(bound, share) >= leastOfBound;
}

const mostly = /^(?:most|mostly|mainly|majority|chiefly|largely|predominantly|nearly|almost)$/;
/** Words that must stand beside a share and in the fact that tells it as most. */
const leastBeside = 2;

/** "More than half of the cuts came from road works" where most of them do. */
export function findMajority(number: NumberInText): Derivation | null {
  const { said, reading } = number;
  const isOverHalf = said.kind === 'ratio' && said.limit === 'over' && isSameShare(said.values[0]!, 0.5);
  if (!isOverHalf) return null;
  const around = stemsBesideSaid(number);
  for (const source of contextOf(reading.ledger))
    for (const [at, { folded }] of source.tokens.entries()) {
      if (!mostly.test(folded)) continue;
      const told = [...stemsBeside(source.tokens, at)].filter((stem) => around.has(stem));
      if (told.length >= leastBeside) {
        const { start, end } = source.tokens[at]!;
        return { rule: 'most-of-them', operands: [known(source, { ...said, start, end })] };
      }
    }
  return null;
}

const pairIsOfOne = ({ first, second }: Pair): boolean => first.nouns.length === 0 || second.nouns.length === 0;

/** What another share leaves: 30% of 70%. */
export function findRemainder(number: NumberInText): Derivation | null {
  const { said, reading } = number;
  if (said.kind !== 'ratio') return null;
  const isCued = rest.test(textOf(number));
  for (const source of reading.ledger.sources)
    for (const quantity of source.quantities)
      if (
        quantity.kind === 'ratio' &&
        quantity.values.some((value) => isSameShare(1 - value, said.values[0]!)) &&
        (isCued || isToldOfRest(number, source, quantity))
      )
        return { rule: 'remainder', operands: [known(source, quantity)] };
  return null;
}

/** "About a third are on view; the rest sit in a basement": how far behind a share its rest is told, in characters. */
const restBehind = /^[^.!?]{0,60}?\b(?:the (?:rest|others|remainder|balance)|all the others)\b(?<told>[^.;!?]{1,120})/;

/** "Two thirds in a basement" of that: the message says of the share what the request says of the rest. */
function isToldOfRest(number: NumberInText, { normal, tokens }: LedgerSource, { end, nouns }: Quantity): boolean {
  const match = restBehind.exec(normal.folded.slice(end));
  if (match === null) return false;
  const to = end + match[0].length;
  const from = to - match.groups!.told!.length;
  const around = stemsBesideSaid(number);
  const wholeTo = end + (/^ of (?:the |its |their |all )*\p{L}+/u.exec(normal.folded.slice(end))?.[0].length ?? 0);
  const isOf = (after: number, before: number) =>
    tokens.some(
      (one) =>
        one.start >= after &&
        one.end <= before &&
        !one.word.isFunctionWord &&
        !nouns.includes(one.stem) &&
        around.has(one.stem),
    );
  return isOf(from, to) && !isOf(wholeTo, from);
}

/** "Some hundred" of 98.6, "seven" of 6.8: to the next whole number, or round; a small part is not rounded by a tenth. */
function isRounded({ kind, values, limit }: Quantity, amount: number): boolean {
  const apart = Math.abs(amount - values[0]!);
  if (kind === 'count' && apart <= 0.5) return apart <= amount * 0.1;
  const isRound = kind !== 'count' || limit !== '' || values[0]! % 5 === 0;
  return isRound && apart <= amount * roughly * 0.5;
}

/** Half of 7,400 lifts are 3,700, where the message says of them what the request says of that half. */
export function findShare(number: NumberInText): Derivation | null {
  const { said, reading } = number;
  if (said.kind !== 'count' && said.kind !== 'measure' && said.kind !== 'money') return null;
  const around = stemsBesideSaid(number);
  const beside = toldBeside(number);
  for (const source of countedContextOf(reading.ledger)) {
    const shares = source.quantities.filter(({ kind }) => kind === 'ratio').slice(0, mostOperands);
    const wholes = source.quantities
      .filter(({ kind, unit }) => kind === said.kind && unit === said.unit)
      .slice(0, mostOperands);
    for (const share of shares)
      for (const whole of wholes) {
        const [first, second] = share.start < whole.start ? [share, whole] : [whole, share];
        const isIt = share.values.some((value) =>
          [value, 1 - value].some((part) => {
            const amount = part * whole.values[0]!;
            return isNear(said, amount) || isRounded(said, amount);
          }),
        );
        if (!isIt || !(sharesNoun(share, whole) || isOneSentence(source, first, second))) continue;
        const isTold = (): boolean =>
          [...stemsBesideKnown(reading.ledger, { source, quantity: share })].some(
            (stem) => around.has(stem) && !whole.nouns.includes(stem),
          );
        const isShown = (): boolean => share.values.some((value) => beside.some((one) => isSameShare(one, value)));
        const isReckoned = (): boolean => hasCue('product', beforeOf(number).slice(-40)) && said.limit !== '';
        if (isShown() || isReckoned() || isTold() || rest.test(textOf(number)))
          return { rule: 'share-of-whole', operands: [known(source, whole), known(source, share)] };
      }
  }
  return null;
}

/** "Sixty each": one count of the request parted by another. */
export function findQuotient(number: NumberInText): Derivation | null {
  const { said, reading } = number;
  const around = beforeOf(number).slice(-40) + afterOf(number).slice(0, 40);
  if (said.kind !== 'count' || !hasCue('quotient', around)) return null;
  const counts = countedContextOf(reading.ledger).flatMap((source) =>
    countsOf(source).map((quantity) => known(source, quantity)),
  );
  const told = toldBeside(number);
  for (const a of counts)
    for (const b of counts) {
      const [whole, by] = [a.quantity.values[0]!, b.quantity.values[0]!];
      if (by <= 1 || whole <= by) continue;
      if (!(Math.abs(whole / by - said.values[0]!) <= Math.max(0.5, (whole / by) * roughly))) continue;
      if (
        (told.includes(whole) && told.includes(by)) ||
        said.head === '' ||
        sharesNoun(said, a.quantity) ||
        covers(said.head, a.quantity.head)
      )
        return { rule: 'quotient', operands: [a, b] };
    }
  return null;
}

/** "Nine stations each": of what the request counts as a whole. */
export const findSharedOut = (number: NumberInText): Derivation | null => {
  const found = number.said.scope === 'each' ? findQuotient(number) : null;
  const told = toldBeside(number);
  return found?.operands.every(({ quantity }) => told.includes(quantity.values[0]!)) ? found : null;
};
