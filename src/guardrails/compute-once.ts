/** What a function finds of one subject: computed when it is first asked for, and kept as long as the subject is. */
export type Once<Subject> = <T>(find: (subject: Subject) => T) => T;

/** What a function finds of each thing, computed when it is first asked for. */
export function computeEachOnce<Thing, Found>(find: (thing: Thing) => Found): (thing: Thing) => Found {
  const found = new Map<Thing, Found>();
  return (thing) => {
    const known = found.get(thing);
    if (known !== undefined || found.has(thing)) return known as Found;
    const own = find(thing);
    found.set(thing, own);
    return own;
  };
}

/** `subject` is asked for when something is first computed of it, so that it may hold the result itself. */
export function computeOnce<Subject>(subject: () => Subject): Once<Subject> {
  const found = new Map<(subject: Subject) => unknown, unknown>();
  return <T>(find: (subject: Subject) => T): T => {
    if (!found.has(find)) found.set(find, find(subject()));
    return found.get(find) as T;
  };
}
