import type { SourceFile } from './source-files.ts';

/** What stands beside what: of two paths, the part of each right under the folder they share. */
function siblings(from: string, to: string): { folder: string; from: string; to: string } {
  const [a, b] = [from.split('/'), to.split('/')];
  let shared = 0;
  while (shared < Math.min(a.length, b.length) - 1 && a[shared] === b[shared]) shared += 1;
  return { folder: a.slice(0, shared).join('/'), from: a[shared]!, to: b[shared]! };
}

/**
 * Circles among the files and folders of each folder, where a folder imports what any file in it does, types included.
 * One circle of each knot, as "src: a -> b -> a".
 */
export function findCircles(files: readonly Pick<SourceFile, 'path' | 'imports'>[]): string[] {
  const folders = new Map<string, Map<string, Set<string>>>();
  for (const file of files)
    for (const { path } of file.imports) {
      const { folder, from, to } = siblings(file.path, path);
      if (from === to) continue;
      const graph = folders.get(folder) ?? new Map<string, Set<string>>();
      folders.set(folder, graph.set(from, (graph.get(from) ?? new Set()).add(to)));
    }
  return [...folders].flatMap(([folder, graph]) => circlesOf(graph).map((circle) => `${folder}: ${circle}`));
}

function circlesOf(graph: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (name: string, above: string[]): void => {
    if (above.includes(name)) return void circles.push([...above.slice(above.indexOf(name)), name].join(' -> '));
    if (done.has(name)) return;
    for (const next of graph.get(name) ?? []) visit(next, [...above, name]);
    done.add(name);
  };
  for (const name of graph.keys()) visit(name, []);
  return circles;
}
