import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../architecture/source-files.ts';

const folder = join(root, 'cli', 'commands');

it.each(readdirSync(folder))(
  '%s reads what it is given by src/contract/parse.ts, which says what is wrong in words',
  (file) => {
    expect(readFileSync(join(folder, file), 'utf8')).not.toMatch(/Schema\.(parse|safeParse)\(/);
  },
);
