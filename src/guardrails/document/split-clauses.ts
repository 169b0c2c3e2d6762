import type { NormalText } from './normalise-text.ts';
import type { Sentence } from './sentences.ts';
import type { Token } from './tokenise.ts';

/** A stretch of a sentence with at most one statement of its own. Token indexes, one past the last. */
export interface Clause {
  readonly from: number;
  readonly to: number;
  /** Offsets of the normal text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const marks = /,\s|,$|[;:—–()]|\s-\s|\s--\s/;
/** Most words are parted by a blank alone. */
const isMark = (gap: string): boolean => gap !== ' ' && marks.test(gap);
const links = new Set([
  'and',
  'but',
  'so',
  'or',
  'yet',
  'because',
  'while',
  'whereas',
  'although',
  'though',
  'since',
  'when',
  'whenever',
  'until',
  'unless',
  'as',
  'now',
]);
const coordinators = new Set(['and', 'but', 'or', 'so', 'yet']);

/** Parts a sentence at its marks and before words that open a clause. */
export function splitClauses(normal: NormalText, tokens: Token[], tags: string[], sentence: Sentence): Clause[] {
  const cuts: number[] = [sentence.from];
  let last = sentence.from;
  for (let at = sentence.from + 1; at < sentence.to; at += 1) {
    const token = tokens[at]!;
    // "310,000" is one number.
    const isMarked = isMark(token.gap) && !(token.gap === ',' && token.shape === 'digit');
    const opens = links.has(token.folded) && opensClause(tokens, tags, at, sentence.to);
    if (opensContent(tokens, tags, at, sentence.to)) {
      cuts.push(at);
      last = at;
      continue;
    }
    if (!isMarked && !opens) continue;
    if (!hasVerb(tags, tokens, at, nextCut(tokens, at, sentence.to)) && !hasVerb(tags, tokens, last, at)) continue;
    if (isMarked && isListItem(tokens, tags, at, sentence.to)) continue;
    cuts.push(at);
    last = at;
  }
  return cuts.map((from, index) => {
    const to = cuts[index + 1] ?? sentence.to;
    const start = index === 0 ? sentence.start : (tokens[from]?.start ?? sentence.start);
    const end = to > from ? tokens[to - 1]!.end : start;
    return { from, to, start, end, text: normal.folded.slice(start, end) };
  });
}

const isVerb = (tags: string[], tokens: Token[], at: number): boolean =>
  tags[at] === 'VERB' ||
  tags[at] === 'AUX' ||
  (tokens[at]!.folded.includes("'") && /'(?:s|re|ve|ll|d|m)$/.test(tokens[at]!.folded));

function hasVerb(tags: string[], tokens: Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (isVerb(tags, tokens, at)) return true;
  return false;
}

function nextCut(tokens: Token[], from: number, to: number): number {
  for (let at = from + 1; at < to; at += 1) if (isMark(tokens[at]!.gap)) return at;
  return to;
}

const denies = /^(?:not|never|\p{L}+n't)$/u;

/** A coordinator opens a clause when a subject and a verb, or a verb, follow. */
function opensClause(tokens: Token[], tags: string[], at: number, to: number): boolean {
  const next = tokens[at + 1];
  if (!next || at + 2 >= to) return false;
  const word = tokens[at]!.folded;
  if (word === 'now') return next.folded === 'that';
  // "Not yet", "have yet to": part of what denies.
  if (word === 'yet' && (next.folded === 'to' || denies.test(tokens[at - 1]!.folded))) return false;
  if (
    word === 'as' &&
    (/^(?:such|as|well|far|soon|long|much|same|known|it|work|works|working)$/.test(tokens[at - 1]?.folded ?? '') ||
      /^(?:to|for|of|head|director|it|well|soon|much)$/.test(next.folded))
  )
    return false;
  if (!coordinators.has(word)) return hasVerb(tags, tokens, at + 1, Math.min(to, at + 9));
  if (tags[at + 1] === 'PRON' && !/^(?:your|our|my|their|its)$/.test(next.folded))
    return hasVerb(tags, tokens, at + 1, Math.min(to, at + 5));
  if (tags[at + 1] === 'VERB' || tags[at + 1] === 'AUX') return true;
  for (let look = at + 1; look < Math.min(to, at + 8); look += 1) {
    if (isVerb(tags, tokens, look)) return look > at + 1 && !tokens[look - 1]!.word.isFunctionWord;
    if (isMark(tokens[look]!.gap)) return false;
  }
  return false;
}

const reporting =
  /^(?:read|reads|saw|see|seen|understand|understood|gather|gathered|notice|noticed|learned|learnt|heard|know|knew|note|noted|found|told|says|say|shows|show|mean|means|believe|think|thought|guess|imagine|suspect|assume|suppose|hope|wonder|sure|glad|mentions|mentioned|tells|fact|impression|given|aware|clear|true)$/;
const relative = new Set(['that', "that's", 'which', 'who', 'whose']);

/** "I read | that your nursery …", "an idea | that other libraries use", "firms | which …": what is told, or told of it. */
function opensContent(tokens: Token[], tags: string[], at: number, to: number): boolean {
  const { folded } = tokens[at]!;
  if (!relative.has(folded) || at + 1 >= to) return false;
  const before = tokens[at - 1]!.folded;
  if (folded === 'which' && /^(?:in|on|at|by|of|for|with|to|from)$/.test(before)) return false;
  if (before === 'now' || before === 'so' || before === 'and' || before === 'or') return false;
  if (folded === 'that') {
    if (reporting.test(before)) return hasVerb(tags, tokens, at + 1, Math.min(to, at + 12));
    if (tags[at + 1] === 'NOUN' && !(at + 2 < to && isVerb(tags, tokens, at + 2))) return false;
    return (tags[at - 1] === 'NOUN' || tags[at - 1] === 'PROPN') && hasVerb(tags, tokens, at + 1, Math.min(to, at + 6));
  }
  return hasVerb(tags, tokens, at + 1, Math.min(to, at + 6)) || folded === "that's";
}

/** "lentils, canola and durum": commas of a list part no clauses. */
function isListItem(tokens: Token[], tags: string[], at: number, to: number): boolean {
  if (tokens[at]!.gap.trim() !== ',') return false;
  const end = nextCut(tokens, at, to);
  return end - at <= 4 && !hasVerb(tags, tokens, at, end);
}
