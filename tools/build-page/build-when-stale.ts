import { join } from 'node:path';
import { isStale } from './is-stale.ts';

const root = join(import.meta.dirname, '../..');

if (isStale(root)) {
  const { build } = await import('vite');
  await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
}
