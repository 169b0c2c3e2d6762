import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createConfig, envVariables } from '../../../src/config/config.ts';

const example = readFileSync(fileURLToPath(new URL('../../../.env.example', import.meta.url)), 'utf8');
const entries = [...example.matchAll(/^# ([A-Z][A-Z0-9_]*)=(.*)$/gm)].map(
  ([, name, value]) => [name!, value!] as const,
);
/** Read by the command line alone. */
const ofTheCommand = ['CANDOR_URL', 'CANDOR_API_KEY'];

describe('.env.example', () => {
  it('names every variable, each once, and no other', () => {
    expect(entries.map(([name]) => name).toSorted()).toEqual([...envVariables, ...ofTheCommand].toSorted());
  });

  it('shows values that are accepted together', () => {
    const config = createConfig({ ...Object.fromEntries(entries), OPENAI_API_KEY: 'key' });
    expect([config.store.kind, config.queue.kind, config.limiter.kind]).toEqual(['mongodb', 'redis', 'redis']);
  });
});
