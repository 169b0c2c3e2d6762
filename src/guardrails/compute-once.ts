/** What a function finds of one subject: computed when it is first asked for, and kept as long as the subject is. */
export type Once<Subject> = <T>(find: (subject: Subject) => T) => T;

/** `subject` is asked for when something is first computed of it, so that it may hold the result itself. */
export function computeOnce<Subject>(subject: () => Subject): Once<Subject> {
  const found = new Map<(subject: Subject) => unknown, unknown>();
  return <T>(find: (subject: Subject) => T): T => {
    if (!found.has(find)) found.set(find, find(subject()));
    return found.get(find) as T;
  };
}
