import type { Token } from '../document/tokenise.ts';
import { irregularPast } from './irregular-past.ts';

/** Words that deny what follows them, up to the end of their clause. */
const denying = new Set(
  "not no none never without nothing nobody cannot can't don't doesn't didn't won't isn't aren't wasn't weren't hasn't haven't hadn't wouldn't neither nor lack lacks lacking excluding except stopped stop stops ceased ceases quit abandoned dropped avoid avoids refuses refused".split(
    ' ',
  ),
);
/** Words that deny what stands before them when nothing follows: "bath treatments have been stopped". */
const ending = new Set('stopped ended ceased discontinued abandoned dropped scrapped cancelled'.split(' '));
const closings = /[.;:!?()—–]|\s-\s|,/;
const isClosing = (gap: string): boolean => gap !== ' ' && closings.test(gap);
/** What opens the clause that an ended thing stands in. */
const opening = new Set(
  'since because although though while whereas when after before until that which who as if and but'.split(' '),
);
const turning = new Set('but though although while whereas except rather only because since so'.split(' '));

/** "Not only", "no doubt", "no wonder", "not to mention", "without doubt", "no small": nothing is denied. */
const empty = new Set(
  'only doubt wonder mention small mean least just matter surprise problem further more'.split(' '),
);

const elliptic = /^(?:not|\p{L}+n't)$/u;

/** "Work stops when …": what follows is no object. */
const halting = new Set('stop stops stopped drop dropped'.split(' '));
const unhalted = new Set('when if at in on for by off as until from and'.split(' '));
/** "Never exceed eight", "not more than": a bound, no denial. */
const bounding = new Set('exceed exceeds exceeding more less fewer over under above below'.split(' '));

/** Indexes of the tokens within [from, to) that the text denies, the denying words left out. English. */
export function negatedTokens(tokens: readonly Token[], from: number, to: number): Set<number> {
  const negated = new Set<number>();
  for (let at = from; at < to; at += 1) {
    const { folded } = tokens[at]!;
    const next = tokens[at + 1];
    if (ending.has(folded) && isPassive(tokens, from, at) && !isDenied(negated, at))
      for (
        let back = at - 1;
        back >= from && !(back + 1 < to && isClosing(tokens[back + 1]!.gap)) && !opening.has(tokens[back]!.folded);
        back -= 1
      )
        negated.add(back);
    if (
      !denying.has(folded) &&
      !(folded === 'instead' && next?.folded === 'of') &&
      !(folded === 'longer' && tokens[at - 1]?.folded === 'no') &&
      !(folded === 'yet' && next?.folded === 'to')
    )
      continue;
    // "Stop-motion" is one word.
    if (next && (empty.has(next.folded) || next.gap === '-')) continue;
    // "My no 1", "no. 4": a number.
    if (folded === 'no' && next?.shape === 'digit') continue;
    // "Supermarkets are not": what stands before it is denied.
    if (elliptic.test(folded) && (at + 1 === to || isClosing(next!.gap)))
      for (let back = at - 1; back >= from && !isClosing(tokens[back + 1]!.gap); back -= 1) negated.add(back);
    if (halting.has(folded) && (next === undefined || unhalted.has(next.folded))) continue;
    if (next && bounding.has(next.folded)) continue;
    for (let ahead = at + 1; ahead < to; ahead += 1) {
      const token = tokens[ahead]!;
      if (isClosing(token.gap) || turning.has(token.folded)) break;
      if (token.folded === 'and' && folded === 'no' && ahead > at + 2) break;
      if (coordinating.has(token.folded) && opensPredicate(tokens, from, at, ahead + 1, to)) break;
      negated.add(ahead);
    }
  }
  return negated;
}

const coordinating = new Set('and then'.split(' '));
const adverbs = new Set('now also then so still already later since instead just only has have had'.split(' '));
/** What has a predicate of its own: a subject in a pronoun, or a finite form of be, have or a modal. */
const finite = new Set(
  'is are was were has have had will would can could may might must should it they he she we you i there'.split(' '),
);
const perfect = /^(?:has|have|had|is|are|was|were|been|being|(?:has|have|had|is|are|was|were)n't)$/;

/** "Stopped selling bottles and | moved to glass": what follows is a predicate of its own, and is not denied. */
function opensPredicate(tokens: readonly Token[], from: number, denial: number, at: number, to: number): boolean {
  const next = tokens[at];
  if (!next || at >= to) return false;
  if (finite.has(next.folded)) return true;
  const verb = adverbs.has(next.folded) ? tokens[at + 1] : next;
  if (!verb || verb.index >= to || !(verb.folded.endsWith('ed') || irregularPast.has(verb.folded))) return false;
  // "Has not been signed and sealed": participles of one auxiliary.
  return !tokens.slice(Math.max(from, denial - 2), Math.min(denial + 4, at)).some(({ folded }) => perfect.test(folded));
}

const isDenied = (negated: ReadonlySet<number>, at: number): boolean => negated.has(at);

const auxiliary = new Set('is are was were been be has have had being'.split(' '));
/** "Can be stopped" has not been. */
const modal = new Set('can could may might would should must will to if'.split(' '));
function isPassive(tokens: readonly Token[], from: number, at: number): boolean {
  const before = tokens.slice(Math.max(from, at - 3), at).map(({ folded }) => folded);
  return before.some((one) => auxiliary.has(one)) && !before.some((one) => modal.has(one));
}
