import { foldText } from '../document/fold-word.ts';
import { isEnglishWord } from '../document/word-lists.ts';
import { detectLanguage, isDetectable } from './detect-language.ts';
import { hasDigitLetters } from './has-digit-letters.ts';
import { hasOtherScript } from './other-script.ts';
import { codes, leastShare, telling } from './telling-words.ts';

/** Unknown words on end in an English text: a passage in another language, and no word borrowed from one. */
const longestUnknown = 3;
/** The detector's score of a text's own language, at least. */
const leastScore = 0.4;
/** The same as a share of the highest; less for a few words of which some are common ones of the language. */
const near = 0.8;
const nearWithWords = 0.65;
const fewWords = 4;
/** Words and letters that the detector needs. */
const leastWords = 3;
const leastLetters = 10;

const isName = (word: string, at: number): boolean => at > 0 && /^\p{Lu}/u.test(word);

/** The words of a text without those of names, which are of no language: capitals after the first word, and `names`. */
function plainWords(text: string, names: ReadonlySet<string>): string[] {
  const words = text.match(/[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu) ?? [];
  return words
    .filter((word, at) => !isName(word, at) && !/\p{N}/u.test(word) && !/^\p{Lu}{2,}$/u.test(word))
    .filter((word) => !names.has(word.toLowerCase()));
}

/** "Co-op" and "l'anno" are known where a part of them is. */
const isKnown = (word: string): boolean => isEnglishWord(word) || word.split(/['’-]/).some(isEnglishPart);
const isEnglishPart = (part: string): boolean => part.length > 2 && isEnglishWord(part);

const isUnknown = (word: string): boolean => !isKnown(foldText(word));

/** Whether a statement is in another language than English: three of its words and most of them are in no list of English words. */
export function isForeignStatement(text: string, names: ReadonlySet<string>): boolean {
  const words = plainWords(text, names).filter((word) => word.length > 1);
  const unknown = words.filter(isUnknown).length;
  return unknown >= longestUnknown && unknown * 2 > words.length;
}

/** Whether the words are no English: a half of them and more of their letters, or several on end, are in no list of English words. */
function isNoEnglish(given: readonly string[]): boolean {
  const words = given
    .filter((word) => word.length > 1)
    .map((word) => foldText(word).replace(/['’](?:s|t|re|ll|ve|d)$/u, ''));
  let unknown = 0;
  let unknownLetters = 0;
  let onEnd = 0;
  for (const word of words) {
    onEnd = isKnown(word) ? 0 : onEnd + 1;
    if (onEnd >= longestUnknown) return true;
    if (onEnd === 0) continue;
    unknown += 1;
    unknownLetters += word.length;
  }
  return unknown >= 2 && unknown * 2 >= words.length && unknownLetters * 2 > words.join('').length;
}

const hasCommonWords = (text: string, language: string): boolean => {
  const place = codes.indexOf(language);
  const words = foldText(text).match(/\p{L}+/gu) ?? [];
  const isCommon = (word: string): boolean => word.length > 1 && telling.get(word)?.has(place) === true;
  return place >= 0 && words.filter(isCommon).length >= leastShare * words.length;
};

/** The same of what is to be quoted as it stands, whatever its grammar. */
const nearAsItStands = 0.95;

/** Whether a text is in a language, or too short to tell, so that a message in it may quote the text as it stands. */
export const readsAsItStands = (text: string, language: string): boolean =>
  !isDetectedElsewhere(text, plainWords(text, new Set()), [language], nearAsItStands);

/** Whether the detector finds a text less near to all of one's own languages than to another, or to none. */
function isDetectedElsewhere(
  text: string,
  words: readonly string[],
  own: readonly string[],
  leastNear = near,
): boolean {
  const said = words.join(' ').toLowerCase();
  if (words.length < leastWords || said.length < leastLetters || !own.some(isDetectable)) return false;
  const scores = detectLanguage(said).getScores();
  const nearest = Math.max(0, ...Object.values(scores));
  return own.every((language) => {
    const score = scores[language] ?? 0;
    const isEased = leastNear === near && words.length <= fewWords && hasCommonWords(text, language);
    return score < leastScore || score < (isEased ? nearWithWords : leastNear) * nearest;
  });
}

/**
 * Whether a text is plainly in another script, spelling or language than all of a message's `own` (ISO 639). A single word, a name
 * and what is too short to tell are none. `isStrict`: as for what is quoted as it stands.
 */
export function isOtherLanguage(
  text: string,
  own: readonly string[],
  names: ReadonlySet<string> = new Set(),
  isStrict = false,
): boolean {
  if (hasDigitLetters(text) || own.every((language) => hasOtherScript(text, language))) return true;
  const words = plainWords(text, names);
  const others = own.filter((language) => language !== 'en');
  if (others.length < own.length && !isNoEnglish(words)) return false;
  if (others.length === 0) return true;
  return isDetectedElsewhere(text, words, others, isStrict ? nearAsItStands : near);
}
