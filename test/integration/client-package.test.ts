import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;
let elsewhere: string;

beforeAll(() => {
  elsewhere = mkdtempSync(join(tmpdir(), 'candor-client-'));
});
afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

it('the client, packed and installed elsewhere, type-checks and runs', () => {
  const run = (command: string, args: string[], cwd = elsewhere) =>
    execFileSync(command, args, { cwd, encoding: 'utf8', stdio: 'pipe' });
  const packed = run('npm', ['pack', '--silent', '--pack-destination', elsewhere], join(root, 'packages/client'));
  writeFileSync(join(elsewhere, 'package.json'), '{"name":"elsewhere","type":"module","private":true}');
  run('npm', ['install', '--silent', '--offline', '--no-audit', '--no-fund', `./${packed.trim().split('\n').at(-1)}`]);
  writeFileSync(
    join(elsewhere, 'use.ts'),
    `import { CandorError, createCandorClient, type Variant } from 'candor-client';
const candor = createCandorClient({ baseUrl: 'http://127.0.0.1:9' });
export const messages = (variants: Variant[]): string[] => variants.map((variant) => variant.message);
// @ts-expect-error A channel that does not exist
void (() => candor.personalize({ channel: 'FAX', goal: 'x', lead: { first_name: 'A', company_name: 'B' } }));
console.log(typeof candor.campaigns.results, CandorError.name);
`,
  );
  const options = ['--strict', '--module', 'nodenext', '--target', 'es2022', '--lib', 'es2022,dom', '--types', ''];
  run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), ...options, '--outDir', 'out', 'use.ts']);
  expect(run(process.execPath, ['out/use.js']).trim()).toBe('function CandorError');
});
