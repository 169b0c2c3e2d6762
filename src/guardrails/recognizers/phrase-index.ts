import { escapePattern } from '../document/escape-pattern.ts';
import { readEntries } from '../lexicons/read-lexicon.ts';
import type { FieldReading } from '../reading.ts';
import type { RuleMatch } from './rule-set.ts';

/** First word of a phrase -> what begins with it. Tried only where that word stands. */
export type PhraseIndex = ReadonlyMap<string, { rule: string; pattern: RegExp }[]>;

const firstWord = (phrase: string): string => /^[\p{L}\p{N}']+/u.exec(phrase)![0];

/** The words of a lexicon, found whatever parts them: a blank, a hyphen, a dot, a star. */
export function createPhraseIndex(language: string, lexicon: string): PhraseIndex {
  const index = new Map<string, { rule: string; phrases: string[] }[]>();
  for (const { id, words } of readEntries(language, lexicon)) {
    for (const phrase of words ?? []) {
      const first = firstWord(phrase);
      const known = index.get(first) ?? [];
      const own = known.find(({ rule }) => rule === `${lexicon}/${id}`);
      if (own) own.phrases.push(phrase);
      else known.push({ rule: `${lexicon}/${id}`, phrases: [phrase] });
      index.set(first, known);
    }
  }
  return new Map(
    [...index].map(([first, rules]) => [
      first,
      rules.map(({ rule, phrases }) => {
        const forms = phrases
          .sort((a, b) => b.length - a.length)
          .map((phrase) =>
            phrase
              .split(/[\s-]+/)
              .map(escapePattern)
              .join('[\\s\\-_.*~\'"|/]{1,3}'),
          );
        return { rule, pattern: new RegExp(`(?:${forms.join('|')})(?![\\p{L}\\p{N}])`, 'uy') };
      }),
    ]),
  );
}

/** Where phrases of the index stand. */
export function phrasesIn(field: FieldReading, index: PhraseIndex): RuleMatch[] {
  const text = field.normal.folded;
  return field.tokens.flatMap((token) =>
    (index.get(token.folded) ?? []).flatMap(({ rule, pattern }) => {
      pattern.lastIndex = token.start;
      const match = pattern.exec(text);
      return match ? [{ rule, start: token.start, end: token.start + match[0].length }] : [];
    }),
  );
}
