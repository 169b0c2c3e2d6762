import { genericStems } from '../data/generic-words.ts';
import { nounClasses } from '../quantity/noun-classes.ts';
import type { Quantity } from '../quantity/quantity.ts';
import type { Ledger, LedgerSource } from './ledger.ts';

export interface QuantityMatch {
  readonly source: LedgerSource;
  readonly quantity: Quantity;
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= Math.max(1e-9, Math.abs(b) * 0.004);

function sameValue(said: Quantity, known: Quantity): boolean {
  if (said.kind === 'vague')
    return known.values.some((value) => value >= said.values[0]! && value < said.values[0]! * 1000);
  if (said.kind === 'date')
    return said.values.every(
      (value) => known.values.includes(value) || (value > 9000 && known.values.some((one) => one === value)),
    );
  if (said.kind === 'ratio')
    return said.values.some((value) => known.values.some((one) => Math.abs(one - value) < 0.006));
  return said.values.some((value) => known.values.some((one) => near(value, one)));
}

const plain = new Set(['count', 'year', 'ordinal', 'rank']);

function sameKind(said: Quantity, known: Quantity): boolean {
  if (said.kind === 'vague') return known.kind === 'count' || known.kind === 'vague' || known.kind === 'money';
  if (said.kind === known.kind)
    return said.unit === known.unit || (said.kind === 'money' && (said.unit === '' || known.unit === ''));
  if (said.kind === 'ordinal' || known.kind === 'ordinal') return false;
  if (said.kind === 'rank' || known.kind === 'rank') return false;
  if (said.kind === 'count' && known.kind === 'money') return true;
  if (said.kind === 'multiple' && known.kind === 'count') return false;
  if (said.kind === 'count' && (known.kind === 'duration' || known.kind === 'measure') && said.nouns.length === 0)
    return true;
  return plain.has(said.kind) && plain.has(known.kind);
}

/** Whether what the message counts can be what the request counts with that number. */
function sameThing(said: Quantity, known: Quantity, ledger: Ledger, source: LedgerSource): boolean {
  if (
    said.kind === 'year' ||
    said.kind === 'date' ||
    said.kind === 'time' ||
    said.kind === 'rank' ||
    said.kind === 'measure' ||
    said.kind === 'money'
  )
    return true;
  const wanted = said.nouns.filter((stem) => stem !== 'odd');
  if (wanted.length === 0 || known.nouns.length === 0) return true;
  if (wanted.some((stem) => known.nouns.includes(stem))) return true;
  if (said.kind === 'duration' || said.kind === 'ratio') return true;
  const head = wanted.at(-1)!;
  const isCountedElsewhere = ledger.sources.some((other) =>
    other.quantities.some(
      (one) =>
        one !== known &&
        one.nouns.some((stem) => wanted.includes(stem)) &&
        !known.nouns.some((stem) => one.nouns.includes(stem)),
    ),
  );
  if (isCountedElsewhere) return false;
  const classesSaid = wanted.map(nounClasses).filter((one) => one !== undefined);
  const classesKnown = known.nouns.map(nounClasses).filter((one) => one !== undefined);
  if (classesSaid.length > 0 && classesKnown.length > 0)
    return classesSaid.some((one) => classesKnown.some((other) => [...one].some((name) => other.has(name))));
  const inSource = source.tokens.some((token) => token.stem === head);
  if (inSource || genericStems.has(head)) return true;
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
