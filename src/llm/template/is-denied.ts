const denies = /(?<!\p{L})(?:kein\p{L}*|nicht|nie|pas|plus|jamais|no|non|niet|geen|não|nie|nunca|mai|nooit)(?!\p{L})/iu;

/** Whether the summary says of it that the company does without. */
export const isDenied = (keyword: string, summary: string): boolean =>
  summary
    .split(/[.!?;]/)
    .some((part) => denies.test(part) && part.toLowerCase().includes(keyword.toLowerCase().slice(0, 6)));
