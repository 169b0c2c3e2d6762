import { existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keep, keptFolder, readKept } from '../../src/kept-file.ts';

let name: string;
let file: string;
beforeEach(() => {
  name = `test-${crypto.randomUUID()}`;
  file = join(keptFolder, name);
});
afterEach(() => rmSync(file, { force: true, recursive: true }));

test('what was kept is read back, whole', () => {
  expect(readKept(name)).toBeUndefined();
  keep(name, Buffer.from('an empty database'));
  expect(readKept(name)?.toString()).toBe('an empty database');
  keep(name, Buffer.alloc(0));
  expect(readKept(name)?.length).toBe(0);
});

test.each<[string, () => void]>([
  ['cut short', () => truncateSync(file, 7)],
  ['emptied', () => truncateSync(file, 0)],
  ['changed', () => writeFileSync(file, readFileSync(file, 'latin1').replace('empty', 'other'), 'latin1')],
])('a file that was %s is as one that is not there, and kept anew', (_, damage) => {
  keep(name, Buffer.from('an empty database'));
  damage();
  expect(readKept(name)).toBeUndefined();
  keep(name, Buffer.from('an empty database'));
  expect(readKept(name)?.toString()).toBe('an empty database');
});

test('where it cannot be written nothing is kept, and nothing fails', () => {
  keep(name, Buffer.from('a file, and so no folder'));
  keep(`${name}/below`, Buffer.from('something'));
  expect(readKept(`${name}/below`)).toBeUndefined();
  expect(existsSync(file)).toBe(true);
});
