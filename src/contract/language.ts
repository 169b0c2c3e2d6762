export const notALanguage = 'must be a BCP 47 tag of a known language, such as "en" or "pt-BR"';

/** Tags that name no language: unknown, several, one without a code, none at all. */
const noLanguages: ReadonlySet<string> = new Set(['und', 'mul', 'mis', 'zxx']);

/** Made once: it takes a millisecond. */
let names: Intl.DisplayNames | undefined;

/** Whether a text is a well-formed BCP 47 tag of a language that Unicode has a name for. */
export function isLanguage(tag: string): boolean {
  names ??= new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  try {
    const { language } = new Intl.Locale(tag);
    return !noLanguages.has(language) && names.of(language) !== undefined;
  } catch {
    return false;
  }
}

/** The language of a BCP 47 tag without script, region and the rest, in small letters: "pt" of "pt-BR". */
export const baseLanguage = (tag: string): string => tag.split('-')[0]!.toLowerCase();
