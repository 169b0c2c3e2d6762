import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the version stands besides package.json: the pattern's group 1 and 2 are what is around it. */
const places: readonly [path: string, pattern: RegExp][] = [
  ['package-lock.json', /(^ {2}"version": ")[^"]+(")/m],
  ['package-lock.json', /("packages": \{\s+"": \{\s+"name": "candor",\s+"version": ")[^"]+(")/],
  ['packages/client/package.json', /(^ {2}"version": ")[^"]+(")/m],
  ['packages/n8n-nodes-candor/package.json', /(^ {2}"version": ")[^"]+(")/m],
  ['packages/n8n-nodes-candor/package-lock.json', /(^ {2}"version": ")[^"]+(")/m],
  ['packages/n8n-nodes-candor/package-lock.json', /("name": "n8n-nodes-candor",\s+"version": ")[^"]+(",\s+"license")/],
  ['docker-compose.yml', /(image: candor:)\S+()/],
  ['docs/kubernetes/base/api.yaml', /(image: candor:)\S+()/],
  ['docs/kubernetes/base/worker.yaml', /(image: candor:)\S+()/],
  ['docs/kubernetes/overlays/production/kustomization.yaml', /(newTag: )[^\s}]+()/],
];

/** Sets it wherever it stands. Throws an Error that names a file where it does not. */
export function setVersion(root: string, version: string): void {
  for (const [path, pattern] of places) {
    const text = readFileSync(join(root, path), 'utf8');
    if (!pattern.test(text)) throw new Error(`${path} has no version where one was`);
    writeFileSync(join(root, path), text.replace(pattern, `$1${version}$2`));
  }
}
