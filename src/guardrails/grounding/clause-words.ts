import type { Token } from '../document/tokenise.ts';
import { featureName } from './feature-names.ts';

/** Words of plain speech stand for themselves; all others for their part of speech, and whether the request has them. */
const said = (token: Token, tag: string, isNew: boolean): string =>
  token.word.isPlain ? token.folded : featureName(isNew ? 'N' : 'K', tag);

/** What the name of a pair begins with whose first word this is. */
const openingOf = (word: string): string => featureName('b:', featureName(word, ' '));

/** The wording of a clause without its content: its words of plain speech, and pairs of neighbours. */
export function clauseWords(tokens: readonly Token[], tags: readonly string[], isNew: readonly boolean[]): Set<string> {
  const features = new Set<string>();
  let opening = openingOf('^');
  for (const [at, token] of tokens.entries()) {
    const word = said(token, tags[at]!, isNew[at]!);
    if (word === token.folded && !isNew[at]) features.add(featureName('w:', word));
    features.add(featureName(opening, word));
    opening = openingOf(word);
  }
  features.add(featureName(opening, '$'));
  return features;
}
