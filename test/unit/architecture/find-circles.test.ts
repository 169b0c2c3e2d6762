import { describe, expect, it } from 'vitest';
import { findCircles } from './find-circles.ts';

const files = (imports: Record<string, string[]>) =>
  Object.entries(imports).map(([path, paths]) => ({
    path,
    imports: paths.map((one) => ({ path: one, typesOnly: false })),
  }));

describe('findCircles', () => {
  it('sees a circle of files', () => {
    expect(findCircles(files({ 'src/a/x.ts': ['src/a/y.ts'], 'src/a/y.ts': ['src/a/x.ts'] }))).toEqual([
      'src/a: x.ts -> y.ts -> x.ts',
    ]);
  });

  it('sees a circle of folders that no file has', () => {
    const imports = { 'src/a/x.ts': ['src/b/x.ts'], 'src/b/y.ts': ['src/c/d/x.ts'], 'src/c/x.ts': ['src/a/y.ts'] };
    expect(findCircles(files(imports))).toEqual(['src: a -> b -> c -> a']);
  });

  it('sees a circle of a folder and a file beside it', () => {
    const imports = { 'cli/program.ts': ['cli/commands/x.ts'], 'cli/commands/x.ts': ['cli/program.ts'] };
    expect(findCircles(files(imports))).toEqual(['cli: program.ts -> commands -> program.ts']);
  });

  it('leaves what goes one way', () => {
    const imports = {
      'api/a/x.ts': ['src/b/x.ts', 'api/y.ts'],
      'src/b/x.ts': ['src/c/x.ts'],
      'src/c/x.ts': ['src/y.ts'],
    };
    expect(findCircles(files(imports))).toEqual([]);
  });
});
