import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { type RunningServer, startServer } from '../../api/start-server.ts';
import { createConfig } from '../../src/config/config.ts';
import { root } from '../unit/architecture/source-files.ts';

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const blocks = [...readme.matchAll(/^```(\w*)\n([\s\S]*?)^```/gm)].flatMap(([, language, code]) =>
  language === '' ? [code!] : [],
);

/** A command may go over several lines, within quotes. */
const commands = blocks.flatMap((block) => {
  const found: string[] = [];
  let open = '';
  for (const line of block.trimEnd().split('\n')) {
    open += open ? `\n${line}` : line;
    if ((open.match(/'/g)?.length ?? 0) % 2 === 0) {
      found.push(open);
      open = '';
    }
  }
  return found;
});

/** How each kind of command is held to what it says. */
const kinds = {
  answers: /^curl /,
  everywhere: /^npm ci && npm (start|test)$/,
  writers: /^(\w+=\S+ +)+npm start/,
  candor: /^npm run candor -- /,
  secrets: /^for name in /,
  compose: /^docker compose up --build --scale worker=\d+$/,
};
const of = (kind: keyof typeof kinds) => commands.filter((command) => kinds[kind].test(command));

/** A clone as `npm ci` leaves it, where a server runs on the data folder. */
let clone: string;
let server: RunningServer;
beforeAll(async () => {
  clone = mkdtempSync(join(tmpdir(), 'candor-readme-'));
  for (const name of readdirSync(root))
    if (!/^(data|results\.csv|\.git|\.env)$/.test(name)) symlinkSync(join(root, name), join(clone, name));
  server = await startServer(createConfig({ DATA_DIR: join(clone, 'data'), PORT: '0', LOG_LEVEL: 'silent' }));
}, 300_000);
afterAll(async () => {
  await server.close();
  rmSync(clone, { recursive: true, force: true });
});

const { DATA_DIR: _, CANDOR_URL: __, ...env } = process.env;
const shell = (command: string) => promisify(execFile)('sh', ['-c', command], { cwd: clone, env });

describe('the commands of the README', () => {
  it('are each of a kind that is held to what it says', () => {
    expect(commands.length).toBeGreaterThan(10);
    const known = Object.values(kinds);
    expect(commands.filter((command) => known.filter((kind) => kind.test(command)).length !== 1)).toEqual([]);
    for (const kind of Object.keys(kinds) as (keyof typeof kinds)[]) expect(of(kind), kind).not.toEqual([]);
  });

  it('of a campaign run one after the other, beside the server of the first', async () => {
    const outputs: string[] = [];
    for (const command of of('candor')) {
      const { stdout, stderr } = await shell(command);
      outputs.push(stdout + stderr);
    }
    const [dry, run, list] = outputs;
    expect(dry).toContain('3 rows accepted, 0 rejected');
    expect(run).toMatch(/cmp_\w+ COMPLETED: 3 of 3 written/);
    expect(list!.match(/COMPLETED/g)).toHaveLength(1);
    const results = parse(readFileSync(join(clone, 'results.csv'), 'utf8'), { columns: true, bom: true });
    expect(results).toHaveLength(3);
  }, 300_000);

  it.each(of('writers'))('%s is a configuration that starts', (command) => {
    const set = [...command.matchAll(/(\w+)=(\S+)/g)].map(([, name, value]) => [name!, value!] as const);
    const { llm } = createConfig(Object.fromEntries(set));
    expect(llm.targets.length).toBeGreaterThan(1);
    const comment = /# (\S+), then the offline writer/.exec(command)?.[1];
    if (comment) expect(llm.targets.map(({ model }) => model)).toEqual([comment, 'template']);
  });

  it('make the secrets that docker-compose.yml asks for', async () => {
    const folder = mkdtempSync(join(clone, 'secrets-'));
    await shell(`cd ${folder} && ${of('secrets')[0]}`);
    const made = Object.fromEntries(
      readFileSync(join(folder, '.env'), 'utf8')
        .trim()
        .split('\n')
        .map((line) => line.split('=')),
    ) as Record<string, string>;
    const compose = readFileSync(join(root, 'docker-compose.yml'), 'utf8');
    const asked = new Set([...compose.matchAll(/\$\{(\w+):\?/g)].map(([, name]) => name!));
    expect(new Set(Object.keys(made))).toEqual(asked);
    for (const value of Object.values(made)) expect(value).toMatch(/^[0-9a-f]{64}$/);
    expect(Object.keys(parseYaml(compose).services)).toContain('worker');
  });

  it('come after what share is caught, on what and when, where it says "never"', () => {
    const measured = readme.indexOf('Measured on ');
    expect(measured).toBeGreaterThan(0);
    const said = [...readme.matchAll(/\bnever\b(?! seen| read by)/g)].map(({ index }) => index);
    expect(said.filter((index) => index < measured)).toEqual([]);
  });
});

describe('the TypeScript of the client', () => {
  it('runs as its README shows it, on the Node that npm ci brings', async () => {
    const page = readFileSync(join(root, 'packages/client/README.md'), 'utf8');
    const code = [...page.matchAll(/^```ts\n([\s\S]*?)^```/gm)].map(([, block]) => block!).join('\n');
    const file = join(clone, 'client-readme.ts');
    writeFileSync(
      file,
      code
        .replace("'candor-client'", `'${join(root, 'packages/client/src/index.ts')}'`)
        .replace('http://localhost:3000', server.url),
    );
    const { stdout } = await shell(`npx node ${file}`);
    expect(stdout).toContain('Ioana');
    expect(stdout).toMatch(/^450 \w*.*CONTRADICTED .*410/m);
    expect((await shell('npx node --version')).stdout).toMatch(/^v24\./);
  }, 120_000);
});
