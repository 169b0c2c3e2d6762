import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { root } from './source-files.ts';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const pages = globSync('{*,docs/**/*,.changeset/*,.github/**/*,corpus/*,examples/**/*,packages/*/*,tools/*/*}.md', {
  cwd: root,
  exclude: (path) => path.includes('node_modules'),
});

/** As GitHub makes it of a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

const anchorsOf = (path: string): string[] =>
  [...read(path).matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(heading!));

function isBroken(page: string, link: string): boolean {
  const [path, anchor] = link.split('#') as [string, string?];
  const target = path === '' ? page : join(dirname(page), path);
  if (!existsSync(join(root, target))) return true;
  return anchor !== undefined && !anchorsOf(target).includes(anchor);
}

describe('the documents', () => {
  it('link only to what there is', () => {
    expect(pages.length).toBeGreaterThan(12);
    const broken = pages.flatMap((page) =>
      [
        ...read(page)
          .replace(/```[\s\S]*?```/g, '')
          .matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g),
      ]
        .map(([, link]) => link!)
        .filter((link) => isBroken(page, link))
        .map((link) => `${page}: ${link}`),
    );
    expect(broken).toEqual([]);
  });

  it('name only npm scripts that there are', () => {
    const scriptsOf = (path: string) => (JSON.parse(read(path)) as { scripts: Record<string, string> }).scripts;
    const scripts = scriptsOf('package.json');
    const named = pages.flatMap((page) => {
      const own = join(dirname(page), 'package.json');
      const known = existsSync(join(root, own)) ? { ...scripts, ...scriptsOf(own) } : scripts;
      return [...read(page).matchAll(/npm run (?!-)([\w:]+)/g)].map(([, name]) => ({
        page,
        name,
        known: name! in known,
      }));
    });
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter(({ known }) => !known)).toEqual([]);
  });

  it('show every page on adding something from CONTRIBUTING, each followed by a test', () => {
    const howTo = globSync('docs/adding-*.md', { cwd: root });
    expect(howTo.filter((page) => !read('CONTRIBUTING.md').includes(page))).toEqual([]);
    const tests = globSync('test/**/*.test.ts', { cwd: root }).map(read);
    expect(howTo.filter((page) => !tests.some((text) => text.includes(page)))).toEqual([]);
  });
});

describe('the fault matrix', () => {
  const rows = read('docs/fault-matrix.md')
    .split('\n')
    .filter((line) => /^\| /.test(line) && !/^\| fault \|/.test(line));
  const testsOf = (row: string) =>
    row.split(/(?=`test\/)/).flatMap((part) => {
      const path = /^`(test\/[^`]+)`/.exec(part)?.[1];
      return path ? [...part.matchAll(/“([^”]+)”/g)].map(([, title]) => ({ path, title: title! })) : [];
    });

  it('names a test for each fault, and only tests that there are', () => {
    expect(rows.length).toBeGreaterThan(30);
    expect(rows.filter((row) => testsOf(row).length === 0)).toEqual([]);
    const titleIn = (text: string, title: string) =>
      [`'${title}'`, `"${title}"`, `\`${title}\``].some((quoted) => text.includes(quoted));
    const missing = rows.flatMap(testsOf).filter(({ path, title }) => !titleIn(read(path), title));
    expect(missing).toEqual([]);
  });

  it('has every test of a fault', () => {
    const named = new Set(rows.flatMap(testsOf).map(({ path }) => path));
    expect(globSync('test/faults/*.test.ts', { cwd: root }).filter((path) => !named.has(path))).toEqual([]);
  });
});

describe('a decision record', () => {
  const records = globSync('docs/decisions/*.md', { cwd: root }).sort();

  it('has the next number, and says when it was decided', () => {
    expect(records.map((path) => Number(basename(path).slice(0, 4)))).toEqual(records.map((_, at) => at + 1));
    for (const [at, path] of records.entries()) {
      expect(read(path)).toMatch(new RegExp(`^# ${at + 1}\\. `));
      expect(read(path)).toMatch(/^Decided on \d{1,2} \w+ 20\d\d/m);
    }
  });
});

describe('what GitHub reads', () => {
  it('runs .ci/run as root of a Debian, with no right but to read', () => {
    const workflow = parse(read('.github/workflows/ci.yml'));
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(workflow.jobs.test.container).toMatch(/^debian:/);
    expect(workflow.jobs.test.steps.at(-1)).toEqual({ run: '.ci/run' });
  });

  it('asks in every issue for something that must be answered', () => {
    const forms = globSync('.github/ISSUE_TEMPLATE/*.yml', { cwd: root }).filter(
      (path) => !path.endsWith('config.yml'),
    );
    expect(forms.length).toBe(3);
    for (const path of forms) {
      const form = parse(read(path)) as { name: string; body: { validations?: { required?: boolean } }[] };
      expect(form.name).not.toBe('');
      expect(form.body.some(({ validations }) => validations?.required)).toBe(true);
    }
  });
});
