import { numberWords } from '../document/quantities/number-words.ts';
import type { Token } from '../document/tokenise.ts';
import { isOfSender } from '../ledger/is-own-side.ts';
import type { Statement } from '../statements/statement.ts';
import { type AlignedWord, weigh } from './align.ts';
import type { Contradiction } from './contradiction.ts';
import type { Fact } from './fact.ts';

/** Weight of the words that a quantified phrase and a fact must share besides what is counted, and with it. */
const leastBeside = 0.4;
const leastShared = 1.25;
const universal = /^(?:all|both|most|every|each|majority)$/;
const most = /^(?:most|majority)$/;
const weaker = /^(?:one|some|few|several|part|parts|half|third|quarter|certain|most|majority|couple|handful)$/;
/** "Two of the seven routes"; "two routes" may be all there are. */
const number = /^(?:two|three|four|five|six|seven|eight|nine|ten)$/;
/** "Most of them": what is counted stands before. */
const ofThem = /^(?:them|it|these|those|which|whom)$/;
/** "Every week from a single store": the noun is of another phrase. */
const apart = /^(?:from|for|in|at|on|to|with|by|and|week|day|month|year)$/;
/** "One in every six", "half of all the power": a share, which is judged as a number. */
const shareOfAll = /\b(?:half|thirds?|quarters?|fifths?|tenths?|per ?cent|%|part|share|most|many|some|few) of $/;
export function isOfShare({ field }: Statement, { start, end, folded }: Token): boolean {
  const before = field.normal.folded.slice(Math.max(0, start - 16), start);
  if (folded === 'all') return shareOfAll.test(before);
  const next = field.normal.folded.slice(end + 1, end + 16).split(' ')[0]!;
  const isBeforeNumber = /^\d/.test(next) || numberWords.has(next);
  return folded === 'every' && /\b(?:in|of|out of) $/.test(before) && isBeforeNumber;
}
/** How far behind a quantifier its noun may stand: "two of the seven routes". */
const reach = 5;

/** Index of a weaker quantifier of the noun with this stem among the tokens, or -1. */
function weakerAt(tokens: readonly Token[], stem: string, than: string): number {
  return tokens.findIndex(({ folded }, at) => {
    const next = tokens.slice(at + 1, at + 1 + reach);
    if (!weaker.test(folded) && !(number.test(folded) && next[0]?.folded === 'of')) return false;
    if (folded === than || (most.test(folded) && most.test(than))) return false;
    if (next.some((one) => one.stem === stem)) return true;
    if (folded === 'one' && /^(?:is|has|will|of)$/.test(next[0]?.folded ?? '')) return true;
    const isOfThem = next[0]?.folded === 'of' && ofThem.test(next[1]?.folded ?? '');
    return isOfThem && tokens.slice(0, at).some((one) => one.stem === stem);
  });
}

/** "Most of its centres have ..." where one has; `own` are the words of the statement that the request has. */
export function raisedQuantifier(
  statement: Statement,
  own: readonly AlignedWord[],
  facts: readonly Fact[],
): Contradiction | null {
  const { field, clause, isNegative } = statement;
  if (isNegative) return null;
  const said = field.tokens.slice(clause.from, clause.to).find(({ folded }) => universal.test(folded));
  if (said && isOfShare(statement, said)) return null;
  if (!said || field.tokens[said.index - 1]?.folded === 'above') return null;
  // The last word of the phrase is what is counted: "most of its buying centres".
  let counted: AlignedWord | undefined;
  for (const one of own)
    if (
      one.token.folded !== 'one' &&
      one.token.index > said.index &&
      one.token.index <= (counted ? counted.token.index + 1 : said.index + reach)
    )
      counted = one;
  if (!counted) return null;
  const noun = counted;
  if (field.tokens.slice(said.index + 1, noun.token.index).some(({ folded }) => apart.test(folded))) return null;
  const rest = own.filter((one) => one !== noun);
  for (const fact of facts) {
    // What the sender's product does a part of is no part of what the lead does.
    if (statement.about !== 'sender' && isOfSender(fact.source)) continue;
    const shared = weigh(rest.filter((one) => fact.stems.has(one.via)));
    if (shared < leastBeside || shared + noun.weight < leastShared) continue;
    const tokens = fact.source.tokens.slice(fact.sentence.from, fact.sentence.to);
    if (tokens.some(({ folded }) => universal.test(folded) && (!most.test(folded) || most.test(said.folded)))) continue;
    const at = weakerAt(tokens, noun.via, said.folded);
    if (at < 0) continue;
    if (!field.tokens.slice(said.index, noun.token.index).some(({ folded }) => folded === tokens[at]!.folded))
      return { rule: 'quantifier-raised', fact, words: [said, noun.token] };
  }
  return null;
}
