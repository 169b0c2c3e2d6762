import type { Quantity } from '../../document/quantities/quantity.ts';
import type { Token } from '../../document/tokenise.ts';
import type { LedgerSource } from '../../ledger/ledger-source.ts';

const each =
  /^(?:every|each|per|jede[nrsm]?|je|pro|chaque|chacune?|cada|ogni|ciascun\p{L}?|elke?|iedere?|kazd\p{L}{1,3})$/u;
/** "Each of the 38 tanks", "cada uno de los 38". */
const ofThem = /^(?:of|une?|uno|der|des|de|van|dei|delle|degli|dos|das|z|ze)$/;
/** "Every pupil from grade 4": some of them. */
const someOf =
  /^(?:from|in|with|over|under|above|aged|who|that|which|of|ab|aus|mit|von|im|avec|qui|dans|du|con|que|en|del|da|di|che|nel|van|met|die|com|no|na|z|ze|w|od|ktor\p{L}+)$/u;
/** How far behind "each of" what is counted may stand. */
const farthest = 5;
/** Words on either side of a number among which the thing is looked for. */
const reach = 40;
const single =
  /(?<!\p{L})(?:an?|one|its|their|own|every|each|per|eine?[nmr]?|jede[nrsm]?|pro|une?|chaque|una?|cada|uno|ogni|een|elke?|iedere?|uma?|kazd\p{L}{1,3})(?: \p{L}+)? $/u;

/**
 * Whether the request has one of a thing to each of what a number counts: "each of the 38 tanks has a sheet", "38 tanks,
 * with a sheet on every door" of the doors. "Each" must be said of either, and of all.
 */
export function isOneToEach(
  { normal, tokens }: LedgerSource,
  counted: Quantity,
  isThing: (token: Token) => boolean,
  isCounted: (token: Token) => boolean,
): boolean {
  const nearby = tokens.slice(Math.max(0, counted.token - reach), counted.token + reach);
  return nearby.some((token) => {
    if (!isThing(token) || !single.test(normal.folded.slice(Math.max(0, token.start - 24), token.start))) return false;
    const [from, until] = sentenceAround(normal.folded, token.start);
    const isInIt = counted.start >= from && counted.start < until;
    const isNext = from > counted.end && !/[.!?]\s.*[.!?]\s./su.test(normal.folded.slice(counted.end, from));
    if (!isInIt && !isNext) return false;
    return nearby.some((word, at) => {
      if (word.start < from || word.end > until || !each.test(word.folded)) return false;
      const [next, second] = nearby.slice(at + 1, at + 3);
      if (!next) return false;
      if (next === token || (second === token && second.gap === ' ')) return isInIt;
      if (isCounted(next)) return !someOf.test(second?.folded ?? '');
      return ofThem.test(next.folded) && nearby.slice(at + 2, at + 2 + farthest).some(isCounted);
    });
  });
}

function sentenceAround(folded: string, at: number): [from: number, until: number] {
  const before = Math.max(...['. ', '! ', '? '].map((stop) => folded.lastIndexOf(stop, at)), 0);
  const after = folded.slice(at).search(/[.!?](?:\s|$)/u);
  return [before, after < 0 ? folded.length : at + after];
}
