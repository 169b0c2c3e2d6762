import { isPlain } from '../document/is-plain.ts';
import type { Token } from '../document/tokenise.ts';

/** Words of plain speech stand for themselves; all others for their part of speech, and whether the request has them. */
const said = (token: Token, tag: string, isNew: boolean): string =>
  isPlain(token) ? token.folded : `${isNew ? 'N' : 'K'}${tag}`;

/** The wording of a clause without its content: its words of plain speech, and pairs of neighbours. */
export function clauseWords(tokens: readonly Token[], tags: readonly string[], isNew: readonly boolean[]): Set<string> {
  const features = new Set<string>();
  let before = '^';
  for (const [at, token] of tokens.entries()) {
    const word = said(token, tags[at]!, isNew[at]!);
    if (word === token.folded && !isNew[at]) features.add(`w:${word}`);
    features.add(`b:${before} ${word}`);
    before = word;
  }
  features.add(`b:${before} $`);
  return features;
}
