import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../..', import.meta.url));

export interface SourceFile {
  /** From the root, with "/". */
  path: string;
  text: string;
  /** Modules it imports by a relative path, from the root, and whether it takes types only. */
  imports: { path: string; typesOnly: boolean }[];
  /** Packages it imports at run time, "node:" ones left out. */
  packages: string[];
}

const importPattern = /^(?:import|export)\s+(type\s+)?(?:[^'"]*?\sfrom\s+)?'(\.[^']+)'|import\('(\.[^']+)'\)/gm;

function importsOf(path: string, text: string): SourceFile['imports'] {
  return [...text.matchAll(importPattern)].map(([, typesOnly, fixed, dynamic]) => ({
    path: relative(root, join(root, dirname(path), (fixed ?? dynamic)!)),
    typesOnly: typesOnly !== undefined,
  }));
}

const packagePattern = /^(?:import|export)\s+(?!type\s)(?:[^'"]*?\sfrom\s+)?'([^.'][^']*)'|import\('([^.'][^']*)'\)/gm;

const packagesOf = (text: string): string[] =>
  [...text.matchAll(packagePattern)]
    .map(([, fixed, dynamic]) => (fixed ?? dynamic)!)
    .filter((name) => !name.startsWith('node:'))
    .map((name) => /^(?:@[^/]+\/)?[^/]+/.exec(name)![0]);

/** Every source file under the folders, tests and built files left out. */
export function sourceFiles(...folders: string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((path) => /(?<!\.test)\.tsx?$/.test(path) && !/(^|\/)(dist|node_modules)\//.test(path))
      .map((path) => {
        const text = readFileSync(join(root, path), 'utf8');
        return { path, text, imports: importsOf(path, text), packages: packagesOf(text) };
      }),
  );
}
