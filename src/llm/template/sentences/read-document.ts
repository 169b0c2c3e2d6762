import { normaliseText } from '../../../guardrails/document/normalise-text.ts';
import { splitSentences } from '../../../guardrails/document/sentences.ts';
import { tagWords } from '../../../guardrails/document/tag-words.ts';
import { type Token, tokenise } from '../../../guardrails/document/tokenise.ts';

/** A word of a text with its part of speech. */
export interface Word {
  /** As it is written, with its possessive ending. */
  text: string;
  folded: string;
  tag: string;
  /** What stands before it, blanks and marks. */
  gap: string;
  isPossessive: boolean;
}

/** The sentences of an English text as words; a mark that closes one is left out. */
export function readSentences(raw: string): Word[][] {
  const normal = normaliseText(raw);
  const tokens = tokenise(normal);
  const tags = tagWords(tokens);
  const original = (from: number, to: number): string => {
    const [start, end] = normal.toOriginal(from, to);
    return raw.slice(start, end);
  };
  const wordAt = (token: Token, at: number, first: number): Word => {
    const next = tokens[at + 1]?.start ?? normal.text.length;
    const owned = token.isPossessive ? (/^['’]s?/.exec(normal.text.slice(token.end, next))?.[0] ?? '') : '';
    const before = tokens[at - 1];
    const gapStart = before ? before.end : 0;
    const gap = at === first ? '' : original(gapStart, token.start);
    return {
      text: original(token.start, token.end) + owned,
      folded: token.folded,
      tag: tags[at]!,
      gap: before?.isPossessive ? gap.replace(/^['’]s?/, '') : gap,
      isPossessive: token.isPossessive,
    };
  };
  return splitSentences(normal, tokens).map(({ from, to }) =>
    tokens.slice(from, to).map((token, offset) => wordAt(token, from + offset, from)),
  );
}

/** The words as they were written, without what stood before the first. */
export const joinWords = (words: readonly Word[]): string =>
  words.map(({ text, gap }, at) => (at === 0 ? text : gap + text)).join('');
