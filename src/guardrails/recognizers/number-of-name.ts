import { functionWords } from '../document/function-words.ts';
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
