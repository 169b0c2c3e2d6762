import { isEnglishWord } from '../guardrails/document/word-lists.ts';
import { type NounPhrase, nounPhrases, type PhraseWord } from '../guardrails/grounding/noun-phrases.ts';

export interface UsedPhrase {
  readonly text: string;
  readonly hasFigure: boolean;
  readonly isName: boolean;
}

type IsCited = (word: PhraseWord) => boolean;

/** The phrases of a text that quotes from it rest on, each cut to what is quoted: its noun, what it counts, its name. */
export function usedPhrases(text: string, quotes: string[], isEnglish: boolean, written: string): UsedPhrase[] {
  if (!isEnglish)
    return quotes
      .filter((quote) => isSpeaking(quote, text, written))
      .map((quote) => ({ text: quote, hasFigure: false, isName: true }));
  const spans = quotes.flatMap((quote) => placesOf(text, quote));
  const isCited: IsCited = ({ start, end }) => spans.some(([from, to]) => from <= start && end <= to);
  return nounPhrases(text).flatMap((phrase) => {
    const words = usedWords(phrase, isCited);
    return words ? [described(text, words)] : [];
  });
}

/** Without a grammar of the language: more than one word, or a capital amid a sentence of one of the two texts. */
const isSpeaking = (quote: string, text: string, written: string): boolean =>
  /\p{L}/u.test(quote) &&
  (/\s/.test(quote.trim()) || (/^\p{Lu}/u.test(quote) && [text, written].some((whole) => standsAmid(whole, quote))));

/** Every sentence begins with a capital, "Gießt Glocken", so that one there says nothing. */
const standsAmid = (whole: string, word: string): boolean =>
  placesOf(whole, word).some(([from]) => /[\p{L}\p{N},;)]\s+(?:\p{L}{1,4}['’])?$/u.test(whole.slice(0, from)));

function placesOf(text: string, quote: string): [number, number][] {
  const places: [number, number][] = [];
  if (quote.trim() === '') return places;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + quote.length))
    places.push([at, at + quote.length]);
  return places;
}

function usedWords({ words, head }: NounPhrase, isCited: IsCited): readonly PhraseWord[] | null {
  const figure = words.findIndex((word, at) => at < head && word.tag === 'NUM' && isCited(word));
  if (figure >= 0)
    return isSum(words) ? null : words.slice(figure, endOf(words, countedNoun(words, head, isCited), isCited));
  if (isCited(words[head]!)) {
    let from = head;
    while (from > 0 && isCited(words[from - 1]!)) from -= 1;
    return words.slice(from, endOf(words, head, isCited));
  }
  // Without the noun itself, only a name is left that one would say: "Stone" of "the Stone kiln".
  const names = words.filter((word, at) => at < head && word.tag === 'PROPN' && isCited(word));
  return names.length > 0 ? names : null;
}

/** "310 people work": after a plural, a noun nobody quotes may be a verb. */
const countedNoun = (words: readonly PhraseWord[], head: number, isCited: IsCited): number =>
  !isCited(words[head]!) && head > 1 && /^(?:people|\p{L}+[^s]s)$/u.test(words[head - 1]!.text) ? head - 1 : head;

const isSum = (words: readonly PhraseWord[]): boolean =>
  words.some(({ text }) => /^(?:euros?|dollars?|pounds?|percent|EUR|USD|GBP)$/i.test(text));

/** One past the noun, or past what "of" adds where that is quoted, too. */
const endOf = (words: readonly PhraseWord[], head: number, isCited: IsCited): number => {
  const rest = words.slice(head + 2);
  return rest.length > 0 && rest.every(isCited) ? words.length : head + 1;
};

function described(text: string, words: readonly PhraseWord[]): UsedPhrase {
  const phrase = text.slice(words[0]!.start, words.at(-1)!.end).replace(/\s+/g, ' ');
  const [first] = words;
  const isWord = first!.opens && isEnglishWord(first!.text.toLowerCase());
  const lowers = isWord && /^\p{Lu}\p{Ll}/u.test(phrase) && (first!.tag !== 'PROPN' || words.length === 1);
  return {
    text: lowers ? phrase[0]!.toLowerCase() + phrase.slice(1) : phrase,
    hasFigure: words.some((word) => word.tag === 'NUM') && words.length > 1,
    isName: !lowers && words.every((word) => word.tag === 'PROPN'),
  };
}
