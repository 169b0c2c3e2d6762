/** Names of the columns of a CSV header as the service gives them, so that a choice names a column that it knows. */
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
