/** A text of more units is read again each time. */
const longest = 2_000;

/**
 * The function with its last results kept, for texts that come again and again: the goal and the sender of a campaign
 * stand in each of its requests, and each request is read when it is accepted, written and checked. The oldest of
 * `most` goes first.
 */
export function rememberByText<Result>(find: (text: string) => Result, most: number): (text: string) => Result {
  const found = new Map<string, Result>();
  return (text) => {
    if (text.length > longest) return find(text);
    if (found.has(text)) return found.get(text) as Result;
    const result = find(text);
    if (found.size >= most) found.delete(found.keys().next().value!);
    found.set(text, result);
    return result;
  };
}
