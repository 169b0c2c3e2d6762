/** Name -> second part -> both as one. */
const known = new Map<string, Map<string, string>>();
/** Parts come from lists of the engine's own; plain speech has more forms than any list. */
const most = 20_000;
let size = 0;

/** The name of a feature that is put together of two parts; the same string each time, so that it is hashed once. */
export function featureName(first: string, second: string): string {
  let names = known.get(first);
  if (!names) {
    if (size >= most) {
      known.clear();
      size = 0;
    }
    names = new Map();
    known.set(first, names);
  }
  let name = names.get(second);
  if (name === undefined) {
    name = first + second;
    names.set(second, name);
    size += 1;
  }
  return name;
}
