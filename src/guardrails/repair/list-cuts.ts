import { type Draft, isNoun, isVerb, tokenSpan } from './draft.ts';
import { capitalAt, type Edit } from './edits.ts';
import type { Span } from './span.ts';

/** Tokens [from, to). */
interface Item {
  readonly from: number;
  readonly to: number;
}

const itemTags = /^(?:NOUN|PROPN|ADJ|NUM|DET|X)$/;
const joiner = /^(?:and|or)$/;
const longestItem = 6;
const pairs = /^(?:both|between|either|neither)$/;
const counts = /^(?:two|three|four|five)$/;

/** One item of an English list goes, and what is left is a list again: "A, B and C" without C is "A and B". */
export function cutListItem(draft: Draft, index: number, span: Span, why: string): Edit[] | null {
  const { field, tags } = draft;
  if (tags.length === 0) return null;
  const { tokens } = field;
  const sentence = field.sentences[index]!;
  const within = tokens.filter(
    ({ index: at }) =>
      at >= sentence.from &&
      at < sentence.to &&
      tokenSpan(field, at, at + 1).start < span.end &&
      tokenSpan(field, at, at + 1).end > span.start,
  );
  if (within.length === 0) return null;
  const seed = { from: within[0]!.index, to: within.at(-1)!.index + 1 };
  const items = listAround(draft, sentence, seed);
  const at = items.findIndex((item) => item.from <= seed.from && seed.to <= item.to);
  if (items.length < 2 || at < 0 || items[at]!.to - items[at]!.from > longestItem) return null;
  if (!joiner.test(tokens[items.at(-1)!.from - 1]!.folded)) return null;
  // "Zuora fit": past a name, the tags may take a verb for a noun.
  if (tokens[seed.to - 1]!.shape !== 'lower' && tokens[seed.to - 1]!.shape !== 'digit' && items[at]!.to > seed.to)
    return null;
  const last = items.at(-1)!.to;
  // "13:00" is one time, and "OK, or Thursday" no list.
  if (items.some((item) => !isNoun(tags[item.to - 1]) || !/^$|\s/.test(tokens[item.from]!.gap))) return null;
  // "a 620 m floating dock": the tags end the item too early.
  if (last < sentence.to && /^[\s-]*$/.test(tokens[last]!.gap) && /ing$|ed$/.test(tokens[last]!.folded)) return null;
  const isPair = items.length === 2;
  if (isPair && last < sentence.to && isVerb(tags[last])) return null;
  // A comma before two items may part a third, which the tags hide.
  if (isPair && items[0]!.from > sentence.from && /,/.test(tokens[items[0]!.from]!.gap)) return null;
  for (let before = items[0]!.from - 1; before >= Math.max(sentence.from, items[0]!.from - 3); before -= 1)
    if (counts.test(tokens[before]!.folded) || (isPair && pairs.test(tokens[before]!.folded))) return null;
  return editsWithout(draft, items, at, why);
}

/** The items of the list that holds `seed`, in their order. */
function listAround(draft: Draft, sentence: Item, seed: Item): Item[] {
  const { tags } = draft;
  const { tokens } = draft.field;
  const { lead } = draft.reading.request;
  const greeted = new Set(`${lead.first_name} ${lead.last_name}`.toLowerCase().split(/\s+/));
  const isPart = (at: number): boolean =>
    at >= sentence.from &&
    at < sentence.to &&
    !greeted.has(tokens[at]!.text.toLowerCase()) &&
    (itemTags.test(tags[at]!) || (at > sentence.from && tokens[at]!.shape !== 'lower' && tags[at] !== 'PRON')) &&
    !joiner.test(tokens[at]!.folded);
  const joins = (at: number): boolean => /^(?:[^\S\n]+|-|\s&\s)$/.test(tokens[at]!.gap);
  const startOf = (end: number): number => {
    let from = end;
    while (isPart(from - 1) && (from === end || joins(from))) from -= 1;
    return from;
  };
  const endOf = (start: number): number => {
    let to = start;
    while (isPart(to) && (to === start || joins(to))) to += 1;
    return to;
  };
  const first = Math.min(seed.from, startOf(seed.to));
  const items: Item[] = [{ from: first, to: Math.max(seed.to, endOf(first)) }];
  for (;;) {
    const { from } = items[0]!;
    const end = joiner.test(tokens[from - 1]?.folded ?? '') ? from - 1 : /^,\s/.test(tokens[from]!.gap) ? from : -1;
    const start = end > sentence.from ? startOf(end) : end;
    if (end < 0 || start >= end) break;
    items.unshift({ from: start, to: end });
  }
  const isLast = joiner.test(tokens[first - 1]?.folded ?? '') && first > sentence.from;
  for (;;) {
    const { to } = items.at(-1)!;
    if (isLast || to >= sentence.to) break;
    const isJoined = joiner.test(tokens[to]!.folded);
    if (!isJoined && !/^,\s/.test(tokens[to]!.gap)) break;
    const start = isJoined || joiner.test(tokens[to]!.folded) ? to + 1 : to;
    const end = start < sentence.to ? endOf(start) : start;
    if (end <= start) break;
    items.push({ from: start, to: end });
    if (isJoined) break;
  }
  return items;
}

function editsWithout(draft: Draft, items: Item[], at: number, why: string): Edit[] {
  const { field } = draft;
  const spans = items.map(({ from, to }) => tokenSpan(field, from, to));
  const gone = spans[at]!;
  const evidence = field.raw.slice(gone.start, gone.end);
  const left = spans.length - 1;
  const joint = field.raw.slice(spans.at(-2)!.end, spans.at(-1)!.start);
  const plain = left === 2 ? joint.replace(/^,/, '') : joint;
  if (at === left) {
    const edits: Edit[] = [{ start: spans[at - 1]!.end, end: gone.end, why, evidence }];
    if (left > 1) edits.push({ start: spans[at - 2]!.end, end: spans[at - 1]!.start, put: plain });
    return edits;
  }
  const next = spans[at + 1]!;
  const capital = /^\p{Lu}/u.test(field.raw.slice(gone.start)) ? opens(draft, gone) : false;
  const edits: Edit[] = [{ start: gone.start, end: next.start, put: '', why, evidence }];
  if (capital) edits.push(...capitalAt(field.raw, next.start));
  if (at === left - 1 && left > 1) return [{ start: spans[at - 1]!.end, end: next.start, put: plain, why, evidence }];
  if (left === 2 && plain !== joint) edits.push({ start: spans.at(-2)!.end, end: spans.at(-1)!.start, put: plain });
  return edits;
}

const opens = (draft: Draft, { start }: Span): boolean => draft.sentences.some((sentence) => sentence.start === start);
