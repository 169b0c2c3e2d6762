import type { RiskFlag } from '../../contract/risk-flag.ts';
import { type Draft, tokenSpan } from './draft.ts';
import type { Edit } from './edits.ts';

/** "around 5,400 invoices": goes with the number. */
const approximation = /^(?:around|about|some|roughly|nearly|almost|over|approximately|circa)$/;
/** After these, a bare plural says something else or nothing: "in 14 countries", "there are 40 vans". */
const needsNumber =
  /^(?:in|into|across|at|within|from|over|between|after|for|during|by|on|to|about|all|these|those|first|last|next|every|top|another|other|than|only)$/;
const measured =
  /^(?:days?|weeks?|months?|years?|hours?|minutes?|mins?|percent|points?|times|euros?|dollars?|pounds?|people|m|km|kg)$/;

/** A number or name that only tells more of the noun after it: "your Huawei OLTs" without "Huawei". */
export function cutModifier(draft: Draft, index: number, { code, start, end }: RiskFlag, why: string): Edit[] | null {
  const { field, tags } = draft;
  if (tags.length === 0 || (code !== 'UNSOURCED_NUMBER' && code !== 'UNSOURCED_ENTITY')) return null;
  const { from, to } = field.sentences[index]!;
  let first = -1;
  let next = -1;
  for (let at = from; at < to && next < 0; at += 1) {
    const span = tokenSpan(field, at, at + 1);
    if (first < 0 && span.start >= start) first = at;
    if (span.start >= end) next = at;
  }
  if (first < 0 || next <= first || !/^\s+$/.test(field.tokens[next]!.gap)) return null;
  let noun = next;
  while (noun < to && tags[noun] === 'ADJ') noun += 1;
  if (tags[noun] !== 'NOUN' || field.tokens[noun]!.shape !== 'lower' || measured.test(field.tokens[next]!.folded))
    return null;
  while (tags[noun + 1] === 'NOUN' && noun + 1 < to && /^\s+$/.test(field.tokens[noun + 1]!.gap)) noun += 1;
  while (first > from && approximation.test(field.tokens[first - 1]!.folded)) first -= 1;
  const before = first > from ? field.tokens[first - 1]! : null;
  const isOwned = before !== null && /^(?:your|our|the|their|its|a|an)$/.test(before.folded);
  // As a subject, "six hundred patients means" has its verb from the number.
  const tag = tags[first - 1];
  const counted = tags.slice(Math.max(from, first - 5), first).includes('NUM');
  const joins = tag === 'CCONJ' && tags[first - 2] === 'NOUN' && !counted;
  const fits = isOwned || tag === 'VERB' || joins || /^(?:with|of)$/.test(before?.folded ?? '');
  if (!before || !fits || needsNumber.test(before.folded)) return null;
  const isRate = /^(?:a|an|per|every|each)$/.test(field.tokens[noun + 1]?.folded ?? '');
  if (isRate || (!isOwned && !/[^s]s$/.test(field.tokens[noun]!.folded))) return null;
  const cut = { start: tokenSpan(field, first, first + 1).start, end: tokenSpan(field, next, next + 1).start };
  return cut.start > start || !/^$|\s/.test(field.tokens[first]!.gap) ? null : [{ ...cut, put: '', why }];
}
