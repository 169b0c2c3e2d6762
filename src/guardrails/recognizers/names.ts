import type { Grounding, RiskFlag } from '../../contract/risk-flag.ts';
import type { Verdict } from '../../contract/verdict.ts';
import { allowedCapitals } from '../data/allowed-capitals.ts';
import { months, weekdays } from '../document/quantities/calendar.ts';
import { isFunctionWordIn } from '../document/speech-by-language.ts';
import type { Token } from '../document/tokenise.ts';
import { isEnglishWord } from '../document/word-lists.ts';
import { grounded } from '../grounding/grounding-entries.ts';
import { otherName } from '../grounding/other-name.ts';
import type { Citation as LedgerCitation } from '../ledger/ledger.ts';
import { type CheckResult, type FieldReading, flagSpan, type Reading, verdictOn } from '../reading.ts';
import { compactNameAt } from './compact-name.ts';
import { findGreeting } from './missing-greeting.ts';
import { exemptionOf } from './name-allowances.ts';
import { isNameLike, titleCase } from './name-like.ts';
import { isDetailLabel, isInOwnIdentifier } from './own-identifiers.ts';
import { isSourced } from './sourced-name.ts';
import { unsourcedAddresses } from './unsourced-addresses.ts';

type Finding =
  | {
      readonly kind: 'sourced';
      readonly from: number;
      readonly to: number;
      readonly citation: LedgerCitation | undefined;
    }
  | { readonly kind: 'exempt'; readonly from: number; readonly to: number; readonly rule: string }
  | { readonly kind: 'unsourced'; readonly from: number; readonly to: number };

/** Each name of a field, once. Token indexes, one past the last. */
function namesIn(reading: Reading, field: FieldReading): Finding[] {
  const found: Finding[] = [];
  const { tokens } = field;
  const isTitleCase = titleCase(field, (token) => reading.ledger.words.has(token.folded));
  const lastLine = field.normal.text.trimEnd().lastIndexOf('\n');
  const greeted = field.name === 'message' ? (findGreeting(reading) ?? 0) : 0;
  const firstLine = field.normal.text.search(/\n|[,!]/);
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    if (!isNameLike(reading.language, field, token, isTitleCase) || isPrefix(field, token)) continue;
    if (isLoneArticle(reading, field, token)) continue;
    const last = found.at(-1);
    const numbered = numberedForm(reading, field, token);
    if (numbered || isSourced(reading, token)) {
      const citation = numbered ?? reading.ledger.words.get(token.folded) ?? reading.ledger.stems.get(token.stem);
      const isJoined = last?.kind === 'sourced' && last.to === at && /^(?:[\s-]| & )$/.test(token.gap);
      const before = isJoined ? last : undefined;
      const earlier = before?.citation;
      const goesOn = earlier && citation && earlier.source === citation.source && citation.start >= earlier.end;
      // "La" of "La Tremblade", cited by what it stands before; "Já" of "Imprime Já" where "imprime" is cited elsewhere.
      if (!goesOn && reading.language !== 'en' && isFunctionWordIn(token.folded, reading.language)) continue;
      if (before && goesOn)
        found[found.length - 1] = { ...before, to: at + 1, citation: { ...citation, start: earlier.start } };
      else found.push({ kind: 'sourced', from: at, to: at + 1, citation });
      continue;
    }
    const compact = compactNameAt(reading.ledger, tokens, at);
    if (compact) {
      found.push({ kind: 'sourced', from: at, to: compact.to, citation: compact.citation });
      at = compact.to - 1;
      continue;
    }
    const rule =
      at < greeted
        ? 'greeting'
        : isInOwnIdentifier(reading, field, token.start, token.end) || isDetailLabel(reading, field, token)
          ? 'own-details'
          : isForeignTalk(field, token)
            ? 'foreign-talk'
            : (exemptionOf(reading, field, token, firstLine, lastLine) ??
              (field.quantities.some((one) => one.start < token.end && one.end > token.start)
                ? 'part-of-a-number'
                : undefined));
    if (rule !== undefined) {
      found.push({ kind: 'exempt', from: at, to: at + 1, rule });
      continue;
    }
    let to = at + 1;
    while (to < tokens.length && continuesName(reading, field, to)) to += 1;
    found.push({ kind: 'unsourced', from: at, to });
    at = to - 1;
  }
  return found;
}

/** The names of each field, by its place among them. */
const readNames = (reading: Reading): ReadonlyMap<FieldReading, Finding[]> =>
  new Map(reading.fields.map((field) => [field, namesIn(reading, field)]));

/** Names that the request does not have, as spans of the normal text. */
export const unsourcedNames = (reading: Reading, field: FieldReading): (readonly [number, number])[] =>
  reading
    .once(readNames)
    .get(field)!
    .filter(({ kind }) => kind === 'unsourced')
    .map(({ from, to }) => [field.tokens[from]!.start, field.tokens[to - 1]!.end]);

/** A verdict on each name, and a flag on each that the request does not have. */
export function checkEntities(reading: Reading): CheckResult {
  const flags: RiskFlag[] = [];
  const grounding: Grounding[] = [];
  const verdicts: Verdict[] = [];
  for (const field of reading.fields) {
    for (const name of reading.once(readNames).get(field)!) {
      const start = field.tokens[name.from]!.start;
      const { end } = field.tokens[name.to - 1]!;
      const judge = (found: Parameters<typeof verdictOn>[3]): void => {
        verdicts.push(verdictOn(field, start, end, found));
      };
      if (name.kind === 'exempt') judge({ of: 'name', verdict: 'EXEMPT', rule: name.rule });
      else if (name.kind === 'sourced') {
        const { citation } = name;
        if (citation) grounding.push(grounded(field, start, end, citation));
        const citations = citation
          ? [{ source: citation.source.pointer, quote: citation.source.raw.slice(citation.start, citation.end) }]
          : [];
        judge({ of: 'name', verdict: 'SUPPORTED', rule: 'same-name', citations });
      } else {
        const other = otherName(reading, field, name.from, name.to);
        const shown = other
          ? {
              rule: 'other-name',
              contradicts: { source: other.pointer, quote: other.quote },
              correction: other.correction,
            }
          : { rule: 'unknown-name' };
        const message = 'A name that the request does not have';
        flags.push({
          ...flagSpan(field, 'UNSOURCED_ENTITY', start, end, message),
          ...shown,
          rule: `names/${shown.rule}`,
        });
        judge({ of: 'name', verdict: other ? 'CONTRADICTED' : 'UNSOURCED', ...shown });
      }
    }
    for (const flag of unsourcedAddresses(reading, field)) {
      flags.push({ ...flag, rule: 'names/unknown-address' });
      verdicts.push({ ...addressVerdict(flag), field: field.name });
    }
  }
  return { flags, grounding, verdicts };
}

const addressVerdict = ({ start, end, evidence }: RiskFlag) => ({
  start,
  end,
  text: evidence,
  of: 'name' as const,
  verdict: 'UNSOURCED' as const,
  rule: 'unknown-address',
  citations: [],
  score: 1,
});

/** "EXC 3" of Execution Class 3: letters that the request's own number stands behind. */
function numberedForm(
  { ledger }: Reading,
  { tokens }: FieldReading,
  { index, folded }: Token,
): LedgerCitation | undefined {
  const number = tokens[index + 1];
  return number?.shape === 'digit' && /^[\s-]$/.test(number.gap) ? ledger.words.get(folded + number.folded) : undefined;
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

/** "La" of "La Paz" where the request has neither, "« Une facture »": alone it is nobody's name and no evidence. */
function isLoneArticle(reading: Reading, { tokens }: FieldReading, token: Token): boolean {
  if (reading.language === 'en' || token.shape !== 'capital') return false;
  if (!isFunctionWordIn(token.folded, reading.language)) return false;
  const next = tokens[token.index + 1];
  return !(next?.shape === 'capital' && next.gap === ' ' && isSourced(reading, next));
}

/** A word amid small words of another language: "¿Llegó el archivo?", "Jueves or viernes". */
function isForeignTalk(field: FieldReading, token: Token): boolean {
  if (weekdays.has(token.folded) || months.has(token.folded.replace(/ies$/, 'y'))) return true;
  const before = field.normal.text.slice(Math.max(0, token.start - 2), token.start);
  return /[¿¡]/.test(before);
}

function continuesName(reading: Reading, field: FieldReading, at: number): boolean {
  const token = field.tokens[at]!;
  if (!/^(?:[\s-]|\s?[&+]\s?)$/.test(token.gap)) return false;
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
