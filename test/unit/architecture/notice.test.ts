import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './source-files.ts';

const notice = readFileSync(join(root, 'NOTICE'), 'utf8');
const there = (pattern: string): string[] => globSync(pattern, { cwd: root });

describe('NOTICE', () => {
  it('names the source of every list, model and vector that is no code', () => {
    const data = there('src/guardrails/{data,lexicons}/**/*.{txt,bin,json}');
    expect(data.length).toBeGreaterThan(9);
    expect(data.filter((path) => !notice.includes(path))).toEqual([]);
  });

  it('names files, licences and tools that there are', () => {
    const named = notice.match(/\b(?:src|tools|LICENSES)\/[\w./-]*\w/g) ?? [];
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter((path) => there(path).length === 0)).toEqual([]);
  });

  it('travels with the image, and with it the licences', () => {
    expect(readFileSync(join(root, 'Dockerfile'), 'utf8')).toMatch(
      /^COPY LICENSE NOTICE \.\/\nCOPY LICENSES LICENSES$/m,
    );
  });
});
