import { parseAst } from 'vite';
import { sourceFiles } from './source-files.ts';

export interface Pattern {
  /** The file of a literal; "built" for one made at run time from words or data. */
  readonly from: string;
  readonly source: string;
  readonly flags: string;
}

const keyOf = ({ source, flags }: Pick<Pattern, 'source' | 'flags'>): string => `/${source}/${flags}`;

/** Regular expressions written in the source files. */
function literalPatterns(folder: string): Pattern[] {
  return sourceFiles(folder)
    .filter(({ path }) => path.endsWith('.ts'))
    .flatMap(({ path, text }) => {
      const found: Pattern[] = [];
      const walk = (node: unknown): void => {
        if (node === null || typeof node !== 'object') return;
        const { regex } = node as { regex?: { pattern: string; flags: string } };
        if (regex !== undefined) found.push({ from: path, source: regex.pattern, flags: regex.flags });
        for (const child of Object.values(node)) walk(child);
      };
      walk(parseAst(text, { lang: 'ts' }, path));
      return found;
    });
}

/** Regular expressions that code under src/ makes while `load` runs. */
async function builtPatterns(load: () => Promise<unknown>): Promise<Pattern[]> {
  const found: Pattern[] = [];
  const native = globalThis.RegExp;
  const note = (made: RegExp): RegExp => {
    const caller = new Error().stack?.split('\n')[3] ?? '';
    if (caller.includes('/src/') && !caller.includes('node_modules'))
      found.push({ from: 'built', source: made.source, flags: made.flags });
    return made;
  };
  globalThis.RegExp = new Proxy(native, {
    construct: (target, args) => note(Reflect.construct(target, args)),
    apply: (target, self, args) => note(Reflect.apply(target, self, args)),
  });
  try {
    await load();
  } finally {
    globalThis.RegExp = native;
  }
  return found;
}

/** Each pattern once; those that repeat nothing without end are left out, since they take bounded time. */
export async function repeatingPatterns(folder: string, load: () => Promise<unknown>): Promise<Pattern[]> {
  const all = new Map<string, Pattern>();
  for (const one of [...literalPatterns(folder), ...(await builtPatterns(load))]) {
    const bare = one.source.replaceAll(/\\./gu, '').replaceAll(/\[[^\]]*\]/gu, '');
    if (/[*+]|\{\d+,\}/u.test(bare) && !all.has(keyOf(one))) all.set(keyOf(one), one);
  }
  return [...all.values()];
}
