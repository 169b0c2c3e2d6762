const longest = 300;

/** A further hint after those in force: "shorter" and then "more formal" is both. The oldest give way when there are too many. */
export function joinHints(before: string | undefined, next: string): string {
  const hints = [...(before?.split('; ') ?? []), next.trim()].filter(Boolean);
  while (hints.length > 1 && hints.join('; ').length > longest) hints.shift();
  return hints.join('; ').slice(0, longest);
}
