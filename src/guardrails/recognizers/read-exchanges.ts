import type { Sentence } from '../document/sentences.ts';
import type { Token } from '../document/tokenise.ts';
import { keysOf, type RelationText } from './read-relations.ts';

/** Two things in an order that matters: from the first to the second, the first replaced by the second. */
export interface Exchange {
  readonly kind: 'way' | 'change';
  readonly first: Side;
  readonly second: Side;
  readonly start: number;
  readonly end: number;
}

interface Side {
  readonly keys: ReadonlySet<string>;
  readonly start: number;
  readonly end: number;
}

const longest = 5;
const stops = new Set(
  'to from with by for into in at on of and but or so which who that while when where you we i it they is are was were has have had will would can last this next since before after every each via through because as instead rather'.split(
    ' ',
  ),
);
const replacing = new Set(
  'replace replaces replaced replacing swap swaps swapped swapping substitute substitutes substituted substituting exchange exchanges exchanged exchanging'.split(
    ' ',
  ),
);
const leading = new Set(['from', 'to', 'into']);
const none = new Set<string>();

/** Index one past a short noun phrase. */
function endOfPhrase(tokens: Token[], from: number, to: number): number {
  let at = from;
  for (; at < Math.min(to, from + longest); at += 1) {
    const token = tokens[at]!;
    if (at > from && /[,;:.!?()\n–—]/.test(token.gap)) break;
    if (stops.has(token.folded)) break;
  }
  return at;
}

/** "from Oslo to Bergen", "to Bergen from Oslo", "moved from paper to tablets", "replaced paper with tablets". */
export function readExchanges(text: RelationText, sentence: Sentence): Exchange[] {
  const { tokens } = text;
  const found: Exchange[] = [];
  const sideOf = (from: number, to: number): Side => ({
    keys: keysOf(text, from, to, none),
    start: tokens[from]?.start ?? 0,
    end: tokens[to - 1]?.end ?? 0,
  });
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const { folded } = tokens[at]!;
    const isChange = replacing.has(folded);
    if (!isChange && !leading.has(folded)) continue;
    const middle = endOfPhrase(tokens, at + 1, sentence.to);
    const joint = tokens[middle]?.folded ?? '';
    const isJoined = isChange
      ? /^(?:with|by|for)$/.test(joint)
      : folded === 'from'
        ? /^(?:to|into)$/.test(joint)
        : joint === 'from';
    if (!isJoined || middle === at + 1 || middle >= sentence.to) continue;
    const end = endOfPhrase(tokens, middle + 1, sentence.to);
    if (end === middle + 1) continue;
    const [one, other] = [sideOf(at + 1, middle), sideOf(middle + 1, end)];
    if (one.keys.size === 0 || other.keys.size === 0) continue;
    // "swap X for Y" gives X away; "substitute X for Y" takes X.
    const isTurned = isChange ? folded.startsWith('substitut') && joint === 'for' : folded !== 'from';
    const [first, second] = isTurned ? [other, one] : [one, other];
    found.push({
      kind: isChange ? 'change' : 'way',
      first,
      second,
      start: tokens[at]!.start,
      end: tokens[end - 1]!.end,
    });
  }
  return found;
}

const meets = (one: Side, other: Side): boolean => [...one.keys].some((key) => other.keys.has(key));

/** The same two things the other way round. */
export const isExchanged = (said: Exchange, fact: Exchange): boolean =>
  meets(said.first, fact.second) &&
  meets(said.second, fact.first) &&
  !meets(said.first, fact.first) &&
  !meets(said.second, fact.second);
