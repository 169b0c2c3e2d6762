import { functionWords } from '../document/function-words.ts';
import type { Token } from '../document/tokenise.ts';
import { commonWords } from '../document/word-lists.ts';
import { isProseOfCompany } from '../ledger/kinds-of-source.ts';
import type { Citation } from '../ledger/ledger.ts';
import type { FieldReading, Reading } from '../reading.ts';

const isCapital = (token: Token | undefined): token is Token =>
  token !== undefined && token.shape !== 'lower' && token.shape !== 'digit';

/** Whether the request writes a word with a capital amid a sentence of the lead's context. */
function isNameOfRequest({ ledger }: Reading, token: Token): boolean {
  const citation: Citation | undefined = ledger.words.get(token.folded);
  if (!citation || !isProseOfCompany(citation.source)) return false;
  const { raw } = citation.source;
  return (
    /^\p{Lu}/u.test(raw.slice(citation.start)) && citation.start > 0 && !/[.!?:]\s+$/.test(raw.slice(0, citation.start))
  );
}

/** A fellow of a list that is plainly a name: one of the request, or no everyday word. */
const isFellow = (reading: Reading, token: Token | undefined): boolean =>
  isCapital(token) &&
  !functionWords.has(token.folded) &&
  (isNameOfRequest(reading, token) || (!commonWords.has(token.folded) && token.shape === 'capital'));

/** "Reading, Bath and Deal", "a stout, Mercy", "named Mercy": an everyday word that stands where a name would. */
export function isPlacedAsName(reading: Reading, field: FieldReading, { index, gap }: Token): boolean {
  const { tokens } = field;
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  const isJoint = (word: string | undefined): boolean => /^(?:and|or)$/.test(word ?? '');
  if (isJoint(before?.folded) && gap === ' ' && isFellow(reading, tokens[index - 2])) return true;
  if (isCapital(before) && gap === ', ' && isFellow(reading, before)) return true;
  if (isCapital(after) && after.gap === ', ' && isFellow(reading, after)) return true;
  if (isJoint(after?.folded) && isFellow(reading, tokens[index + 2])) return true;
  if (!before) return false;
  if (/^(?:named|called|nicknamed|titled)$/.test(before.folded) && gap === ' ') return true;
  // In apposition: "its stout, Mercy."
  const owner = tokens[index - 2]?.folded ?? '';
  return (
    gap === ', ' &&
    before.shape === 'lower' &&
    /^(?:its|your|their|the)$/.test(owner) &&
    reading.ledger.contextStems.has(before.stem) &&
    (after === undefined || /^[.,;:)]/.test(after.gap))
  );
}
