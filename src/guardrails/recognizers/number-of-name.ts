import { functionWords } from '../document/function-words.ts';
import { normaliseText } from '../document/normalise-text.ts';
import type { Quantity } from '../document/quantities/quantity.ts';
import { isEnglishWord } from '../document/word-lists.ts';
import type { FieldReading, Reading } from '../reading.ts';

/** "microsoft 365": the word before and the number, as the request would have it. */
export function nameWithNumber(field: FieldReading, quantity: Quantity): string {
  const before = field.tokens[quantity.token - 1];
  const token = field.tokens[quantity.token];
  if (
    !before ||
    !token ||
    quantity.per > 0 ||
    before.shape === 'lower' ||
    functionWords.has(before.folded) ||
    (/[.!?\n]/.test(before.gap) && isEnglishWord(before.folded)) ||
    !/^[\s-]$/.test(token.gap)
  )
    return '\u0000';
  return field.normal.folded.slice(before.start, quantity.end);
}

/** "S/4" where the request has "S/4HANA": a name without its tail, number and letter the same. */
export function isHeadOfName({ ledger }: Reading, text: string, { start, end }: Quantity): boolean {
  const before = /(?:^|[^\p{L}\p{N}])(\p{L}{1,4}\/)$/u.exec(text.slice(Math.max(0, start - 6), start))?.[1];
  if (before === undefined || /^[\p{L}\p{N}]/u.test(text.slice(end))) return false;
  const head = before + text.slice(start, end);
  const at = ledger.folded.indexOf(head);
  return (
    at >= 0 && !/[\p{L}\p{N}]/u.test(ledger.folded[at - 1] ?? ' ') && !/\d/.test(ledger.folded[at + head.length] ?? ' ')
  );
}

/** "A Million Acres catalogue" of a firm with that name: either company's name as the request spells it. */
export function isInCompanyName({ request }: Reading, text: string, { start, end }: Quantity): boolean {
  return [request.lead.company_name, request.sender?.company ?? ''].some((company) => {
    const name = normaliseText(company).folded;
    const at = name === '' ? -1 : text.lastIndexOf(name, end - 1);
    return at >= 0 && at < end && at + name.length >= end && name.includes(text.slice(Math.max(at, start), end));
  });
}
