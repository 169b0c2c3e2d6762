/** A greeting with the lead's names in their places; null where the lead has no such name. */
export function fillGreeting(
  greeting: string,
  names: { first_name: string | null; last_name: string | null },
): string | null {
  let isWhole = true;
  const filled = greeting.replace(/\{(first_name|last_name)\}/g, (_, slot: 'first_name' | 'last_name') => {
    if (!names[slot]) isWhole = false;
    return names[slot] ?? '';
  });
  return isWhole ? filled : null;
}
