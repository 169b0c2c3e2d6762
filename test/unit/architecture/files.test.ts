import { describe, expect, it } from 'vitest';
import { sourceFiles } from './source-files.ts';

const files = sourceFiles('src', 'api', 'worker', 'cli', 'web', 'packages');

/** Lists of words and phrases may be as long as the language needs. */
const isData = (path: string): boolean =>
  /^src\/.*(lexicon|phrasebook|allowances|words|terms|lists?)[^/]*\/|-(words|terms|list|lexicon|phrases)\.ts$/.test(
    path,
  );

/** n8n finds nodes and credentials by these names. */
const isNamedByN8n = (path: string): boolean =>
  /^packages\/n8n-nodes-candor\/.*\/[A-Z][A-Za-z]+\.(?:node|credentials)\.ts$/.test(path);

const isGenerated = (path: string): boolean => path === 'packages/client/src/types.ts';

describe('a source file', () => {
  it('has at most 300 lines', () => {
    const long = files
      .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
      .filter(({ path, lines }) => lines > 300 && !isData(path) && !isGenerated(path));
    expect(long).toEqual([]);
  });

  it('is named in kebab-case', () => {
    const named = /^(?:[a-z0-9]+(?:-[a-z0-9]+)*)(?:\.module|-env\.d)?\.tsx?$/;
    const ours = files.map(({ path }) => path).filter((path) => !isNamedByN8n(path));
    expect(ours.filter((path) => !named.test(path.split('/').at(-1)!))).toEqual([]);
  });

  it('reads the environment in src/config/read-env.ts only', () => {
    const readers = files.filter(
      ({ path, text }) => /^(src|api|worker|cli)\//.test(path) && /\bprocess\.env\b/.test(text),
    );
    expect(readers.map(({ path }) => path)).toEqual(['src/config/read-env.ts']);
  });

  it('leaves no barrel and no drawer for odds and ends', () => {
    const odd = /(^|\/)(utils?|helpers?|common|misc)(\/|\.ts|-)/;
    expect(
      files
        .map(({ path }) => path)
        .filter((path) => odd.test(path) || /^(src|api|worker|cli|web)\/.*\/index\.ts$/.test(path)),
    ).toEqual([]);
  });
});
