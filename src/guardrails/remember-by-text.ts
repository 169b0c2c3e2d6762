/** Units of the texts kept, all together: a megabyte at most. */
const mostUnits = 500_000;

/**
 * The function with its last results kept, for texts that come again and again: the goal and the sender of a campaign
 * stand in each of its requests, and each request is read when it is accepted, written and checked. Past `most` texts or
 * `mostUnits` the oldest go.
 */
export function rememberByText<Result>(find: (text: string) => Result, most: number): (text: string) => Result {
  const found = new Map<string, Result>();
  let units = 0;
  return (text) => {
    if (found.has(text)) return found.get(text) as Result;
    const result = find(text);
    if (text.length > mostUnits) return result;
    found.set(text, result);
    units += text.length;
    for (const oldest of found.keys()) {
      if (found.size <= most && units <= mostUnits) break;
      found.delete(oldest);
      units -= oldest.length;
    }
    return result;
  };
}
