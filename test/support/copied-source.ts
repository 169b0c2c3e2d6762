import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../unit/architecture/source-files.ts';

/** The blocks of a page by the file that the line before names. */
export const blocksOf = (page: string): Map<string, string> =>
  new Map(
    [...readFileSync(join(root, page), 'utf8').matchAll(/`(src\/[^`]+\.\w+)`[^`]*:\n\n```\w+\n([\s\S]*?)```/g)].map(
      ([, path, text]) => [path!, text!],
    ),
  );

/** A copy of src to change and run, as a page tells to. */
export interface CopiedSource {
  readonly folder: string;
  write(path: string, text: string): void;
  /** Puts text behind what is found there. Throws when it is not. */
  insertAfter(path: string, place: string, text: string): void;
  /** What a script of its own process prints, as JSON; `src` in its imports is the copy's. */
  run<Result>(script: string): Result;
  remove(): void;
}

export function copySource(): CopiedSource {
  const folder = mkdtempSync(join(tmpdir(), 'candor-copy-'));
  cpSync(join(root, 'src'), join(folder, 'src'), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  return {
    folder,
    write: (path, text) => writeFileSync(join(folder, path), text),
    insertAfter: (path, place, text) => {
      const source = readFileSync(join(folder, path), 'utf8');
      if (!source.includes(place)) throw new Error(`${path} has no ${place}`);
      writeFileSync(
        join(folder, path),
        source.replace(place, () => `${place}${text}`),
      );
    },
    run: (script) =>
      JSON.parse(
        execFileSync(
          process.execPath,
          ['--input-type=module', '--eval', script.replaceAll("'src/", `'${folder}/src/`)],
          {
            encoding: 'utf8',
            cwd: folder,
          },
        ),
      ),
    remove: () => rmSync(folder, { recursive: true }),
  };
}
