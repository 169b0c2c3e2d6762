import { splitClauses } from '../document/split-clauses.ts';
import { isEnglishWord } from '../document/word-lists.ts';
import { type Draft, hasFiniteVerb, isVerb, spanOf, textOf } from './draft.ts';
import { capitalAt, type Edit } from './edits.ts';
import type { Span } from './span.ts';

/** Marks at which a part of a sentence may end: commas weakly, the others strongly. */
const boundary = /[,;:(]|\)|\s[-–—]\s|—/g;
/** How a part begins that a sentence can do without. */
const detachable =
  /^[,;(\s–—-]*(?:and|but|so|which|who|where|with|without|backed|including|especially|such as|like|because|since|while|whereas|plus|along with|thanks to|as|given|after|now that|und|et|y|e|en|i)\b/i;
/** How a part begins that stands before the sentence proper. */
const leading =
  /^(?:with|after|as|since|given|following|having|now that|while|when|because|thanks to|by|before|for|in|at|on|from|being|seeing|congratulations|congrats|well done)\b/i;
const coordinator = /^(?:and|but|so|or|yet)$/;
/** How a clause begins that is joined on without a mark. */
const link = /^(?:and|but|so|or|yet|because|while|whereas|although|though|since|when|now|as)$/;
const greetingWords = 4;

interface Mark extends Span {
  readonly text: string;
}

/** Parts of a sentence around a span that can go without breaking it, the shortest first. */
export function partsAround(draft: Draft, index: number, span: Span): Edit[][] {
  const { raw } = draft.field;
  const sentence = draft.sentences[index]!;
  const inner = textOf(draft, sentence);
  const marks: Mark[] = [...inner.matchAll(boundary)]
    .map(({ index: at, 0: text }) => ({ start: sentence.start + at, end: sentence.start + at + text.length, text }))
    .filter((mark) => mark.text !== ',' || !/\d/.test(raw[mark.end] ?? ''));
  const close = sentence.end - (/[.!?]+["')\]]*$/.exec(inner)?.[0].length ?? 0);
  const parts = [
    ...tailsAndAsides(draft, sentence, close, marks, span),
    ...heads(draft, sentence, marks, span),
    ...clauses(draft, index, close, span),
  ];
  const size = (edits: Edit[]): number => edits.reduce((sum, { start, end }) => sum + end - start, 0);
  return parts.sort((a, b) => size(a) - size(b));
}

function tailsAndAsides(draft: Draft, sentence: Span, close: number, marks: Mark[], span: Span): Edit[][] {
  const { raw } = draft.field;
  const { lead } = draft.reading.request;
  const parts: Edit[][] = [];
  const after = marks.find((mark) => mark.start >= span.end && !isListComma(raw, mark));
  for (const mark of marks.filter((candidate) => candidate.end <= span.start)) {
    const before = raw.slice(sentence.start, mark.start);
    const kept = before.split(/\s+/).filter(Boolean).length;
    const greets = before.includes(lead.first_name) || (lead.last_name !== '' && before.includes(lead.last_name));
    const canGo = detachable.test(raw.slice(mark.start, close));
    const isOpen = mark.text === '(';
    if (after && isOpen && after.text === ')') parts.push([{ start: mark.start, end: after.end }]);
    else if (after && greets && kept <= greetingWords && marks[0] === mark)
      parts.push([{ start: mark.start, end: afterCoordinator(raw, after.end), put: ', ' }]);
    else if (after && !isOpen && (canGo || /[-–—]/.test(mark.text)) && kept > 0) {
      parts.push([{ start: mark.start, end: after.start }]);
      if (after.text === mark.text) parts.push([{ start: mark.start, end: after.end, put: '' }]);
    }
    const stays = kept <= greetingWords ? greets && marks[0] === mark : mark.text !== ',' || canGo;
    if (stays && !isOpen)
      parts.push(
        greets && kept <= greetingWords ? tailOfGreeting(draft, mark, close) : [{ start: mark.start, end: close }],
      );
  }
  return parts;
}

/** "Dear Ms Ito, congratulations on that. Your kilns ..." is "Dear Ms Ito, your kilns ...". */
function tailOfGreeting(draft: Draft, mark: Mark, close: number): Edit[] {
  const { field } = draft;
  const { raw } = field;
  const next = draft.sentences.findIndex(({ start }) => start > close);
  const cut = { start: mark.start, end: close };
  if (next < 0 || raw[close] !== '.' || raw.slice(close, draft.sentences[next]!.start).includes('\n')) return [cut];
  const { start } = draft.sentences[next]!;
  const edits: Edit[] = [{ start: mark.start, end: close + 1, put: ',' }];
  if (isPlainStart(draft, field.sentences[next]!.from))
    edits.push({ start, end: start + 1, put: raw[start]!.toLowerCase() });
  return edits;
}

const afterCoordinator = (raw: string, offset: number): number =>
  offset + /^\s*(?:(?:and|but|so|or|yet)\s+)?/.exec(raw.slice(offset, offset + 40))![0].length;

/** Whether a word has its capital from the sentence alone. */
function isPlainStart({ field, tags, reading }: Draft, at: number): boolean {
  const { shape, folded } = field.tokens[at]!;
  const [word] = folded.split("'");
  if (shape !== 'capital' || word === 'i' || !isEnglishWord(word!) || reading.ledger.leadNames.has(word!)) return false;
  return tags[at] !== 'PROPN' || field.tokens[at + 1]?.shape === 'lower';
}

/** The comma of "Spanish, Quechua and Aymara" ends nothing. */
const isListComma = (raw: string, { text, end }: Mark): boolean =>
  text === ',' &&
  /^\s+(?!(?:and|or|but|i|you|we|they|it)\b)(?:[\p{L}\p{N}'’-]+ ){0,2}[\p{L}\p{N}'’-]+(?:,? (?:and|or) |, \p{Lu})/iu.test(
    raw.slice(end, end + 80),
  );

/** "Having raised $12M, how do you plan?" without what stands before its comma. */
function heads(draft: Draft, sentence: Span, marks: Mark[], span: Span): Edit[][] {
  const { raw } = draft.field;
  const after = marks.filter((mark) => mark.start >= span.end).slice(0, 1);
  return after.flatMap((mark): Edit[][] => {
    const rest = mark.end + (/^\s*/.exec(raw.slice(mark.end))?.[0].length ?? 0);
    const isHead = mark.text === ',' ? leading.test(raw.slice(sentence.start)) : /[-–—:;]/.test(mark.text);
    if (!isHead || coordinator.test(/^\w*/.exec(raw.slice(rest))![0].toLowerCase())) return [];
    return [[{ start: sentence.start, end: rest, put: '' }, ...capitalAt(raw, rest)]];
  });
}

/** Clauses that "and", "but" or "while" joins on without a mark, and the one before such a clause. */
function clauses(draft: Draft, index: number, close: number, span: Span): Edit[][] {
  const { field, tags } = draft;
  if (tags.length === 0) return [];
  const { tokens, normal } = field;
  const sentence = field.sentences[index]!;
  const all = splitClauses(normal, tokens, [...tags], sentence);
  const at = all.findIndex((clause, position) => {
    const { start, end } = spanOf(field, clause.start, clause.end);
    return start <= span.start && (span.end <= end || (position === all.length - 1 && span.end <= close));
  });
  const clause = all[at];
  if (!clause || !tags.slice(clause.from, clause.to).some(isVerb)) return [];
  const parts: Edit[][] = [];
  const previous = all[at - 1];
  const isJoined = link.test(tokens[clause.from]!.folded);
  const after = all[at + 1];
  // "when the bus is here and the page is there": what goes on with "and" belongs to it.
  const goesOn = after !== undefined && coordinator.test(tokens[after.from]!.folded);
  const isWhole = !goesOn || coordinator.test(tokens[clause.from]!.folded);
  if (previous && isJoined && isWhole && hasFiniteVerb(draft, previous.from, previous.to)) {
    const before = spanOf(field, tokens[clause.from - 1]!.start, tokens[clause.from - 1]!.end).end;
    const end = at === all.length - 1 ? close : spanOf(field, clause.start, clause.end).end;
    parts.push([{ start: before, end }]);
  }
  const next = all[at + 1];
  if (at === 0 && next && coordinator.test(tokens[next.from]!.folded) && next.to > next.from + 2) {
    const subject = next.from + 1;
    const rest = spanOf(field, tokens[subject]!.start, tokens[subject]!.end).start;
    if (!isVerb(tags[subject]))
      parts.push([{ start: draft.sentences[index]!.start, end: rest, put: '' }, ...capitalAt(field.raw, rest)]);
  }
  return parts;
}
