/**
 * Names of a CSV file's columns, by which a `mapping` and a report speak of them: as the header has them, without
 * spaces around; an empty one is "column 3" by its place, and one that comes again gets a number that no
 * other column has: "Notes (2)".
 */
export function nameColumns(header: readonly string[]): string[] {
  const taken = new Set<string>();
  const named = header.map((cell, index) => cell.trim() || `column ${index + 1}`);
  const own = new Set(named);
  return named.map((name) => {
    let unique = name;
    for (let times = 2; taken.has(unique) || (unique !== name && own.has(unique)); times += 1)
      unique = `${name} (${times})`;
    taken.add(unique);
    return unique;
  });
}
