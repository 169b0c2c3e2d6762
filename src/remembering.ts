/** A read whose answers are kept, by its arguments: for one batch of work, then thrown away. */
export function remembering<Arguments extends string[], Result>(
  read: (...keys: Arguments) => Promise<Result>,
): (...keys: Arguments) => Promise<Result> {
  const known = new Map<string, Promise<Result>>();
  return (...keys) => {
    const key = keys.join('\u0000');
    const answer = known.get(key) ?? read(...keys);
    known.set(key, answer);
    return answer;
  };
}
