import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { embeddedOptions } from '../../../bench/support/embedded-options.ts';
import { root } from './source-files.ts';

/** Much that lives for a moment and some that stays, as of a file that is read row by row. */
const program = `
  const { getHeapSpaceStatistics } = require('node:v8');
  const kept = [];
  let most = 0;
  for (let row = 0; row < 2_000_000; row += 1) {
    const read = { row, text: 'row ' + row, cells: [row, row + 1] };
    if (row % 4 === 0) kept[row % 400_000] = read;
    if (row % 20_000 > 0) continue;
    const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
    most = Math.max(most, young.space_size);
  }
  console.log(most / 1_048_576);
`;
const youngMb = (options: string[]): number =>
  Number(execFileSync(process.execPath, [...options, '--eval', program], { encoding: 'utf8', env: {} }));

it('an embedded process keeps little room for short-lived objects, as npm start, the command and the image start it', () => {
  const options = embeddedOptions();
  const [, command] = /^CMD (.+)$/m.exec(readFileSync(join(root, 'Dockerfile'), 'utf8'))!;
  expect(JSON.parse(command!)).toEqual(['node', ...options, 'api/main.ts']);
  expect(readFileSync(join(root, 'cli/bin.sh'), 'utf8')).toContain(`exec "$node" ${options.join(' ')} "$here/main.ts"`);
  // Two halves of 8 MB, and some pages more while one is copied to the other; without the options twice as much and more.
  expect(youngMb(options)).toBeLessThan(24);
  expect(youngMb([])).toBeGreaterThan(24);
});
