import type { Quantity } from '../document/quantities/quantity.ts';
import type { Sentence } from '../document/sentences.ts';
import { isCounted } from '../grounding/quantities/list-lengths.ts';
import type { FieldReading, Reading } from '../reading.ts';
import { mentionsLead } from './mentions-lead.ts';
import { indirect } from './number-patterns.ts';

const claimed =
  /(?:\b(?:your|its|their|our|with|across|all|over|of|for|on|runs?|operates?|has|have|serves?|employs?|from|since) |'s )(?:the |these |those )?$/u;

/** "Eleven of them electric", "two of the six": a part of what was counted. */
export const isOfKnown = (field: FieldReading, quantity: Quantity): boolean => {
  const after = field.normal.folded.slice(quantity.end, quantity.end + 24);
  return (
    quantity.kind === 'count' &&
    quantity.values[0]! > 1 &&
    (/^ of (?:them|these|those|which|whom)\b/.test(after) ||
      (/^ of the /.test(after) &&
        field.quantities.some((one) => one.kind === 'count' && one.start === quantity.end + ' of the '.length)))
  );
};

/** Small numbers of plain speech: lists of the request counted, "which of the three", "two people save one file". */
export function smallTalk(
  reading: Reading,
  field: FieldReading,
  quantity: Quantity,
  sentence: Sentence,
): string | null {
  const text = field.normal.folded;
  const value = quantity.values[0]!;
  const before = text.slice(Math.max(0, quantity.start - 24), quantity.start);
  const after = text.slice(quantity.end, quantity.end + 24);
  if (/\b(?:or|idea or|thought or|thing or|point or|word or|tip or|one or) $/.test(before) && value <= 3)
    return 'idiom';
  if (/\b(?:which|one|any|each|none|all|either|neither|some|most|many) of the $/.test(before)) return 'said before';
  const isRound = /^(?:a|an) $|(?:^|[^\p{L}])(?:a|an) (?:hundred|thousand|million|dozen)/u.test(
    text.slice(quantity.start, quantity.end),
  );
  if (value > 12 && !isRound && quantity.kind === 'count') return null;
  if (quantity.kind === 'ordinal' && value > 6) return null;
  const said = text.slice(sentence.start, sentence.end);
  const ofLead =
    claimed.test(before) ||
    /\b(?:your|you've|you have|you run|we|our)\b/.test(said) ||
    mentionsLead(reading, field, sentence);
  const isKnownThing = quantity.nouns.some((stem) => reading.ledger.contextStems.has(stem));
  if (/\bonly $/.test(before)) return null;
  if (
    /\bi\b/.test(said) &&
    value <= 3 &&
    !isOfKnown(field, quantity) &&
    !/\b(?:your|you|we|our|years?|clients?|customers?)\b/.test(said) &&
    !mentionsLead(reading, field, sentence) &&
    !isKnownThing
  )
    return 'small talk';
  if (!ofLead && !isOfKnown(field, quantity) && (!isKnownThing || value === 2) && !isCounted(quantity, reading.ledger))
    return 'small talk';
  if (
    (sentence.isQuestion || indirect.test(said)) &&
    !claimed.test(before) &&
    value <= 3 &&
    !isCounted(quantity, reading.ledger)
  )
    return 'small talk';
  if (quantity.kind === 'ordinal' && /\b(?:if|whether|would|might|could|perhaps|maybe) (?:\p{L}+ )?$/u.test(before))
    return 'small talk';
  return /^ (?:very |quite |rather |entirely )?(?:natural|different|kinds?|sorts?|sides|halves|people|hands|eyes|minds|jobs|worlds|camps|cheers|things?)\b/.test(
    after,
  ) && !claimed.test(before)
    ? 'small talk'
    : null;
}
