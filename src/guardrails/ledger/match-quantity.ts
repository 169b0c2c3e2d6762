import { genericStems } from '../data/generic-words.ts';
import { nounClasses } from '../quantity/noun-classes.ts';
import type { Quantity } from '../quantity/quantity.ts';
import type { Ledger, LedgerSource } from './ledger.ts';

export interface QuantityMatch {
  readonly source: LedgerSource;
  readonly quantity: Quantity;
}

/** How far a round number may lie from the one it is said for: "over 100" of 120, "nearly 3,000" of 2,900. */
const roundedBy = 0.25;
const roughly = 0.055;

function isNear(said: number, known: number, bound: number): boolean {
  if (Math.abs(said - known) <= Math.max(1e-9, Math.abs(known) * 1e-6)) return true;
  if (bound === 1) return known >= said && known <= said * (1 + roundedBy);
  if (bound === -1) return known <= said && known >= said * (1 - roundedBy);
  if (bound === 0.5) return Math.abs(said - known) <= Math.abs(known) * roughly;
  return false;
}

function sameValue(said: Quantity, known: Quantity): boolean {
  if (said.kind === 'vague') return known.values.some((value) => value >= said.values[0]! && value < said.values[0]! * 1000);
  if (said.kind === 'date') return said.values.every((value) => known.values.includes(value));
  if (said.kind === 'month') return known.values.some((value) => value === said.values[0] || Math.floor(value / 100) === said.values[0]);
  if (said.kind === 'year' || known.kind === 'year') return said.values.some((value) => known.values.includes(value));
  if (said.kind === 'ratio')
    return said.values.some((value) => known.values.some((one) => Math.abs(one - value) < 0.006 || isNear(value, one, said.bound)));
  return said.values.some((value) => known.values.some((one) => isNear(value, one, said.bound)));
}

const plain = new Set(['count', 'year', 'ordinal']);

function sameKind(said: Quantity, known: Quantity): boolean {
  if (said.kind === 'vague') return known.kind === 'count' || known.kind === 'vague' || known.kind === 'money';
  if (said.kind === 'month') return known.kind === 'date' || known.kind === 'month';
  if (said.kind === known.kind)
    return said.unit === known.unit || (said.kind === 'money' && (said.unit === '' || known.unit === ''));
  if (said.kind === 'year' && known.kind === 'date') return false;
  if (said.kind === 'ordinal' || known.kind === 'ordinal') return false;
  if (said.kind === 'count' && known.kind === 'money') return true;
  if (said.kind === 'money' && known.kind === 'count') return true;
  if (said.kind === 'count' && (known.kind === 'duration' || known.kind === 'measure') && said.nouns.length === 0)
    return true;
  return plain.has(said.kind) && plain.has(known.kind);
}

/** Whether what the message counts can be what the request counts with that number. */
function sameThing(said: Quantity, known: Quantity, ledger: Ledger, source: LedgerSource): boolean {
  if (said.per !== 0 && known.per !== 0 && said.per !== known.per && said.kind !== 'ratio') return false;
  if (said.kind !== 'count' && said.kind !== 'vague' && said.kind !== 'ordinal') return true;
  const wanted = said.nouns.filter((stem) => stem !== 'odd');
  if (wanted.length === 0 || known.nouns.length === 0) return true;
  if (wanted.some((stem) => known.nouns.includes(stem))) return true;
  const head = wanted.at(-1)!;
  const classesSaid = wanted.map(nounClasses).filter((one) => one !== undefined);
  const classesKnown = known.nouns.map(nounClasses).filter((one) => one !== undefined);
  const isOneClass =
    classesSaid.length > 0 &&
    classesSaid.some((one) => classesKnown.some((other) => [...one].some((name) => other.has(name))));
  if (wanted.includes('peopl') && isOneClass) return true;
  const isCountedElsewhere = ledger.sources.some((other) =>
    other.quantities.some(
      (one) =>
        one !== known &&
        one.kind === 'count' &&
        one.nouns.some((stem) => wanted.includes(stem)) &&
        !known.nouns.some((stem) => one.nouns.includes(stem)),
    ),
  );
  if (isCountedElsewhere) return false;
  if (classesSaid.length > 0 && classesKnown.length > 0) return isOneClass;
  if (source.tokens.some((token) => token.stem === head) || genericStems.has(head)) return true;
  return classesSaid.length === 0;
}

/** The entry of the request that states the quantity of the same things; null when there is none. */
export function matchQuantity(said: Quantity, ledger: Ledger): QuantityMatch | null {
  for (const source of ledger.sources)
    for (const quantity of source.quantities)
      if (
        sameKind(said, quantity) &&
        sameValue(said, quantity) &&
        sameThing(said, quantity, ledger, source) &&
        !(said.year !== undefined && quantity.year !== undefined && said.year !== quantity.year)
      )
        return { source, quantity };
  return null;
}

/** Whether the request counts these things at all, with whatever number. */
export const isCounted = (said: Quantity, ledger: Ledger): boolean =>
  ledger.sources.some((source) =>
    source.quantities.some((one) => one.kind === 'count' && one.nouns.some((stem) => said.nouns.includes(stem))),
  );

/**
 * Small counts the request shows without saying them: how many things a list of it names, or "two here and one there".
 */
export function isListLength(value: number, said: Quantity, ledger: Ledger): boolean {
  if (value < 2 || value > 8) return false;
  for (const source of ledger.sources) {
    if (!source.pointer.startsWith('/company_context')) continue;
    for (const quantity of source.quantities)
      if (
        quantity.kind === 'count' &&
        quantity.values[0] === value - 1 &&
        said.nouns.some((stem) => quantity.nouns.includes(stem)) &&
        /^[^.]{0,80}\bone\b/.test(source.normal.folded.slice(quantity.end))
      )
        return true;
    if (isCounted(said, ledger)) continue;
    for (const length of listLengths(source.normal.folded)) if (length === value) return true;
  }
  return false;
}

const list = /(?:[\p{L}\p{N}'’&-]+(?: [\p{L}\p{N}'’&-]+){0,4}, )+[\p{L}\p{N}'’&-]+(?: [\p{L}\p{N}'’&-]+){0,4},? (?:and|or|&) |(?:[\p{L}\p{N}'’&-]+) (?:and|&) [\p{L}\p{N}]/gu;

function* listLengths(text: string): Generator<number> {
  for (const match of text.matchAll(list)) yield (match[0].match(/,(?! (?:and|or|&) )/g)?.length ?? 0) + 2;
}
