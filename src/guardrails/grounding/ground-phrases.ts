import type { Grounding } from '../../contract/risk-flag.ts';
import { isPlain } from '../document/is-plain.ts';
import type { Token } from '../document/tokenise.ts';
import type { Citation } from '../ledger/ledger.ts';
import type { FieldReading, Reading } from '../reading.ts';
import { grounded } from './grounding-entries.ts';

/** The word of a source that begins at an offset of its raw text, or after a blank or two, if it is the one given. */
function following({ tokens, normal }: Citation['source'], offset: number, word: Token): Token | undefined {
  const startOf = (token: Token): number => normal.toOriginal(token.start, token.end)[0];
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(tokens[middle]!) < offset) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < tokens.length && startOf(tokens[at]!) <= offset + 3; at += 1)
    if (tokens[at]!.folded === word.folded || tokens[at]!.stem === word.stem) return tokens[at];
  return undefined;
}

/** Runs of words that follow the request's own words, joined where the request joins them. */
export function groundPhrases({ ledger }: Reading, field: FieldReading): Grounding[] {
  const entries: Grounding[] = [];
  const { tokens } = field;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    if (isPlain(token) || token.shape === 'digit') continue;
    const citation = ledger.words.get(token.folded) ?? ledger.stems.get(token.stem);
    if (!citation) continue;
    let last = token;
    let end = citation.end;
    for (let to = at + 1; to < tokens.length; to += 1) {
      const next = tokens[to]!;
      if (!/^[\s-]+$/.test(next.gap)) break;
      const follows = following(citation.source, end, next);
      if (!follows) break;
      [, end] = citation.source.normal.toOriginal(follows.start, follows.end);
      last = next;
      at = to;
    }
    entries.push(grounded(field, token.start, last.end, { ...citation, end }));
  }
  return entries;
}
