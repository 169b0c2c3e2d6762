import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { root } from './architecture/source-files.ts';

const { NODE_COMPILE_CACHE: _, ...env } = process.env;

test.each(['api', 'worker', 'cli'])(
  'a process of %s runs code that an earlier one has compiled',
  (folder) => {
    // What ends at once: a port that is none, a worker without servers, a version.
    const start = () =>
      spawnSync(process.execPath, [`${folder}/main.ts`, '--version'], {
        cwd: root,
        encoding: 'utf8',
        env: { ...env, PORT: 'none', NODE_DEBUG_NATIVE: 'COMPILE_CACHE' },
      }).stderr;
    start();
    expect(start()).toMatch(/V8 code cache for \S+ \S*\/node_modules\/zod\/\S+ was accepted/);
  },
  60_000,
);
