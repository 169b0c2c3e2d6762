import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isStale } from '../../../tools/build-page/is-stale.ts';

let root: string;

const built = 1_000;

function put(path: string, time: number): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '');
  touch(path, time);
}

const touch = (path: string, time: number): void => utimesSync(join(root, path), time, time);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'candor-page-'));
  put('vite.config.ts', built - 1);
  put('package-lock.json', built - 1);
  put('web/index.html', built - 1);
  put('web/review/editor.tsx', built - 1);
  put('web/public/favicon.svg', built - 1);
  put('web/dist/index.html', built);
  put('web/dist/assets/page.js', built + 1);
  for (const folder of ['web', 'web/review', 'web/public']) touch(folder, built - 1);
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('the built page', () => {
  it('is kept while nothing it is made from is newer', () => {
    expect(isStale(root)).toBe(false);
  });

  it.each(['vite.config.ts', 'package-lock.json', 'web/index.html', 'web/review/editor.tsx', 'web/public/favicon.svg'])(
    'is stale once %s is newer',
    (path) => {
      touch(path, built + 1);
      expect(isStale(root)).toBe(true);
    },
  );

  it('is stale once a file was removed', () => {
    rmSync(join(root, 'web/review/editor.tsx'));
    touch('web/review', built + 1);
    expect(isStale(root)).toBe(true);
  });

  it('is stale where it was never built', () => {
    rmSync(join(root, 'web/dist'), { recursive: true });
    expect(isStale(root)).toBe(true);
  });
});
