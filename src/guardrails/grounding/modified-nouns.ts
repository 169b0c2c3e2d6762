import type { Token } from '../document/tokenise.ts';

/** A noun and what is said of it right before it, nearest first, or by "is" and "are" behind it. */
export interface ModifiedNoun {
  readonly head: Token;
  readonly modifiers: readonly Token[];
}

const isJoining = (gap: string): boolean => gap === ' ' || /^(?:\s|-)$/.test(gap);
/** Modifiers of one noun that are read. */
const most = 3;
const be = /^(?:is|are|was|were)$/;
const passedOver = /^(?:all|both|still|mostly|mainly|now|made|built|of|the|its)$/;

const isNoun = (tag: string | undefined): boolean => tag === 'NOUN';
/** "Rented cabins", "a rowing club"; a finite verb before a noun is none. */
const isModifier = (tag: string | undefined, { folded }: Token): boolean =>
  tag === 'NOUN' || tag === 'ADJ' || (tag === 'VERB' && /(?:ed|ing|en)$/.test(folded));

/** Every noun within [from, to) that ends its compound, with its modifiers. `tags` are those of all tokens. English. */
export function modifiedNouns(
  tokens: readonly Token[],
  tags: readonly string[],
  from: number,
  to: number,
): ModifiedNoun[] {
  const found: ModifiedNoun[] = [];
  for (let at = from; at < to; at += 1) {
    const head = tokens[at]!;
    const isInCompound = at + 1 < to && isNoun(tags[at + 1]) && isJoining(tokens[at + 1]!.gap);
    if (!isNoun(tags[at]) || isInCompound) continue;
    const modifiers: Token[] = [];
    for (let back = at - 1; back >= from && modifiers.length < most; back -= 1) {
      if (!isJoining(tokens[back + 1]!.gap) || !isModifier(tags[back], tokens[back]!)) break;
      modifiers.push(tokens[back]!);
    }
    // "In-process samples": a word made of two is no attribute of its own.
    if (modifiers.at(-1)?.gap === '-') continue;
    found.push({ head, modifiers: modifiers.length > 0 ? modifiers : predicatesOf(tokens, tags, at, to) });
  }
  return found;
}

/** "Stoves are wood-burning", "frames are of recycled steel". */
function predicatesOf(tokens: readonly Token[], tags: readonly string[], at: number, to: number): Token[] {
  if (at + 1 >= to || !be.test(tokens[at + 1]!.folded)) return [];
  const said: Token[] = [];
  for (let ahead = at + 2; ahead < Math.min(to, at + 2 + 2 * most) && said.length < most; ahead += 1) {
    const token = tokens[ahead]!;
    if (/[,;:.()]/.test(token.gap)) break;
    if (passedOver.test(token.folded)) continue;
    if (!isModifier(tags[ahead], token)) break;
    said.push(token);
  }
  return said;
}
