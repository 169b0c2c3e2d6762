/** The scripts that texts of an ISO 15924 code are written in, where they are several. */
const mixed: Readonly<Record<string, readonly string[]>> = {
  Jpan: ['Han', 'Hiragana', 'Katakana'],
  Kore: ['Hangul', 'Han'],
  Hans: ['Han', 'Bopomofo'],
  Hant: ['Han', 'Bopomofo'],
};

const patterns = new Map<string, RegExp>();

/** ISO 15924; of a tag that is not well-formed, Latin. */
function scriptOf(language: string): string {
  try {
    return new Intl.Locale(language).maximize().script ?? 'Latn';
  } catch {
    return 'Latn';
  }
}

/** Two letters on end of a script that a language does not use; a unit such as "Ω" is one letter. Latin is used by all. */
function otherLetters(language: string): RegExp {
  const known = patterns.get(language);
  if (known) return known;
  const script = scriptOf(language);
  const used = ['Latin', ...(mixed[script] ?? [script])].map((one) => `\\p{Script=${one}}`).join('');
  const pattern = new RegExp(`(?:(?![${used}])[\\p{Lu}\\p{Ll}\\p{Lt}\\p{Lo}]\\p{M}*){2}`, 'u');
  patterns.set(language, pattern);
  return pattern;
}

/** Whether a text has words in a script in which no text of the language (BCP 47) is written. */
export const hasOtherScript = (text: string, language: string): boolean => otherLetters(language).test(text);

const runs = /[\p{L}\p{M}]+/gu;
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

/** How many words of a text, but for `names`, are in another script than the language's, and how many letters that stand without blanks. */
export function countOtherScript(
  text: string,
  language: string,
  names: ReadonlySet<string>,
): { words: number; letters: number } {
  if (!hasOtherScript(text, language)) return { words: 0, letters: 0 };
  const others = (text.match(runs) ?? []).filter(
    (word) => hasOtherScript(word, language) && !names.has(word.toLowerCase()),
  );
  return {
    words: others.length,
    letters: others.reduce((sum, word) => sum + (word.match(unspaced)?.length ?? 0), 0),
  };
}
