import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { setVersion } from '../../../tools/release/set-version.ts';
import { headings, readChangeset, writeChangelog } from '../../../tools/release/write-changelog.ts';
import { root } from '../architecture/source-files.ts';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const changeset = (text: string): string => `---\n"candor": minor\n---\n\n${text}\n`;

describe('a changeset', () => {
  it('names the heading that it belongs under', () => {
    expect(readChangeset('one.md', changeset('Fixed: a flag\nof two lines'))).toEqual({
      heading: 'Fixed',
      text: 'a flag of two lines',
    });
  });

  it.each(['A flag of two lines', 'Mended: a flag', 'fixed: a flag'])('without one is refused by name: %s', (text) => {
    expect(() => readChangeset('one.md', changeset(text))).toThrow(
      'one.md must begin with one of "Added:", "Changed:"',
    );
  });

  it('waits in a form that the release takes', () => {
    for (const path of globSync('.changeset/*.md', { cwd: root }).filter((name) => !name.endsWith('README.md')))
      expect(headings).toContain(readChangeset(path, read(path)).heading);
  });
});

describe('a release', () => {
  const before =
    '# Changelog\n\n## [Unreleased]\n\n### Fixed\n\n- Old bug.\n\n### Added\n\n- Known.\n\n## [0.1.0] - 2026-11-27\n\n### Added\n\n- All.\n';

  it('takes what waits under its version and day, heading by heading, and leaves earlier ones', () => {
    const entries = [
      { heading: 'Added' as const, text: 'New.' },
      { heading: 'Security' as const, text: 'Safer.' },
    ];
    expect(writeChangelog(before, entries, '0.2.0', '2026-12-01')).toBe(
      '# Changelog\n\n## [Unreleased]\n\n## [0.2.0] - 2026-12-01\n\n### Added\n\n- Known.\n- New.\n\n### Fixed\n\n- Old bug.\n\n### Security\n\n- Safer.\n\n## [0.1.0] - 2026-11-27\n\n### Added\n\n- All.\n',
    );
  });

  it('refuses a changelog whose form it does not know', () => {
    expect(() => writeChangelog('# Changelog\n', [], '0.2.0', '2026-12-01')).toThrow('no "## [Unreleased]"');
    expect(() => writeChangelog(before.replace('### Fixed', '### Mended'), [], '0.2.0', '2026-12-01')).toThrow(
      'Mended',
    );
  });

  it('can take the changelog as it stands', () => {
    const after = writeChangelog(read('CHANGELOG.md'), [], '9.9.9', '2026-12-01');
    expect(after.split('\n').filter((line) => line.startsWith('- ')).length).toBe(
      read('CHANGELOG.md')
        .split('\n')
        .filter((line) => line.startsWith('- ')).length,
    );
  });

  it('sets the version wherever it stands, and it stands alike everywhere', () => {
    const { version } = JSON.parse(read('package.json')) as { version: string };
    const places = [
      'package-lock.json',
      'packages/client/package.json',
      'packages/n8n-nodes-candor/package.json',
      'packages/n8n-nodes-candor/package-lock.json',
      'docker-compose.yml',
      'docs/kubernetes',
    ];
    const copy = mkdtempSync(join(tmpdir(), 'candor-release-'));
    try {
      for (const place of places) cpSync(join(root, place), join(copy, place), { recursive: true });
      const texts = (): string[] =>
        globSync('**/*.*', { cwd: copy, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
      const asTheyWere = texts();
      setVersion(copy, version);
      expect(texts()).toEqual(asTheyWere);
      setVersion(copy, '9.9.9');
      expect(texts().join('\n').split('9.9.9').length - 1).toBe(10);
      writeFileSync(join(copy, 'docker-compose.yml'), 'services: {}\n');
      expect(() => setVersion(copy, '9.9.9')).toThrow('docker-compose.yml has no version');
    } finally {
      rmSync(copy, { recursive: true });
    }
  });
});
