import type { Token } from '../../document/tokenise.ts';
import type { FieldReading } from '../../reading.ts';
import { contentWords } from '../../statements/content-words.ts';
import { align } from '../align.ts';
import type { FactIndex } from '../index-facts.ts';

/** What opens a list of what is there to be had. */
const offering = new Set(
  'offer offers offering provide provides providing serve serves serving feature features featuring include includes including like has sells carries'.split(
    ' ',
  ),
);
const isOffering = (tokens: readonly Token[], at: number): boolean =>
  offering.has(tokens[at]!.folded) ||
  (tokens[at]!.folded === 'as' && tokens[at - 1]?.folded === 'such') ||
  (tokens[at]!.folded === 'for' && tokens[at - 1]?.folded === 'known');
/** What is told of guests and their views is no list of what there is. */
const ofVoices =
  /\b(?:reviews?|reviewers?|customers?|patrons?|visitors?|guests?|complain\w*|issues?|data|information|rat(?:ed|ings?)|(?:not|n't) (?:specif|mention|list|provid)\w*)\b/;

/**
 * Nouns that a sentence lists among what a record's subject has, of which the request has nothing: "salads" of "burgers,
 * salads and pizza". Tokens of the sentence in which the record's subject is what offers.
 */
export function findListed(field: FieldReading, from: number, to: number, index: FactIndex): Token[] {
  const { tokens, tags } = field;
  const text = field.normal.folded.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
  if (ofVoices.test(text)) return [];
  const isKnown = ({ stem, word }: Token): boolean => !word.isPlain && index.kin.get(stem)?.kinship === 'same';
  let opened = -1;
  const listed: Token[] = [];
  for (let at = from; at < to; at += 1) {
    if (isOffering(tokens, at)) opened = at;
    else if (opened >= 0 && (/^(?:VERB|AUX)$/.test(tags[at]!) || tokens[at]!.folded === 'for')) opened = -1;
    else if (opened >= 0 && tags[at] === 'NOUN' && isItem(tokens, tags, at, to, isKnown)) listed.push(tokens[at]!);
  }
  const content = new Set(listed.flatMap((one) => contentWords(field, one.index, one.index + 1)));
  return align([...content], index).words.flatMap((one) => (one.kinship === 'none' ? [one.token] : []));
}

/** Beside a comma or an "and", with no more than its modifiers between. */
function isItem(
  tokens: readonly Token[],
  tags: readonly string[],
  at: number,
  to: number,
  isKnown: (token: Token) => boolean,
): boolean {
  const next = tokens[at + 1];
  // "And other dishes", "entrees such as": the name of what is listed, no item.
  if (tokens[at - 1]?.folded === 'other' || (at + 1 < to && /^(?:such|like|including)$/.test(next!.folded)))
    return false;
  let back = at;
  while (back > 0 && /^(?:ADJ|NOUN|PROPN)$/.test(tags[back - 1]!) && tokens[back]!.gap === ' ' && at - back < 3)
    back -= 1;
  // "Bluetooth connectivity": what is listed is known by what stands before its noun.
  if (tokens.slice(back, at).some(isKnown)) return false;
  if (next && at + 1 < to && (/^,/.test(next.gap) || /^(?:and|or)$/.test(next.folded))) return true;
  return tokens[back]!.gap.includes(',') || /^(?:and|or)$/.test(tokens[back - 1]?.folded ?? '');
}
