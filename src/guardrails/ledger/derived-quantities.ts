import type { NormalText } from '../document/normalise-text.ts';
import { nounClasses } from '../document/quantities/noun-classes.ts';
import type { Quantity } from '../document/quantities/quantity.ts';
import { stemWord } from '../document/stem-word.ts';
import type { Ledger, LedgerSource } from './ledger.ts';
import { isNear, isSameShare, roughly } from './match-quantity.ts';

/** What the request says of the lead's company. */
export const contextOf = ({ sources }: Ledger): LedgerSource[] =>
  sources.filter(({ pointer }) => pointer.startsWith('/company_context'));

const countsOf = ({ quantities }: LedgerSource): number[] =>
  quantities.filter((one) => one.kind === 'count').map((one) => one.values[0]!);

/** Two counts of one sentence of the request, and the words between them and after. */
interface Pair {
  readonly first: Quantity;
  readonly second: Quantity;
  readonly between: string;
  readonly after: string;
}

function pairsOf({ quantities, normal }: LedgerSource): Pair[] {
  const counts = quantities.filter((one) => one.kind === 'count');
  return counts.flatMap((first, at) =>
    counts.slice(at + 1).flatMap((second): Pair[] => {
      const between = normal.folded.slice(first.end, second.start);
      if (second.start < first.end || /[.!?]\s/.test(between)) return [];
      return [{ first, second, between, after: normal.folded.slice(second.end, second.end + 28) }];
    }),
  );
}

const sharesNoun = (a: Quantity, b: Quantity): boolean => a.nouns.some((stem) => b.nouns.includes(stem));

/** "33 vehicles, nine of them electric", "two of its six workshops", "nine homes: six in Tucson": one counts part of the other. */
const isPart = ({ first, second, between, after }: Pair): boolean =>
  /^(?: \p{L}+)? of (?:them|these|those|which|whom|its|the|our)\b/u.test(after) ||
  /\bof (?:which|whom|its|the|our|their)? ?$|^ of $|\bincluding $|: $/u.test(between) ||
  first.nouns.length === 0 ||
  second.nouns.length === 0 ||
  sharesNoun(first, second);

const sharesClass = (a: Quantity, b: Quantity): boolean =>
  a.nouns.some((stem) =>
    b.nouns.some((other) => [...(nounClasses(stem) ?? [])].some((name) => nounClasses(other)?.has(name))),
  );

/** "7 primary and 3 secondary schools": the first leaves its noun to the second. */
const isElliptic = ({ folded }: NormalText, first: Quantity, second: Quantity): boolean =>
  /^ \p{L}*[^s ] and $/u.test(folded.slice(first.end, second.start));

/** What a part of a sum comes to at least; a smaller one is lost in the rounding. */
const leastPart = 0.05;

/** Small numbers are sums and differences by chance. */
const telling = 12;

/** Whether a number is the sum of two counts of the request: 12 vans and 4 trucks are 16 vehicles, not 16 trucks. */
export function isSum(said: Quantity, others: readonly Quantity[], ledger: Ledger): boolean {
  const value = said.values[0]!;
  if (said.kind !== 'count' || value < 4) return false;
  const isSaid = (part: Quantity): boolean => others.some((one) => one !== said && one.values[0] === part.values[0]);
  return contextOf(ledger).some(({ quantities, normal }) => {
    const counts = quantities.filter((one) => one.kind === 'count');
    return counts.some((a, at) =>
      counts.slice(at + 1).some((b) => {
        const sum = a.values[0]! + b.values[0]!;
        if (!isNear(value, sum, said.bound) || Math.min(a.values[0]!, b.values[0]!) < leastPart * sum) return false;
        if (sharesNoun(said, a) !== sharesNoun(said, b)) {
          const other = sharesNoun(said, a) ? b : a;
          return other.nouns.length === 0 || (!isSaid(other) && (sharesClass(said, other) || isElliptic(normal, a, b)));
        }
        return value > telling || !(isSaid(a) || isSaid(b));
      }),
    );
  });
}

/** Whether a number is what one count of the request leaves of another: 33 vehicles less 9 electric ones. */
export const isDifference = (said: Quantity, ledger: Ledger): boolean =>
  said.kind === 'count' &&
  contextOf(ledger).some((source) =>
    pairsOf(source).some(
      (pair) =>
        Math.abs(pair.first.values[0]! - pair.second.values[0]!) === said.values[0] &&
        (isPart(pair) || (said.values[0]! > telling && sharesNoun(said, pair.first))),
    ),
  );

/** Whether a share or a multiple is that of two counts of the request: "two of its six workshops" are a third. */
export const isRatio = (said: Quantity, ledger: Ledger): boolean =>
  (said.kind === 'ratio' || said.kind === 'multiple') &&
  contextOf(ledger).some((source) =>
    pairsOf(source).some((pair) => {
      const [less, more] = [pair.first.values[0]!, pair.second.values[0]!].sort((a, b) => a - b) as [number, number];
      if (less <= 0 || less === more || !isPart(pair)) return false;
      return said.values.some((value) =>
        said.kind === 'ratio'
          ? isSameShare(value, less / more) || isSameShare(value, 1 - less / more)
          : Math.abs(value - more / less) < 0.05 * value,
      );
    }),
  );

/** Whether "the eighteenth century" is that of a year of the request. */
export const isCenturyOf = (said: Quantity, after: string, ledger: Ledger): boolean =>
  said.kind === 'ordinal' &&
  /^[ -]centur(?:y|ies)\b/.test(after) &&
  ledger.sources.some(({ quantities }) =>
    quantities.some((one) => one.kind === 'year' && Math.ceil(one.values[0]! / 100) === said.values[0]),
  );

/** Whether a number is the product of two of the request: 23 factories audited twice a year are 46 audits. */
export function isProduct(said: Quantity, ledger: Ledger): boolean {
  if (said.kind !== 'count' || said.values[0]! < 10) return false;
  return contextOf(ledger).some(({ quantities, normal }) => {
    const counts = quantities
      .filter((one) => one.kind === 'count' || one.kind === 'multiple')
      .map((one) => one.values[0]!);
    if (/\btwice\b/.test(normal.folded)) counts.push(2);
    return counts.some((a, at) => counts.slice(at + 1).some((b) => a > 1 && b > 1 && a * b === said.values[0]));
  });
}

/** Whether a number is a share of an amount of the request, both given, or what that share leaves: half of 7,400 lifts are 3,700. */
export function isShareOf(said: Quantity, ledger: Ledger): boolean {
  if ((said.kind !== 'count' && said.kind !== 'measure') || said.values[0]! < 10) return false;
  return contextOf(ledger).some(({ quantities, normal }) => {
    const shares = quantities.filter((one) => one.kind === 'ratio');
    const wholes = quantities.filter((one) => one.kind === said.kind && one.unit === said.unit);
    return shares.some((share) =>
      wholes.some((whole) => {
        const [first, second] = share.start < whole.start ? [share, whole] : [whole, share];
        if (!sharesNoun(share, whole) && /[.!?]\s/.test(normal.folded.slice(first.end, second.start))) return false;
        return share.values.some((value) =>
          [value, 1 - value].some((part) => {
            const amount = part * whole.values[0]!;
            return Math.abs(amount - said.values[0]!) <= Math.max(0.5, amount * roughly * 0.5);
          }),
        );
      }),
    );
  });
}

/** Whether a share is what another share of the request leaves: 30% of 70%. */
export const isRemainder = (said: Quantity, ledger: Ledger): boolean =>
  said.kind === 'ratio' &&
  ledger.sources.some((source) =>
    source.quantities.some(
      (one) => one.kind === 'ratio' && one.values.some((value) => isSameShare(1 - value, said.values[0]!)),
    ),
  );

/** Whether "sixty each" is one count of the request parted by another. */
export function isQuotient(said: Quantity, around: string, ledger: Ledger): boolean {
  if (said.kind !== 'count' || !/\b(?:each|apiece|per|average|every)\b/.test(around)) return false;
  const counts = contextOf(ledger).flatMap(countsOf);
  return counts.some((a) =>
    counts.some((b) => b > 1 && a > b && Math.abs(a / b - said.values[0]!) <= Math.max(0.5, (a / b) * roughly)),
  );
}

/** Whether the request counts these things at all, with whatever number. */
export const isCounted = (said: Quantity, ledger: Ledger): boolean =>
  ledger.sources.some(({ quantities }) =>
    quantities.some((one) => one.kind === 'count' && one.nouns.some((stem) => said.nouns.includes(stem))),
  );

/**
 * Small counts the request shows without saying them: how many things a list of it names, or "two here and one there".
 */
export function isListLength(value: number, said: Quantity, ledger: Ledger): boolean {
  if (value < 2 || value > 8) return false;
  for (const source of contextOf(ledger)) {
    for (const quantity of source.quantities)
      if (
        quantity.kind === 'count' &&
        quantity.values[0] === value - 1 &&
        said.nouns.some((stem) => quantity.nouns.includes(stem)) &&
        /^[^.]{0,80}\bone\b/.test(source.normal.folded.slice(quantity.end))
      )
        return true;
    if (isCounted(said, ledger) || !said.nouns.some((stem) => listed.has(stem))) continue;
    for (const length of listLengths(source.normal.folded)) if (length === value) return true;
  }
  return false;
}

/** What a list of names may be a list of. */
const listed = new Set(
  'county month district commodity material sport category discipline specialty practice service crop subject harbour harbor species metal fruit grain fibre fabric title newspaper magazine campus ramp gate language country city town market region state place site location office branch store shop hotel plant depot product brand line tool system service thing kind sort part field topic crop press channel step name island port language valley lake'
    .split(' ')
    .map(stemWord),
);

const list =
  /(?:[\p{L}\p{N}'’&-]+(?: [\p{L}\p{N}'’&-]+){0,4}, )+[\p{L}\p{N}'’&-]+(?: [\p{L}\p{N}'’&-]+){0,4},? (?:and|or|&) |(?:[\p{L}\p{N}'’&-]+) (?:and|&) [\p{L}\p{N}]/gu;

const labelledList =
  /: [\p{L}\p{N}'’&-]+(?: [\p{L}\p{N}'’&-]+){0,4}(?:, [\p{L}\p{N}'’&-]+(?: [\p{L}\p{N}'’&-]+){0,4})+/gu;

function* listLengths(text: string): Generator<number> {
  for (const match of text.matchAll(labelledList)) yield match[0].split(', ').length;
  for (const match of text.matchAll(list)) yield (match[0].match(/,(?! (?:and|or|&) )/g)?.length ?? 0) + 2;
}
