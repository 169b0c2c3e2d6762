import { isGeneralNoun } from '../../document/quantities/noun-groups.ts';
import { mentionsLead } from '../../recognizers/mentions-lead.ts';
import { afterOf, beforeOf, type NumberInText, textOf } from './number-context.ts';

/** Said of what somebody has: "your 24 vans", "runs 24 vans", "across 24 sites". */
const holders = new Set(
  (
    'your its their our with across all over of for on run runs operate operates has have serve serves employ employs make makes from since between ' +
    'into in to at by these those'
  ).split(' '),
);
const isClaimed = (before: string): boolean => {
  const lead = before.replace(/(?:the|these|those|all|only|just|some|about|around|over|nearly|almost) $/u, '');
  return (
    /'s $/.test(lead) ||
    holders.has(/(\p{L}+) $/u.exec(lead)?.[1] ?? '') ||
    holders.has(/(\p{L}+) $/u.exec(before)?.[1] ?? '')
  );
};
const owned =
  /(?:\b(?:your|you (?:run|have|operate|own|serve|employ|make|sell|keep|manage)|all|these|those|the) |'s )$/u;
/** "Do eight cleanrooms share one template?" takes it that there are eight. */
const presupposed =
  /^(?:.*[,:;–—-] ?)?(?:and |but |so )?(?:do|does|did|are|were|can|have|will|how do) (?:all |the |your )?$/u;
/** A question has been put before the number is said. */
const asks =
  /\b(?:how|what|who|which|when|where|why|do|does|did|is|are|was|were|has|have|can|could|would|will|shall|should|may|might|if|whether|or|any|about)\b/;
/** "If two languages are plenty", "Should two languages be plenty". */
const supposed =
  /(?:\b(?:if|suppose|supposing|imagine|say|even)\b|(?:^|,)\s*(?:and |but |so )?(?:should|were|had)\b)[^.;!?]{0,60}$/u;

/** Whether what follows is merely supposed. */
export const isSupposed = (before: string): boolean => supposed.test(before);
const small = 12;

/** Whether a number is told as one of the lead's own and not merely supposed, asked or said of people in general. */
export function assertsOfLead(number: NumberInText): boolean {
  const { reading, field, sentence, said } = number;
  const before = beforeOf(number);
  const value = said.values[0]!;
  if (owned.test(before) || said.per > 0) return true;
  if (value > 2 && presupposed.test(before)) return true;
  if (isSupposed(before) && !/\byour\b/.test(before)) return false;
  if (sentence.isQuestion && asks.test(before)) return value > small && isClaimed(before);
  if (value > small) return true;
  if (isClaimed(before)) return true;
  // A list without a verb: "Three sites, nine crews and one foreman."
  if (
    !isGeneralNoun(said.head) &&
    /(?:^|[,:;–—] |- |\band )$/u.test(before) &&
    /^ [\p{L} -]{1,40}(?:[,.:;?]| and\b| in\b| for\b|$)/u.test(afterOf(number))
  )
    return true;
  return /\b(?:your|you|you've)\b/.test(textOf(number)) || mentionsLead(reading, field, sentence);
}
