import { foldText } from '../document/fold-word.ts';
import { readEntries } from '../lexicons/read-lexicon.ts';
import type { FieldReading } from '../reading.ts';

const compact = new Set(
  readEntries('en', 'forbidden-phrases')
    .flatMap(({ words }) => words ?? [])
    .concat('guarantee')
    .map((phrase) => foldText(phrase).replace(/[^a-z0-9]/g, '')),
);

const leet: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '@': 'a',
  $: 's',
  '€': 'e',
  '!': 'i',
  '|': 'l',
  '+': 't',
};

const spaced = /(?<![\p{L}\p{N}])[\p{L}\p{N}@$€!](?:[^\p{L}\p{N}\n]{1,3}[\p{L}\p{N}@$€!](?![\p{L}\p{N}])){2,}/gu;
const disguised =
  /(?<![\p{L}\p{N}@$€])(?=\p{L}*[@$€!|+*._~\p{N}-])(?=[\p{L}\p{N}@$€!|+*._~-]*\p{L})[\p{L}\p{N}@$€](?:[\p{L}\p{N}@$€!|+*._~-]*[\p{L}\p{N}])(?![\p{L}\p{N}])/gu;

/** What stands for a letter within a word as it is tokenised. */
const mayHaveLeet = /[0-9@$€!|+]/;

const unleet = (text: string): string =>
  [...text]
    .map((char) => leet[char] ?? char)
    .join('')
    .replace(/[^a-z0-9]/g, '');

function holdsPhrase(text: string): boolean {
  if (compact.has(text)) return true;
  for (const phrase of compact) if (phrase.length >= 4 && text.includes(phrase)) return true;
  return false;
}

function isDisguise(word: string): boolean {
  if (!/[@$€!|+*._~0-9-]/.test(word)) return false;
  const plain = word.replace(/[^a-z0-9]/g, '');
  const bare = unleet(word);
  return (
    (/[0-9@$€!|+]/.test(word) && compact.has(bare) && bare !== plain) ||
    (/[*._~]/.test(word) && compact.has(plain)) ||
    (/^(?:\p{L}{1,4}-)+\p{L}{1,5}$/u.test(word) && compact.has(plain) && plain.length > 3)
  );
}

/** Forbidden phrases written so that a filter may miss them: "F R E E", "gu4ranteed", "n0 0bligation". */
export function disguisedPhrases({ normal, tokens }: FieldReading, source: string): [number, number][] {
  const text = normal.folded;
  const spans: [number, number][] = [];
  for (const match of text.matchAll(spaced))
    if (holdsPhrase(unleet(match[0])) && !source.includes(match[0]))
      spans.push([match.index, match.index + match[0].length]);
  for (const [at, token] of mayHaveLeet.test(text) ? tokens.entries() : []) {
    const next = tokens[at + 1];
    if (next?.gap !== ' ') continue;
    const both = `${token.folded} ${next.folded}`;
    if (!/\p{L}[0-9@$€!|+]|[0-9@$€!|+]\p{L}/u.test(both)) continue;
    const plain = `${unleet(token.folded)}${unleet(next.folded)}`;
    if (plain !== both.replace(/[^a-z0-9]/g, '') && compact.has(plain)) spans.push([token.start, next.end]);
  }
  for (const match of text.matchAll(disguised))
    if (isDisguise(match[0]) && !source.includes(match[0])) spans.push([match.index, match.index + match[0].length]);
  return spans;
}
