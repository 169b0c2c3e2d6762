import { functionWords } from '../document/function-words.ts';
import type { NormalText } from '../document/normalise-text.ts';
import type { Quantity } from '../document/quantities/quantity.ts';
import type { Sentence } from '../document/sentences.ts';
import type { Token } from '../document/tokenise.ts';
import { frames, type Meaning, turnedNouns } from '../grounding/relations/relation-frames.ts';
import { phraseAt, readPhrases } from './match-phrases.ts';

/** A text read as far as relations need it: a field of a message, or a source of the request. */
export interface RelationText {
  readonly normal: NormalText;
  readonly tokens: Token[];
  readonly numberAt: ReadonlyMap<number, Quantity>;
}

/** What a text makes of a party or thing. */
export interface Relation {
  readonly meaning: Meaning;
  readonly shape: 'noun' | 'after' | 'give' | 'take' | 'lease' | 'action';
  /** Whose relation it is, by the nearest pronoun before it. */
  readonly isOfSender: boolean;
  /** Offsets of the expression, and of all it takes with it. */
  readonly start: number;
  readonly end: number;
  readonly upTo: number;
  /** Keys of the words beside it that say which party or thing: stems, and numbers as "#12". */
  readonly near: ReadonlySet<string>;
  /** Keys of its whole sentence. */
  readonly wide: ReadonlySet<string>;
}

const phrases = readPhrases('en', 'relations');

/** Words that many sentences share and that tell no party from another. */
const general = new Set(
  'compani busi firm team work year day week month time thing group call minut idea way part number new good short question help make use run get keep take come go see know think like one two first next last own hear'.split(
    ' ',
  ),
);
const clauseEnd = /[;:.!?()\n—–]|\s-\s/;
const betweenParts = /,/;

export function keysOf(
  { tokens, numberAt }: RelationText,
  from: number,
  to: number,
  skip: ReadonlySet<string>,
): Set<string> {
  const keys = new Set<string>();
  for (let at = from; at < to; at += 1) {
    const token = tokens[at]!;
    const quantity = numberAt.get(at);
    if (quantity) {
      if (quantity.kind !== 'vague') for (const value of quantity.values) keys.add(`#${value}`);
    } else if (!functionWords.has(token.folded) && !general.has(token.stem) && !skip.has(token.folded))
      keys.add(token.stem);
  }
  return keys;
}

/** One past the last token of what follows: to the end of the clause, a relation of its own, or `most` words. */
function endOfRight({ tokens }: RelationText, from: number, to: number, most: number): number {
  let at = from;
  for (; at < Math.min(to, from + most); at += 1) {
    const token = tokens[at]!;
    if (at > from && clauseEnd.test(token.gap)) break;
    if (at > from && /^(?:and|but|or|while|which|who|that|whose|so|because)$/.test(token.folded)) {
      const id = at + 1 < to ? phraseAt(phrases, tokens, at + 1, to)?.id : undefined;
      const shape = id === undefined ? undefined : frames[id]?.shape;
      if (!/^(?:and|or)$/.test(token.folded) || (shape !== undefined && shape !== 'noun')) break;
    }
    const id = at > from ? phraseAt(phrases, tokens, at, to)?.id : undefined;
    if (id !== undefined && /^(?:after|give|take|lease)$/.test(frames[id]?.shape ?? '')) break;
  }
  return at;
}

function startOfLeft({ tokens }: RelationText, at: number, from: number, most: number): number {
  let start = at;
  while (start > from && at - start < most && !clauseEnd.test(tokens[start]!.gap)) start -= 1;
  return start;
}

/** Whether "we" or "our" stands nearer before it than "you" or "your". */
function isOfSender(tokens: Token[], at: number, from: number, skip: ReadonlySet<string>): boolean {
  for (let before = at - 1; before >= Math.max(from, at - 8); before -= 1) {
    const word = tokens[before]!.folded;
    if (/^(?:we|our|us|we're|we've)$/.test(word)) return true;
    if (/^(?:you|your|they|their|its|it|who|which|that|you're)$/.test(word) || skip.has(word)) return false;
    if (word === 'i') return before >= at - 2;
  }
  return false;
}

/** A colon or semicolon; most words are parted by a blank alone. */
const endsPart = (gap: string): boolean => gap !== ' ' && /[;:]\s/.test(gap);

/** Each relation of a sentence. `skip` are words that name the one spoken of. */
export function readRelations(text: RelationText, sentence: Sentence, skip: ReadonlySet<string>): Relation[] {
  const found: Relation[] = [];
  let from = sentence.from;
  for (let at = from + 1; at <= sentence.to; at += 1) {
    if (at < sentence.to && !endsPart(text.tokens[at]!.gap)) continue;
    found.push(...readPart(text, { ...sentence, from, to: at }, skip));
    from = at;
  }
  return found;
}

/** The same of a stretch without a colon or semicolon, behind which another thing is told. */
function readPart(text: RelationText, sentence: Sentence, skip: ReadonlySet<string>): Relation[] {
  const { tokens } = text;
  const found: Relation[] = [];
  const wide = keysOf(text, sentence.from, sentence.to, skip);
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const phrase = phraseAt(phrases, tokens, at, sentence.to);
    const frame = phrase && frames[phrase.id];
    if (!phrase || !frame) continue;
    const next = at + phrase.words.length;
    const last = tokens[next - 1]!;
    const add = (meaning: Meaning, near: Set<string>, upTo: number): void => {
      for (const token of tokens.slice(at, next)) near.delete(token.stem);
      found.push({
        meaning,
        shape: frame.shape,
        isOfSender: isOfSender(tokens, at, sentence.from, skip),
        start: tokens[at]!.start,
        end: last.end,
        upTo: Math.max(last.end, tokens[upTo - 1]?.end ?? 0),
        near,
        wide,
      });
    };
    if (frame.shape === 'noun') readNoun(text, sentence, at, next, frame.meaning, skip, add);
    else if (frame.shape === 'after') {
      const to = endOfRight(text, next, sentence.to, 8);
      add(frame.meaning, keysOf(text, next, to, skip), to);
    } else if (frame.shape === 'action') {
      const left = startOfLeft(text, at, sentence.from, 6);
      const to = endOfRight(text, next, sentence.to, 8);
      add(frame.meaning, new Set([...keysOf(text, left, at, skip), ...keysOf(text, next, to, skip)]), to);
    } else readTransfer(text, sentence, at, next, frame.shape, skip, add);
    at = next - 1;
  }
  return found;
}

type Add = (meaning: Meaning, near: Set<string>, upTo: number) => void;

function readNoun(
  text: RelationText,
  sentence: Sentence,
  at: number,
  next: number,
  meaning: Meaning,
  skip: ReadonlySet<string>,
  add: Add,
): void {
  const { tokens } = text;
  // "we would love to partner": a verb, and an offer.
  if (meaning === 'partner' && /^(?:to|would|could|can|we|i)$/.test(tokens[at - 1]?.folded ?? '')) return;
  const joint = tokens[next]?.folded;
  const isOfLead = /^(?:your|our|the|their|its)$/.test(tokens[next + 1]?.folded ?? '');
  const turned = (joint === 'of' && !isOfLead) || joint === 'to' ? turnedNouns[meaning]?.[joint] : undefined;
  const isSingular = !/s$/.test(tokens[next - 1]!.folded);
  const before = tokens.slice(Math.max(sentence.from, at - 3), at).map(({ folded }) => folded);
  if (turned !== undefined && isSingular && before.some((word) => /^(?:an?|the|as)$/.test(word))) {
    const to = endOfRight(text, next + 1, sentence.to, 8);
    add(turned, keysOf(text, next + 1, to, skip), to);
    return;
  }
  const left = startOfLeft(text, at, sentence.from, 5);
  // "a customer at either yard": where something happens, not who it is.
  const to = /^(?:at|on|by|who|to|when|where)$/.test(joint ?? '') ? next : endOfRight(text, next, sentence.to, 8);
  add(meaning, new Set([...keysOf(text, left, at, skip), ...keysOf(text, next, to, skip)]), next);
}

/** Verbs whose thing says as much as the party: what is sold is not bought. */
const trading = new Set(
  'sell sells selling sold supply supplies supplying supplied export exports exporting exported lend lends lending lent buy buys buying bought purchase purchases purchasing purchased import imports importing imported procure procures procuring procured borrow borrows borrowing borrowed'.split(
    ' ',
  ),
);
const participle =
  /^(?:sold|bought|supplied|delivered|shipped|exported|imported|provided|sent|leased|rented|purchased|sourced|collected|received|lent|borrowed)$/;
/** What stands before a "to" that a verb follows: "nobody wants to hear". */
const beforeVerb = new Set(
  'want wants need needs have has had how able going like love hope try trying used ready glad happy due way ways time and up began begin easy hard enough place right chance much what here'.split(
    ' ',
  ),
);
const isTransfer = (id: string | undefined): boolean =>
  id !== undefined && /^(?:after|give|take|lease)$/.test(frames[id]?.shape ?? '');

/** Index of the "to" or "from" behind a verb and its thing; -1 without. */
function findJoint({ tokens }: RelationText, next: number, to: number, joints: readonly string[]): number {
  for (let look = next; look < Math.min(to, next + 14); look += 1) {
    const token = tokens[look]!;
    if (look > next && clauseEnd.test(token.gap) && !betweenParts.test(token.gap)) return -1;
    if (joints.includes(token.folded))
      return beforeVerb.has(tokens[look - 1]!.folded) || /^(?:order|be|date)$/.test(tokens[look + 1]?.folded ?? '')
        ? -1
        : look;
    if (/^(?:to|from|but|while|which|who|because)$/.test(token.folded)) return -1;
    if (isTransfer(phraseAt(phrases, tokens, look, to)?.id)) return -1;
  }
  return -1;
}

/** "sell oil to shops", "oil is bought from farms", "supply shops", "exports to Texas". */
function readTransfer(
  text: RelationText,
  sentence: Sentence,
  at: number,
  next: number,
  shape: 'give' | 'take' | 'lease',
  skip: ReadonlySet<string>,
  add: Add,
): void {
  const { tokens } = text;
  const word = tokens[at]!.folded;
  const before = tokens[at - 1]?.folded ?? '';
  const isPart = (index: number): boolean => /-$/.test(tokens[index]?.gap ?? '');
  if (isPart(at) || isPart(next)) return;
  // "two ways to buy a ticket": nobody is said to; "bakeries buy honey": another does.
  const isPassive = participle.test(word) && !/^(?:you|we|it|they|have|has|had|who|that|which|i)$/.test(before);
  if (before === 'to' || (!isPassive && at > sentence.from && isOther(text, at - 1, skip))) return;
  const joint = findJoint(
    text,
    next,
    sentence.to,
    shape === 'give' ? ['to'] : shape === 'take' ? ['from'] : ['to', 'from'],
  );
  // "Eighteen growers selling you the leaves", "those who buy leaves from you": told from the other party's side.
  const isTurned =
    joint >= 0
      ? tokens[joint + 1]?.folded === 'you'
      : shape === 'give' && tokens[next]?.folded === 'you' && next + 1 < sentence.to && tokens[next + 1]!.gap === ' ';
  const goods = new Set<string>();
  const end = joint < 0 ? endOfGoods(text, next, sentence.to) : joint;
  for (const key of keysOf(text, next, end, skip)) goods.add(key);
  const left = isPassive ? startOfLeft(text, at, sentence.from, 7) : at;
  if (joint >= 0 || /^(?:your|our)$/.test(tokens[left]?.folded ?? ''))
    for (const key of keysOf(text, left, at, skip)) goods.add(key);
  if (joint >= 0 && !isTurned) {
    const partyEnd = endOfRight(text, joint + 1, sentence.to, 8);
    const party = keysOf(text, joint + 1, partyEnd, skip);
    add(tokens[joint]!.folded === 'to' ? 'customer' : 'supplier', party, partyEnd);
  }
  if (goods.size === 0) return;
  if (shape === 'lease') add('leased', goods, end);
  else if (trading.has(word)) add((shape === 'give') === isTurned ? 'taken' : 'given', goods, end);
  if (!isTurned && /^(?:sell|sells|selling|sold)$/.test(word)) add('sold', goods, end);
}

const organisations = new Set(
  'company firm group business cooperative co-op coop op family plant factory farm studio agency shop store bank mill yard brewery dairy bakery estate utility operator maker'.split(
    ' ',
  ),
);

/** A noun right before a verb that is not the one spoken of. */
function isOther({ tokens }: RelationText, at: number, skip: ReadonlySet<string>): boolean {
  const token = tokens[at]!;
  const isMarked = clauseEnd.test(tokens[at + 1]!.gap) || betweenParts.test(tokens[at + 1]!.gap);
  return (
    !isMarked &&
    !functionWords.has(token.folded) &&
    !skip.has(token.folded) &&
    !organisations.has(token.folded) &&
    !/ly$/.test(token.folded)
  );
}

/** Without a "to" or "from" the thing ends at the next preposition that is not part of it. */
function endOfGoods(text: RelationText, from: number, to: number): number {
  const end = endOfRight(text, from, to, 8);
  for (let at = from; at < end; at += 1)
    if (/^(?:for|at|by|on|with|around|through|every|without|online|via|over|as)$/.test(text.tokens[at]!.folded))
      return at;
  return end;
}
