import { detailLabels } from '../data/detail-labels.ts';
import type { Token } from '../document/tokenise.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { LedgerSource } from '../ledger/ledger-source.ts';
import type { FieldReading, Reading } from '../reading.ts';
import { ownSources } from './own-sources.ts';

/** [start, end) of the normal text. */
type Span = readonly [number, number];

/** "SC488120", "+31 10 555 0147", "2017/204416/07", "NL 854112233B01". */
const written =
  /(?<![\p{L}\p{N}])(?<letters>\p{Lu}{1,4}[ -]?)?(?<figures>\(?\+?\d[\d ()./-]{2,24}\d(?:\p{Lu}\d{1,2})?)(?![\p{L}\p{N}])/gu;
const date = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/;
/** Of fewer digits another may have the same, or it counts something. */
const leastDigits = 6;
const mostIdentifiers = 40;
/** A label stands this many words before its number: "registered in Scotland SC488120". */
const labelReach = 3;

const between = '[\\s()./-]{0,3}';
/** A country's code to dial before a number's own digits, and the zero that falls away behind it. */
const dialled = '(?:\\(?(?:\\+|00)\\d{1,3}\\)?[\\s./-]{0,2}(?:\\(0\\)[\\s./-]{0,2}|0)?|\\(?0)?';

const compact = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

/** Whether what begins there is called a number to call, of a register or the like by a word before it. */
export function isLabelled(tokens: readonly Token[], start: number): boolean {
  const next = tokens.findIndex((token) => token.start >= start);
  return tokens
    .slice(Math.max(0, next - labelReach), Math.max(0, next))
    .some(({ folded }) => detailLabels.has(folded.replaceAll('.', '')));
}

/** The digits as they may be dialled: with the country's code of the source or without, which takes 1 to 3 of them. */
const ownDigits = (figures: string): string[] => {
  const digits = compact(figures);
  if (/^\(?\+/.test(figures)) return [digits, digits.slice(1), digits.slice(2), digits.slice(3)];
  return [digits.replace(/^00?/, '')];
};

/** The numbers of a text of the client's own side that name something instead of counting it, as patterns of their forms. */
function identifiersIn(source: LedgerSource): RegExp[] {
  return [...source.normal.text.matchAll(written)].flatMap((match) => {
    const { figures } = match.groups as { figures: string };
    // What stands apart from its number is a label: "IVA 04455660281".
    const letters = match.groups!.letters?.trim() === match.groups!.letters ? (match.groups!.letters ?? '') : '';
    if (figures.replace(/\D/g, '').length < leastDigits || date.test(figures)) return [];
    const isCoded = letters !== '' || /^\(?[+0]|[/-]/.test(figures);
    if (!isCoded && !isLabelled(source.tokens, match.index + match[0].length - figures.length)) return [];
    // "IT04455660281" of a number of Italy's tax office: the state's letters before it.
    const before = letters === '' ? '(?:\\p{Lu}{2}[ -]?)?' : `(?:${compact(letters)}[ -]?)?`;
    const forms = ownDigits(figures)
      .filter((digits) => digits.length >= leastDigits)
      .map((digits) => [...digits].join(between));
    return [new RegExp(`(?<![\\p{L}\\p{N}])${before}${dialled}(?:${forms.join('|')})(?!\\p{N})`, 'gu')];
  });
}

const identifiersOf = (ledger: Ledger): RegExp[] => ownSources(ledger).flatMap(identifiersIn).slice(0, mostIdentifiers);

const spansOf = (reading: Reading): ReadonlyMap<FieldReading, Span[]> => {
  const patterns = reading.ledger.once(identifiersOf);
  return new Map(
    reading.fields.map((field) => [
      field,
      patterns.flatMap((pattern) =>
        [...field.normal.text.matchAll(pattern)].map((match): Span => [match.index, match.index + match[0].length]),
      ),
    ]),
  );
};

/**
 * Where a text gives a number of the sender's own: to call, of a register, of its taxes, however it is grouped, with the
 * country's code or without. It counts nothing.
 */
export const ownIdentifiers = (reading: Reading, field: FieldReading): readonly Span[] =>
  reading.once(spansOf).get(field)!;

/** Whether [start, end) has a part in such a number. */
export const isInOwnIdentifier = (reading: Reading, field: FieldReading, start: number, end: number): boolean =>
  ownIdentifiers(reading, field).some(([from, to]) => from < end && start < to);

/** Whether a word stands on the line of such a number, and says what kind of number it is: "Tel.", "Chamber of Commerce". */
export function isDetailLabel(reading: Reading, field: FieldReading, token: FieldReading['tokens'][number]): boolean {
  if (
    !token.folded.split('.').every((part) => detailLabels.has(part)) &&
    !detailLabels.has(token.folded.replaceAll('.', ''))
  )
    return false;
  const { text } = field.normal;
  const from = text.lastIndexOf('\n', token.start) + 1;
  const to = text.indexOf('\n', token.end);
  return isInOwnIdentifier(reading, field, from, to < 0 ? text.length : to);
}

/** Whether [start, end) gives the sender's own numbers and says of what kind they are, and nothing else that is new. */
export function givesOwnDetails(reading: Reading, field: FieldReading, start: number, end: number): boolean {
  const { ledger } = reading;
  return (
    isInOwnIdentifier(reading, field, start, end) &&
    field.tokens
      .filter((token) => token.start >= start && token.end <= end)
      .every(
        (token) =>
          ledger.words.has(token.folded) ||
          /^(?:[\p{L}]{1,4}|\d+)$/u.test(token.folded) ||
          isInOwnIdentifier(reading, field, token.start, token.end) ||
          isDetailLabel(reading, field, token),
      )
  );
}
