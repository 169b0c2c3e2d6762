import type { Token } from '../document/tokenise.ts';
import { readEntries } from '../lexicons/read-lexicon.ts';

interface Phrase {
  readonly id: string;
  readonly words: readonly string[];
}

/** Phrases of a lexicon by their first word, the longest first. */
export type PhraseIndex = ReadonlyMap<string, readonly Phrase[]>;

export function readPhrases(language: string, name: string): PhraseIndex {
  const index = new Map<string, Phrase[]>();
  for (const { id, words } of readEntries(language, name))
    for (const text of words ?? []) {
      const parts = text.split(/[\s-]+/);
      index.set(parts[0]!, [...(index.get(parts[0]!) ?? []), { id, words: parts }]);
    }
  for (const phrases of index.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  return index;
}

/** The longest phrase that starts at a token. */
export function phraseAt(index: PhraseIndex, tokens: Token[], at: number, to: number): Phrase | undefined {
  return index
    .get(tokens[at]!.folded)
    ?.find(
      ({ words }) =>
        at + words.length <= to &&
        words.every(
          (word, step) =>
            tokens[at + step]!.folded === word && (step === 0 || /^(?:[\s-]+|, )$/.test(tokens[at + step]!.gap)),
        ),
    );
}
