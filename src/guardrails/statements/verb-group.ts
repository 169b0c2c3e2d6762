import type { Token } from '../document/tokenise.ts';
import { commonWords } from '../document/word-lists.ts';
import { irregularPast } from './irregular-past.ts';
import type { Statement } from './statement.ts';

const modals = new Set(
  "would could can may might must should shall will cannot can't won't wouldn't couldn't shouldn't".split(' '),
);
const be = new Set(
  "is are was were be been being am isn't aren't wasn't weren't you're we're they're it's that's i'm he's she's there's".split(
    ' ',
  ),
);
const have = new Set("has have had hasn't haven't hadn't you've we've i've they've".split(' '));
const contracted = /'(?:ve|re|m|ll|d)$/;
const passedOver = new Set('not also just already now still really never always only been all both yet'.split(' '));
/** Index of the first finite verb among a clause's tokens, or -1. `tags` are those of the same tokens. */
export function finiteVerb(tokens: readonly Token[], tags: readonly string[]): number {
  for (const [at, { folded }] of tokens.entries()) {
    if ((folded.includes("'") && contracted.test(folded)) || be.has(folded) || have.has(folded) || modals.has(folded))
      return at;
    if (tags[at] === 'AUX') return at;
    if (tags[at] === 'VERB' && tokens[at - 1]?.folded !== 'to' && !folded.endsWith('ing')) return at;
  }
  return -1;
}

export function tenseOf(tokens: readonly Token[], tags: readonly string[], verb: number): Statement['tense'] {
  if (verb < 0) return 'none';
  const word = tokens[verb]!.folded;
  const at = tokens.findIndex(({ folded }, index) => index > verb && index < verb + 4 && !passedOver.has(folded));
  const next = at < 0 ? undefined : tokens[at]!.folded;
  if (modals.has(word) || /'(?:ll|d)$/.test(word)) return 'modal';
  if (have.has(word)) return next && (tags[at] === 'VERB' || next.endsWith('ed')) ? 'perfect' : 'present';
  if (be.has(word)) {
    if (next?.endsWith('ing')) return 'progressive';
    if (next?.endsWith('ed')) return 'passive';
    return /^(?:was|were|wasn't|weren't)$/.test(word) ? 'past' : 'copula';
  }
  if (irregularPast.has(word)) return 'past';
  return word.endsWith('ed') && !(commonWords.has(word) && tags[verb] === 'ADJ') ? 'past' : 'present';
}
