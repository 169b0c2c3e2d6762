/**
 * Names of a CSV file's columns, by which a `mapping` and a report speak of them: as the header has them, without
 * spaces around; an empty one is "column 3" by its place, and one that comes again gets a number: "Notes (2)".
 */
export function nameColumns(header: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return header.map((cell, index) => {
    const name = cell.trim() || `column ${index + 1}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}
