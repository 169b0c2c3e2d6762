const english =
  /\s(?:of|and|&)\s|(?:^|\s)(?:head|officer|manager|lead|founder|owner|vp|president|engineer|buyer|chief|partner)$|^(?:head|chief|vp)\s|\p{L}\s(?:director|executive|consultant)$/iu;

/** "Gerente de flota" -> "gerente de flota", as titles stand within a sentence; English ones and abbreviations stay. */
export const lowerTitle = (title: string): string =>
  english.test(title) || !/^\p{Lu}\p{Ll}+(?!-\p{Lu})(?:\s|-|$)/u.test(title)
    ? title
    : title[0]!.toLowerCase() + title.slice(1);
