/** The scripts that texts of an ISO 15924 code are written in, where they are several. */
const mixed: Readonly<Record<string, readonly string[]>> = {
  Jpan: ['Han', 'Hiragana', 'Katakana'],
  Kore: ['Hangul', 'Han'],
  Hans: ['Han', 'Bopomofo'],
  Hant: ['Han', 'Bopomofo'],
};

const patterns = new Map<string, RegExp>();

/** Two letters on end of a script that a language does not use; a unit such as "Ω" is one letter. Latin is used by all. */
function otherLetters(language: string): RegExp {
  const known = patterns.get(language);
  if (known) return known;
  const script = new Intl.Locale(language).maximize().script ?? 'Latn';
  const used = ['Latin', ...(mixed[script] ?? [script])].map((one) => `\\p{Script=${one}}`).join('');
  const pattern = new RegExp(`(?:(?![${used}])[\\p{Lu}\\p{Ll}\\p{Lt}\\p{Lo}]\\p{M}*){2}`, 'u');
  patterns.set(language, pattern);
  return pattern;
}

/** Whether a text has words in a script in which no text of the language (BCP 47) is written. */
export const hasOtherScript = (text: string, language: string): boolean => otherLetters(language).test(text);
