import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setVersion } from './set-version.ts';
import { readChangeset, writeChangelog } from './write-changelog.ts';

/** Turns the waiting changesets into the next version: npm run release. Commits nothing. */
const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const entries = globSync('.changeset/*.md', { cwd: root })
  .filter((path) => !path.endsWith('README.md'))
  .sort()
  .map((path) => readChangeset(path, read(path)));
const { status } = spawnSync('changeset', ['version'], { cwd: root, stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);

const { version } = JSON.parse(read('package.json')) as { version: string };
setVersion(root, version);
const day = new Date().toISOString().slice(0, 10);
writeFileSync(join(root, 'CHANGELOG.md'), writeChangelog(read('CHANGELOG.md'), entries, version, day));
console.log(
  `Version ${version} stands in CHANGELOG.md. Read it, commit it as "release: ${version}", tag it v${version}.`,
);
