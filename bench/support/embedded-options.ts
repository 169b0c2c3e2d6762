import { readFileSync } from 'node:fs';

interface Package {
  scripts: { start: string };
}

/** The options of Node.js that `npm start` gives to an embedded process. */
export function embeddedOptions(): string[] {
  const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as Package;
  const started = /\bnode ((?:--\S+ )*)api\/main\.ts$/.exec(scripts.start);
  if (!started) throw new Error(`npm start does not start the server: ${scripts.start}`);
  return started[1]!.split(' ').filter(Boolean);
}
