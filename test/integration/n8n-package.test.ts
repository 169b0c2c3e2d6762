import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../packages/n8n-nodes-candor', import.meta.url).pathname;
/** It has a lock file of its own: n8n's types are larger than all that Candor installs to run. */
const isInstalled = existsSync(join(folder, 'node_modules/n8n-workflow'));
const isRequired = process.env.CANDOR_REQUIRE_SERVICES === '1';
if (!isInstalled && !isRequired)
  console.log('SKIPPED: the n8n package needs npm ci --ignore-scripts --prefix packages/n8n-nodes-candor');

describe.skipIf(!isInstalled && !isRequired)('the n8n package', () => {
  const run = (script: string) => {
    try {
      return execFileSync('npm', ['run', '--silent', script], {
        cwd: folder,
        encoding: 'utf8',
        stdio: 'pipe',
        // The linter takes files for its own fixtures where NODE_ENV says "test".
        env: { ...process.env, NODE_ENV: undefined, NO_COLOR: '1', FORCE_COLOR: undefined },
      });
    } catch (error) {
      const { stdout, stderr } = error as { stdout: string; stderr: string };
      throw new Error(`npm run ${script}: ${stdout}${stderr}`);
    }
  };

  it('builds', () => {
    run('build');
    expect(existsSync(join(folder, 'dist/nodes/Candor/Candor.node.js'))).toBe(true);
  });
  it("passes n8n's linters for community nodes", () => {
    run('lint');
  });
  it('passes its own tests, which run its nodes against a server', { timeout: 300_000 }, () => {
    expect(run('test')).toMatch(/Tests +\d+ passed/);
  });
});
