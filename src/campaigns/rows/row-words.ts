const longestWord = 60;
const word = /[\p{L}\p{N}]+/gu;
/** Written without blanks between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** In lower case, without accents. */
const plain = (text: string): string => text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');

/** Every two letters that follow each other, and the last by itself: any part of it is found by its first ones. */
function pairsOf(run: string): string[] {
  const letters = [...run];
  return letters.map((letter, at) => letter + (letters[at + 1] ?? ''));
}

/** The words of texts as a search compares them, each once. */
export function wordsOf(texts: Iterable<string | undefined>): string[] {
  const words = new Set<string>();
  for (const text of texts)
    for (const [found] of plain(text ?? '').matchAll(word))
      if (unspaced.test(found)) for (const pair of pairsOf(found)) words.add(pair);
      else words.add(found.slice(0, longestWord));
  return [...words];
}

/** What a search asks for: each is to be the beginning of a word. */
export function searchedWords(query: string): string[] {
  const words = wordsOf([query]);
  // The last letter of a run stands in its last pair already.
  return words.filter((one) => !words.some((other) => other !== one && unspaced.test(one) && other.endsWith(one)));
}
