import { isOfSender } from '../../ledger/is-own-side.ts';
import { readStatements } from '../../statements/read-statements.ts';
import type { Comparison } from './find-support.ts';
import { type NumberInText, textOf } from './number-context.ts';

const own = /\b(?:we|we're|we've|us|our|ours|i|i'm|i've|my|mine)\b/;
const yours = /\b(?:you|you're|you've|your|yours)\b/;
const theirs = /\b(?:they|their|theirs)\b/;

/** Whether the words around a number have the writer or the sender's company in them. */
export function namesOwnSide(number: NumberInText): boolean {
  const text = textOf(number);
  const company = number.reading.request.sender?.company?.toLowerCase() ?? '';
  return own.test(text) || (company !== '' && text.includes(company));
}

/** The side that a number is not said of: "sender" where the lead alone is spoken of, "lead" of the sender alone. */
function otherSide(number: NumberInText): 'sender' | 'lead' | null {
  const { reading, field, said } = number;
  const statement = readStatements(reading, field).find(
    ({ clause }) => clause.start <= said.start && said.start < clause.end,
  );
  if (statement === undefined) return null;
  const text = textOf(number);
  const namesLead = yours.test(text) || text.includes(reading.request.lead.company_name.toLowerCase());
  if (statement.about === 'lead') return namesLead && !namesOwnSide(number) ? 'sender' : null;
  return statement.about === 'sender' && !namesLead && !theirs.test(text) ? 'lead' : null;
}

/**
 * Comparisons without those with a number of the other side than whom the message speaks of that counts another thing:
 * the "1,300 routes" of the sender are no support for "your crews log 1,300 faults", nor the lead's 24 hotels for "we
 * serve 24 cities". The same thing may be told of either: "you get 12 checklists" of a sender who gives 12 checklists.
 */
export function withoutOtherSide(number: NumberInText, compared: Comparison[]): Comparison[] {
  if (!/^(?:count|vague|ordinal)$/.test(number.said.kind) || compared.length === 0) return compared;
  const other = otherSide(number);
  if (other === null) return compared;
  return compared.filter(
    ({ kinship, source }) =>
      kinship === 'same' || source.pointer === '/goal' || isOfSender(source) !== (other === 'sender'),
  );
}
