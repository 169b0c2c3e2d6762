import type { Clause } from '../../document/split-clauses.ts';
import type { FieldReading } from '../../reading.ts';
import { finiteVerb } from '../../statements/verb-group.ts';

export type SaidPolarity = 'affirmed' | 'denied' | 'unsaid';

const denying = new Set(
  'not no none never without neither nor lack lacks lacking cannot unavailable excluding except'.split(' '),
);
const isDenying = (folded: string): boolean => denying.has(folded) || folded.endsWith("n't");
/** "No doubt", "not only": nothing is denied. */
const empty = new Set('only doubt just matter mention'.split(' '));
/** "Valet parking is not available": what stands before it is denied. */
const granting = new Set(
  'available offered provided accepted allowed possible permitted included an present listed supported taken'.split(
    ' ',
  ),
);
/** What denies only what follows it. */
const ahead = new Set('no without lack lacks lacking excluding except'.split(' '));
/** Words after which a sentence begins anew with its polarity. */
const turning = new Set('but however although though while whereas yet despite instead'.split(' '));
/** Who says that it is not told says nothing of it: "does not provide details on parking". */
const untold =
  /\b(?:information|details?|specif\w+|mention\w*|unclear|unknown|(?:not|n't) (?:\w+ )?(?:listed|stated|indicated?|known|clear)|data|not explicitly|whether|unspecified|undisclosed)\b/;

/**
 * What a sentence says of each of its words: that there is such a thing, that there is none, or nothing either way. By
 * index of the token, from the sentence's first. What is denied before a list is denied of all of it, up to the next verb
 * or turn. English.
 */
export function saidPolarity(field: FieldReading, clauses: readonly Clause[]): ReadonlyMap<number, SaidPolarity> {
  const said = new Map<number, SaidPolarity>();
  const { tokens, tags } = field;
  let isDenied = false;
  const isUntold = clauses.some(({ text }) => untold.test(text));
  let carried: number[] = [];
  for (const { from, to } of clauses) {
    const own = tokens.slice(from, to);
    const hasVerb = finiteVerb(own, tags.slice(from, to)) >= 0;
    const first = own[0]?.folded ?? '';
    // "It does not take cards or have parking": the denial runs on.
    if ((hasVerb && !/^n?or$/.test(first)) || turning.has(first)) {
      isDenied = false;
      if (!/^(?:and|n?or)$/.test(first)) carried = [];
    }
    // "It offers parking, no WiFi, and takeout": one of the list is denied.
    let isOne = false;
    for (let at = from; at < to; at += 1) {
      const { folded, gap } = tokens[at]!;
      const next = tokens[at + 1]?.folded ?? '';
      if (isOne && gap.includes(',')) isDenied = isOne = false;
      if (turning.has(folded)) {
        isDenied = false;
        carried = [];
      }
      if (isDenying(folded) && !empty.has(next)) {
        const after = tokens.slice(at + 1, Math.min(to, at + 4)).map((one) => one.folded);
        const isLast = at + 1 === to || /[.;!?)]/.test(tokens[at + 1]!.gap);
        const isBackward =
          folded === 'unavailable' || (!ahead.has(folded) && (isLast || after.some((one) => granting.has(one))));
        if (isBackward) for (const back of carried) if (said.get(back) === 'affirmed') said.set(back, 'denied');
        isDenied = folded !== 'unavailable';
        isOne =
          folded === 'no' &&
          at > from &&
          gap.includes(',') &&
          hasOnlyAnd(tokens.slice(at, to).map((one) => one.folded));
      }
      said.set(at, isUntold ? 'unsaid' : isDenied ? 'denied' : 'affirmed');
      carried.push(at);
    }
  }
  return said;
}

const hasOnlyAnd = (words: readonly string[]): boolean =>
  words.includes('and') && !words.includes('or') && !words.includes('nor');
