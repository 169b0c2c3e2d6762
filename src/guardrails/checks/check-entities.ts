import type { Grounding, RiskFlag } from '../../contract/risk-flag.ts';
import { allowedCapitals } from '../data/allowed-capitals.ts';
import { months, weekdays } from '../document/quantities/calendar.ts';
import type { Token } from '../document/tokenise.ts';
import { isEnglishWord } from '../document/word-lists.ts';
import { grounded } from '../grounding/grounding-entries.ts';
import { type CheckResult, type FieldReading, flagSpan, type Reading } from '../reading.ts';
import { findGreeting } from './check-greeting.ts';
import { isAllowed } from './name-allowances.ts';
import { isNameLike, titleCase } from './name-like.ts';
import { isSourced } from './sourced-name.ts';
import { unsourcedAddresses } from './unsourced-addresses.ts';

interface NameReading {
  readonly grounding: Grounding[];
  readonly unsourced: (readonly [number, number])[];
}

const read = new WeakMap<FieldReading, NameReading>();

/** Reads each name once; the claim check asks again. */
function readNames(reading: Reading, field: FieldReading): NameReading {
  const known = read.get(field);
  if (known) return known;
  const grounding: Grounding[] = [];
  const unsourced: [number, number][] = [];
  const isTitleCase = titleCase(field);
  const lastLine = field.normal.text.trimEnd().lastIndexOf('\n');
  const greeted = field.name === 'message' ? (findGreeting(reading) ?? 0) : 0;
  const firstLine = field.normal.text.search(/\n|[,!]/);
  for (let at = 0; at < field.tokens.length; at += 1) {
    const token = field.tokens[at]!;
    if (!isNameLike(reading.language, field, token, isTitleCase) || isPrefix(field, token)) continue;
    if (isSourced(reading, token)) {
      const citation = reading.ledger.words.get(token.folded) ?? reading.ledger.stems.get(token.stem);
      if (citation) grounding.push(grounded(field, token.start, token.end, citation));
      continue;
    }
    if (at < greeted || isForeignTalk(field, token) || isAllowed(reading, field, token, firstLine, lastLine)) continue;
    if (field.quantities.some((quantity) => quantity.start < token.end && quantity.end > token.start)) continue;
    let to = at + 1;
    while (to < field.tokens.length && continuesName(reading, field, to)) to += 1;
    unsourced.push([token.start, field.tokens[to - 1]!.end]);
    at = to - 1;
  }
  const result = { grounding, unsourced };
  read.set(field, result);
  return result;
}

export const unsourcedNames = (reading: Reading, field: FieldReading) => readNames(reading, field).unsourced;

/** Names that the request does not have. */
export function checkEntities(reading: Reading): CheckResult {
  const flags: RiskFlag[] = [];
  const grounding: Grounding[] = [];
  for (const field of reading.fields) {
    const names = readNames(reading, field);
    grounding.push(...names.grounding);
    for (const [start, end] of names.unsourced)
      flags.push(flagSpan(field, 'UNSOURCED_ENTITY', start, end, 'A name that the request does not have'));
    flags.push(...unsourcedAddresses(reading, field));
  }
  return { flags, grounding };
}

/** "Un-splitting", "Re-keying": what stands before a hyphen and a plain word is no name. */
const isPrefix = (field: FieldReading, token: Token): boolean => {
  const next = field.tokens[token.index + 1];
  return (
    next?.gap === '-' &&
    next.shape === 'lower' &&
    isEnglishWord(next.folded) &&
    /^(?:un|re|pre|de|co|bi|tri|non|ex|mid|sub|anti|multi|semi|post|over|out)$/.test(token.folded)
  );
};

/** A word amid small words of another language: "¿Llegó el archivo?", "Jueves or viernes". */
function isForeignTalk(field: FieldReading, token: Token): boolean {
  if (weekdays.has(token.folded) || months.has(token.folded.replace(/ies$/, 'y'))) return true;
  const before = field.normal.text.slice(Math.max(0, token.start - 2), token.start);
  return /[¿¡]/.test(before);
}

function continuesName(reading: Reading, field: FieldReading, at: number): boolean {
  const token = field.tokens[at]!;
  if (!/^(?:[\s-]|\s?&\s?)$/.test(token.gap)) return false;
  if (token.shape === 'digit') return /^\d{1,4}$/.test(token.folded);
  if (token.shape === 'lower') {
    const next = field.tokens[at + 1];
    return (
      /^(?:of|the|and|for|de|du|la|van|von|der)$/.test(token.folded) &&
      next !== undefined &&
      /^\s$/.test(next.gap) &&
      next.shape === 'capital' &&
      !isSourced(reading, next)
    );
  }
  return !allowedCapitals.has(token.folded) && !isSourced(reading, token);
}
