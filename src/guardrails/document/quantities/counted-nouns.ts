import { functionWords } from '../function-words.ts';
import type { Token } from '../tokenise.ts';

const breaks = /[.,;:!?()\n\u2022"–—]|\s-\s/;
const owners = new Set([
  'of',
  'the',
  'your',
  'our',
  'their',
  'its',
  'his',
  'her',
  'my',
  'more',
  'other',
  'or',
  'so',
  'odd',
  'different',
]);
const people =
  /^(?:team|crew|staff|headcount|group|workforce|force|studio|firm|company|practice|agency|department|desk|unit|office|squad|family|community|class|lab|shop)s?$/;
const collective =
  /^(?:team|crew|staff|headcount|group|fleet|network|workforce|total|force|class|batch|portfolio|range|community|base|number|maximum|minimum|average|up|capacity|revenue|turnover|budget|valuation|fund|round|bed)s?$/;

/** Stems of what a number counts: the words after it up to a function word, or the collective noun before "of". */
export function countedNouns(tokens: Token[], from: number, to: number): string[] {
  const nouns: string[] = [];
  let skipping = true;
  for (let at = to; at < tokens.length && nouns.length < 4; at += 1) {
    const token = tokens[at]!;
    if (at > from && breaks.test(token.gap)) break;
    if (skipping && owners.has(token.folded)) continue;
    if (functionWords.has(token.folded)) {
      if (!skipping && token.gap === '-' && tokens[at + 1]?.gap === '-') continue;
      break;
    }
    skipping = false;
    nouns.push(token.stem);
    if (token.isPossessive) break;
  }
  if (nouns.length > 0) return nouns;
  const before = tokens[from - 1];
  if (!before || breaks.test(tokens[from]?.gap ?? '')) return [];
  if (before.folded === 'of' || before.folded === 'to' || before.folded === 'at' || before.folded === 'is') {
    const noun = tokens[from - 2];
    if (noun && people.test(noun.folded)) return ['peopl', noun.stem];
    if (noun && (collective.test(noun.folded) || (before.folded === 'of' && !functionWords.has(noun.folded))))
      return [noun.stem];
    return [];
  }
  return functionWords.has(before.folded) ? [] : [before.stem];
}
