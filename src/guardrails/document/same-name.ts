/** Languages whose names change their endings: "Magdaleno" for Magdalena, "Tomku" for Tomasz. */
const inflecting = new Set(['pl', 'cs', 'sk', 'hr', 'sr', 'sl', 'uk', 'ru', 'lt', 'lv']);

/** Whether a folded word is a name, or a form of it where the language has forms. */
export function isSameName(word: string, name: string, language: string): boolean {
  if (word === name) return true;
  if (!inflecting.has(language) || word.length < 3 || name.length < 3) return false;
  // "Ewo" for Ewa: of a short name two letters stay.
  const shared = name.length === 3 ? 2 : Math.max(3, Math.min(word.length, name.length) - 3);
  return (
    Math.abs(word.length - name.length) <= Math.min(3, name.length - 2) &&
    word.slice(0, shared) === name.slice(0, shared)
  );
}
