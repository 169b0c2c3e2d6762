import { isOfSender } from '../../ledger/is-own-side.ts';
import { readStatements } from '../../statements/read-statements.ts';
import type { Comparison } from './find-support.ts';
import { type NumberInText, textOf } from './number-context.ts';

const own = /\b(?:we|we're|we've|us|our|ours|i|i'm|i've|my|mine)\b/;
const yours = /\b(?:you|you're|you've|your|yours)\b/;
const theirs = /\b(?:they|their|theirs)\b/;

/**
 * Whether what the request counts is the other side's than whom the message speaks of, and another thing: the "1,300
 * routes" of the sender are no support for "your crews log 1,300 faults", nor the lead's 24 hotels for "we serve 24
 * cities". The same thing may be told of either: "you get 12 checklists" of a sender who gives 12 checklists.
 */
export function isOfOtherSide(number: NumberInText, { source, kinship }: Comparison): boolean {
  const { reading, field, said } = number;
  if (kinship === 'same' || source.pointer === '/goal') return false;
  const statement = readStatements(reading, field).find(
    ({ clause }) => clause.start <= said.start && said.start < clause.end,
  );
  if (statement === undefined) return false;
  const text = textOf(number);
  const { sender, lead } = reading.request;
  const namesSender = sender?.company !== undefined && text.includes(sender.company.toLowerCase());
  const namesLead = yours.test(text) || text.includes(lead.company_name.toLowerCase());
  return isOfSender(source)
    ? statement.about === 'lead' && namesLead && !own.test(text) && !namesSender
    : statement.about === 'sender' && !namesLead && !theirs.test(text);
}
