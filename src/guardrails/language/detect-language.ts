import { createRequire, findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';

interface Detected {
  readonly language: string;
  isReliable(): boolean;
  getScores(): Record<string, number>;
}

interface Detector {
  detect(text: string): Detected;
  info(): { Languages: Record<string, string> };
}

const require = createRequire(import.meta.url);

interface Manifest {
  exports: Record<string, { import: string }>;
}

let loaded: Detector | undefined;

/**
 * Its tables take a second and 29 MB: loaded when first asked, which plain English never does. The package names its
 * entry for `import` alone, which cannot wait inside a synchronous check; `require` takes the same file by its path.
 */
function detector(): Detector {
  if (loaded) return loaded;
  const manifest = findPackageJSON('eld', import.meta.url)!;
  const entry = (require(manifest) as Manifest).exports['./extrasmall']!.import;
  loaded = (require(join(dirname(manifest), entry)) as { eld: Detector }).eld;
  return loaded;
}

/** What a text is written in, by its letters. */
export const detectLanguage = (text: string): Detected => detector().detect(text);

/** Whether the detector can tell a language from others at all. */
export const isDetectable = (language: string): boolean =>
  Object.values(detector().info().Languages).includes(language);
