import { clausePatterns } from '../document/clause-patterns.ts';
import { functionWords } from '../document/function-words.ts';
import type { Token } from '../document/tokenise.ts';
import { isProseOfCompany } from '../ledger/kinds-of-source.ts';
import type { Statement } from '../statements/statement.ts';
import type { AlignedWord } from './align.ts';
import type { Contradiction } from './contradiction.ts';
import type { Fact } from './fact.ts';
import type { ToldFacts } from './told-facts.ts';

const still = clausePatterns.add(/\bstill (?!to\b|open\b|no\b|not\b|un\p{L}+|hav(?:e|ing) to\b|wait)/u);
const denied = clausePatterns.add(/\b(?:not|no|never|nobody|nothing|used to|former\w*|stopped|\p{L}+n't)\b/u);

/** What has ended, up to where the sentence goes on: "gave up its own pattern shop in 2021 | and buys patterns in". */
const ended =
  /\b(?:no longer|(?:gave|given|giving) up|stopped|ceased|ended|discontinued|abandoned|phased out|withdrew)\b(?<what>[^,;:.!?]{1,80}?)(?=[,;:.!?]|\b(?:and|but|in \d{4}|because|so)\b|$)/u;

const stemsOfEnded = ({ source, sentence }: Fact): ReadonlySet<string> => {
  const text = source.normal.folded.slice(sentence.start, sentence.end);
  const match = ended.exec(text);
  if (match === null) return new Set();
  const from = sentence.start + match.index + match[0].length - match.groups!.what!.length;
  const to = sentence.start + match.index + match[0].length;
  const isOf = (token: Token): boolean => token.start >= from && token.end <= to && !functionWords.has(token.folded);
  return new Set(source.tokens.filter(isOf).map(({ stem }) => stem));
};

/** "Your customers still pay in cash" of "It no longer takes cash": a thing is said to go on that a fact tells to have ended. */
export function stillTold(
  { field, clause, stage }: Statement,
  own: readonly AlignedWord[],
  told: ToldFacts,
): Contradiction | null {
  if (!still.test(clause.text) || denied.test(clause.text) || stage === 'past') return null;
  const things = own.filter(
    ({ token }) => /^(?:NOUN|PROPN)$/.test(field.tags[token.index] ?? '') && !toldElsewhere(told, token),
  );
  for (const fact of told.all) {
    if (!isProseOfCompany(fact.source)) continue;
    const over = stemsOfEnded(fact);
    const words = things.filter(({ via }) => over.has(via));
    if (words.length > 0) return { rule: 'affirmed', fact, words: words.map(({ token }) => token) };
  }
  return null;
}

/** Whether another sentence, or the rest of the same, tells the word as well. */
const toldElsewhere = (told: ToldFacts, { stem }: Token): boolean =>
  told.all.filter(({ source, stems }) => isProseOfCompany(source) && stems.has(stem)).length > 1;
