import { normaliseText } from '../document/normalise-text.ts';
import { tagWords } from '../document/tag-words.ts';
import { type Token, tokenise } from '../document/tokenise.ts';

/** What a person would name of a text: "410 villages", "field crews of two", "NetBox". */
export interface NounPhrase {
  readonly words: readonly PhraseWord[];
  /** The noun that the rest tells more of; index into `words`. */
  readonly head: number;
}

export interface PhraseWord {
  readonly text: string;
  /** Offsets of the text as given. */
  readonly start: number;
  readonly end: number;
  readonly tag: string;
  /** Whether its capital may be only that of a sentence. */
  readonly opens: boolean;
}

const inPhrase = /^(?:[^\S\n]+|-|[^\S\n]*&[^\S\n]*)$/;
const noun = /^(?:NOUN|PROPN)$/;
const part = /^(?:NOUN|PROPN|ADJ|NUM)$/;
/** Figures of money and shares are evidence, and nothing one would name. */
const isMetric = (text: string, { start, end }: Token): boolean =>
  /[\p{Sc}]\s?$/u.test(text.slice(0, start)) || /^\s?[%\p{Sc}]/u.test(text.slice(end));

/** English noun phrases, in the order of the text: adjectives, numbers and nouns up to a noun, and what "of" adds. */
export function nounPhrases(raw: string): NounPhrase[] {
  const normal = normaliseText(raw);
  const tokens = tokenise(normal);
  const tags = tagWords(tokens);
  const wordAt = (at: number): PhraseWord => {
    const token = tokens[at]!;
    const [start, end] = normal.toOriginal(token.start, token.end);
    const opens = at === 0 || /[.!?:\n]/.test(token.gap);
    return { text: raw.slice(start, end), start, end, tag: tags[at]!, opens };
  };
  const isPart = (at: number): boolean =>
    at < tokens.length && part.test(tags[at]!) && !(tags[at] === 'NUM' && isMetric(normal.text, tokens[at]!));
  const runEnd = (from: number): number => {
    let to = from;
    while (isPart(to) && (to === from || (inPhrase.test(tokens[to]!.gap) && !tokens[to - 1]!.isPossessive))) to += 1;
    return to;
  };

  const phrases: NounPhrase[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const to = runEnd(at);
    let last = to - 1;
    while (last >= at && !noun.test(tags[last]!)) last -= 1;
    if (last >= at) {
      const joins = tokens[last + 1]?.folded === 'of' && inPhrase.test(tokens[last + 1]!.gap);
      const more = joins && inPhrase.test(tokens[last + 2]?.gap ?? '') ? runEnd(last + 2) : last;
      const end = more > last + 2 ? more : last + 1;
      phrases.push({ words: Array.from({ length: end - at }, (_, offset) => wordAt(at + offset)), head: last - at });
      at = end - 1;
    } else if (to > at) at = to - 1;
  }
  return phrases;
}
