import { isEnglishWord } from '../../../guardrails/document/word-lists.ts';

/** What stands in lower case between the parts of a name. */
const particles = new Set(
  'de del della dell di da do dos das d la las le les lo los l el al du des y e i und and et en van von vom zu zum zur der den dem ten ter te het t op bin binti bint ibn abu af av of the für for w na do og och ja és и та і να και της του των'.split(
    ' ',
  ),
);

/** Nouns for firms and institutions, of scripts that have no capitals: what is so called is a name, however long. */
const firm =
  /公司|集团|集團|银行|銀行|会社|會社|大学|大學|学院|學院|医院|醫院|病院|協会|协会|組合|研究所|工場|製作所|商店|商会|บริษัท|ธนาคาร|มหาวิทยาลัย|โรงพยาบาล|ร้าน|회사|주식|그룹|은행|대학|병원|협회|연구|산업|전자|(?<!\p{L})(?:ال|و|لل)?(?:شركة|مجموعة|بنك|مصرف|مؤسسة|جامعة|مستشفى|مصنع|شرکت|گروه|بانک|بیمارستان|دانشگاه|חברת|בע"?מ|בנק|קבוצת|אוניברסיטת|कंपनी|प्राइवेट|लिमिटेड|बैंक|समूह|संस्थान|კომპანია|ბანკი|უნივერსიტეტი|შპს)(?![\p{L}\p{M}])/u;

/** Chinese and Japanese words by which one speaks to somebody or asks: in a name of some length, of no firm. */
const asks = /[您吗嗎]|[你我]们|[你我]們|ですか|ください|[?？]\s*$/u;

const caseless = /(?![ªº])\p{Lo}/u;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

/** Of words with spaces, and of letters without, more than names have that do not say what they name. */
const mostWords = 2;
const mostLetters = 5;

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}'’-]+/gu) ?? [];
const isParticle = (word: string): boolean => particles.has(word.toLowerCase());

/**
 * Whether a text is built like a sentence and not like a name, in any language: names have capitals but for particles,
 * and in scripts without capitals they are short or say what they name.
 */
export function isSentenceLike(text: string): boolean {
  const words = wordsOf(text).filter((word) => !isParticle(word));
  if (caseless.test(text)) {
    if (firm.test(text) && !asks.test(text)) return false;
    const run = text.match(unspaced)?.length ?? 0;
    return run > 0 ? run > mostLetters : words.length > mostWords;
  }
  const plain = words.filter((word) => /^\p{Ll}/u.test(word));
  const styled = words.slice(1).filter((word) => /^[\p{Lu}\p{N}]/u.test(word));
  return plain.length >= 2 && plain.length >= styled.length;
}

/** Words in lower case, but for those between the parts of a name, from which on a text without a capital is no name. */
const leastPlain = 6;

/** Whether a text in a script that has capitals has none, and as many words as names have that are written so. */
export const isPlainRun = (text: string): boolean =>
  !/[\p{Lu}\p{Lo}\p{N}]/u.test(text) && wordsOf(text).filter((word) => !isParticle(word)).length >= leastPlain;

/** Legal forms at the end of a firm's name, or before it: no person's name has one. */
const legalForm =
  /[\s,](?:GmbH|mbH|Ltd\.?|LTD|LLC|L\.L\.C\.|Inc\.|SARL|S\.A\.R\.L\.|S\.A\.S\.|S\.L\.(?:U\.)?|S\.A\.|S\.r\.l\.|S\.R\.L\.|SRL|S\.p\.A\.|B\.V\.|BV|N\.V\.|Lda\.?|Ltda\.?|Sp\. z o\.o\.|ApS|A\/S|Oyj|Kft\.?|Zrt\.?|s\.r\.o\.|d\.o\.o\.|Tbk|有限公司|株式会社)$|^(?:ООО|ЗАО|ПАО|ТОВ) [«"“]?\p{Lu}|有限公司$/u;
export const isOfFirm = (text: string): boolean => legalForm.test(text.trim());

/** Short forms that a full stop stands behind in names. */
const shortForms = new Set(
  'inc ltd llc co corp bros spol gem geb ges mbh assoc assn intl dept serv ind mfg hnos cia ing prof dipl gebr inh nachf verw vorm rechtsanw str mgr wyd odz przeds spec zakl'.split(
    ' ',
  ),
);
const leastLetters = 3;

/** Whether a full stop, a question or an exclamation mark stands in a text of several words behind one that begins in lower case. */
export function endsSentence(text: string): boolean {
  if (wordsOf(text).length < 3) return false;
  return [...text.matchAll(/(?<![\p{L}\p{M}\p{N}'’.-])([\p{Ll}\p{Lo}][\p{L}\p{M}'’-]*)[.!?。！？؟।](?=\s|$)/gu)].some(
    ([, word]) => word!.length >= leastLetters && !shortForms.has(word!),
  );
}

/** "etirW", "eettimmoc": words that end in a capital, or are English from behind and not from the front. */
export function isReversed(text: string): boolean {
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  const folded = words.map((word) => word.toLowerCase());
  const turned = folded.filter((word) => !isEnglishWord(word) && isEnglishWord([...word].reverse().join('')));
  return (
    words.some((word) => /^\p{Ll}{3,}\p{Lu}$/u.test(word)) || (turned.length >= 2 && turned.length * 2 > words.length)
  );
}
