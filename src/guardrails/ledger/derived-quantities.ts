import type { Quantity } from '../quantity/quantity.ts';
import { stemWord } from '../text/stem-word.ts';
import type { Ledger, LedgerSource } from './ledger.ts';
import { isSameShare, roughly } from './match-quantity.ts';

const contextOf = ({ sources }: Ledger): LedgerSource[] =>
  sources.filter(({ pointer }) => pointer.startsWith('/company_context'));

const countsOf = ({ quantities }: LedgerSource): number[] =>
  quantities.filter((one) => one.kind === 'count').map((one) => one.values[0]!);

/** Whether a number is the sum of two counts of the request that are not said beside it: 12 vans and 4 trucks are 16 vehicles. */
export function isSum(said: Quantity, others: readonly Quantity[], ledger: Ledger): boolean {
  const value = said.values[0]!;
  if (said.kind !== 'count' || value < 4) return false;
  const isSaid = (part: number): boolean => others.some((one) => one !== said && one.values[0] === part);
  return contextOf(ledger).some((source) => {
    const counts = countsOf(source);
    return counts.some((a, at) => counts.slice(at + 1).some((b) => a + b === value && !isSaid(a) && !isSaid(b)));
  });
}

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

/** Whether a number is a share of a count of the request, both given: half of 7,400 lifts are 3,700. */
export function isShareOf(said: Quantity, ledger: Ledger): boolean {
  if (said.kind !== 'count' || said.values[0]! < 10) return false;
  return contextOf(ledger).some((source) => {
    const shares = source.quantities.filter((one) => one.kind === 'ratio').flatMap(({ values }) => values);
    const counts = countsOf(source);
    return shares.some((share) =>
      counts.some((count) => Math.abs(share * count - said.values[0]!) <= Math.max(0.5, share * count * roughly * 0.5)),
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
  'month district commodity material sport category discipline specialty practice service crop subject harbour harbor species metal fruit grain fibre fabric title newspaper magazine campus ramp gate language country city town market region state place site location office branch store shop hotel plant depot product brand line tool system service thing kind sort part field topic crop press channel step name island port language valley lake'
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
