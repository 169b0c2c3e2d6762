import type { Token } from '../document/tokenise.ts';
import type { FeatureTally } from '../feature-tally.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { featureName } from './feature-names.ts';

/** Words of plain speech stand for themselves; all others for their part of speech, and whether the request has them. */
const said = (token: Token, tag: string, isNew: boolean): string =>
  token.word.isPlain ? token.folded : featureName(isNew ? 'N' : 'K', tag);

/** Puts the wording of a clause without its content: its words of plain speech, and pairs of neighbours. */
export function clauseWords(
  tokens: readonly Token[],
  tags: readonly string[],
  isNew: readonly boolean[],
  vocabulary: Vocabulary,
  { put }: FeatureTally,
): void {
  const ofWord = vocabulary.after('w:');
  const ofPair = vocabulary.pairs('b:');
  let before = ofPair.get('^');
  for (const [at, token] of tokens.entries()) {
    const word = said(token, tags[at]!, isNew[at]!);
    if (token.word.isPlain) put(ofWord.get(word), 1);
    put(before?.get(word), 1);
    before = ofPair.get(word);
  }
  put(before?.get('$'), 1);
}
