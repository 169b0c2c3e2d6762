import { readdirSync, readFileSync } from 'node:fs';

const root = new URL('../../../../src/guardrails/', import.meta.url);
const folders = ['recognizers', 'grounding', 'statements'];

/** Where the source names a rule. What stands in the first group holds the names, as literals. */
const places: readonly (readonly [file: RegExp, place: RegExp])[] = [
  [/./, /\brule: ((?:`[^`\n]*`|[^,;}\n`])*)/g],
  [/./, /\b(?:rule|allowance) =\s([^;]*);/g],
  [/judge-number\.ts$/, /contradicted(\([^)]*\))/g],
  // Of what must be supported the verdict shows another rule: how the support was sought.
  [/status\.ts$/, /decide\('(?!asserted|presupposed)\w+', ('[^']+')\)/g],
  [/placeholder\.ts$/, /\[\s*('[a-z-]+'),\s*\//g],
  [/char-limit\.ts$/, /raise\(('[a-z-]+')/g],
  [/(?:allowances|small-talk)\.ts$/, /(?:return|\?|:) ('[a-z][a-z -]+')/g],
];
/** Not what something is compared with. */
const literal = /(?<!(?:===|!==|case) )(?:'([a-z][a-z -]*(?:\/[a-z-]+)?)'|`([^`]+)`)/g;

/**
 * The names of the rules that are code, as patterns of what a flag or verdict shows: with or without their recognizer
 * before them, and anything for what is put in.
 */
export function ruleNames(): Map<string, RegExp> {
  const names = new Map<string, RegExp>();
  const paths = folders.flatMap((folder) =>
    readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  );
  for (const path of paths.filter((one) => one.endsWith('.ts'))) {
    const source = readFileSync(new URL(path, root), 'utf8');
    for (const [, found] of places.flatMap(([file, place]) => (file.test(path) ? [...source.matchAll(place)] : [])))
      for (const [, plain, template] of found!.matchAll(literal)) {
        const name = (plain ?? template!).replaceAll(' ', '-');
        // A recognizer's name put before a rule that is named elsewhere.
        if (/^[\w${}-]+\/\$\{[^}]*\}$/.test(name)) continue;
        names.set(name, new RegExp(`^(?:[a-z-]+/)?${name.replaceAll(/\$\{[^}]*\}/g, '[a-z-]+')}$`));
      }
  }
  return names;
}
