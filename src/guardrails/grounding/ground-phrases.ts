import type { Grounding } from '../../contract/risk-flag.ts';
import { isPlain } from '../document/is-plain.ts';
import type { FieldReading, Reading } from '../reading.ts';
import { grounded } from './grounding-entries.ts';

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
      const follows = citation.source.tokens.find((known) => {
        const [from] = citation.source.normal.toOriginal(known.start, known.end);
        return from >= end && from <= end + 3 && (known.folded === next.folded || known.stem === next.stem);
      });
      if (!follows) break;
      [, end] = citation.source.normal.toOriginal(follows.start, follows.end);
      last = next;
      at = to;
    }
    entries.push(grounded(field, token.start, last.end, { ...citation, end }));
  }
  return entries;
}
