import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a build of the page is made from. Folders count too: their time tells of a file that was removed. */
const sources = ['web', 'web/!(dist)/**', 'web/*.*', 'vite.config.ts', 'package-lock.json'];

/** Whether the page in `root` is not built yet, or anything it is made from is newer than its build. */
export function isStale(root: string): boolean {
  const built = statSync(join(root, 'web/dist/index.html'), { throwIfNoEntry: false });
  if (!built) return true;
  return globSync(sources, { cwd: root }).some((path) => statSync(join(root, path)).mtimeMs > built.mtimeMs);
}
