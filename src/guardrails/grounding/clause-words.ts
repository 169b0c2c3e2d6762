import type { Token } from '../document/tokenise.ts';
import type { Feature, Vocabulary } from '../vocabulary.ts';
import { featureName } from './feature-names.ts';

/** Words of plain speech stand for themselves; all others for their part of speech, and whether the request has them. */
const said = (token: Token, tag: string, isNew: boolean): string =>
  token.word.isPlain ? token.folded : featureName(isNew ? 'N' : 'K', tag);

/** The wording of a clause without its content: its words of plain speech, and pairs of neighbours. */
export function clauseWords(
  tokens: readonly Token[],
  tags: readonly string[],
  isNew: readonly boolean[],
  vocabulary: Vocabulary,
): Feature[] {
  const features: Feature[] = [];
  const add = (feature: Feature | undefined): void => {
    if (feature !== undefined) features.push(feature);
  };
  const ofWord = vocabulary.after('w:');
  const ofPair = vocabulary.pairs('b:');
  let before = ofPair.get('^');
  for (const [at, token] of tokens.entries()) {
    const word = said(token, tags[at]!, isNew[at]!);
    if (token.word.isPlain) add(ofWord.get(word));
    add(before?.get(word));
    before = ofPair.get(word);
  }
  add(before?.get('$'));
  return features;
}
