import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBinary } from './find-binary.ts';
import { freePort } from './free-port.ts';
import type { TestService } from './redis-for-tests.ts';
import { startServer } from './server-process.ts';

/** Where Debian's packages keep what is not on the PATH. */
const debian = '/usr/lib/postgresql';

function find(name: string): string | null {
  const packaged = existsSync(debian) ? readdirSync(debian).map((version) => join(debian, version, 'bin', name)) : [];
  return findBinary(name) ?? packaged.find((file) => existsSync(file)) ?? null;
}

export const postgresBinary = (): string | null => (find('initdb') === null ? null : find('postgres'));

/** PostgreSQL refuses to run as root, and runs as the user of its package then. */
function asItsUser(dir: string): [command: string, ...args: string[]] | [] {
  if (process.getuid?.() !== 0) return [];
  const id = (flag: '-u' | '-g') => Number(execFileSync('id', [flag, 'postgres']));
  chownSync(dir, id('-u'), id('-g'));
  return ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups'];
}

/** A PostgreSQL of one's own, with an empty database. What it writes need not outlive it. */
export async function startPostgres(): Promise<TestService> {
  const postgres = postgresBinary();
  const initdb = find('initdb');
  if (postgres === null || initdb === null) throw new Error('postgres and initdb are not there');
  const dir = mkdtempSync(join(tmpdir(), 'candor-postgres-'));
  const user = asItsUser(dir);
  const run = (binary: string, args: string[]) => [...user, binary, ...args] as [string, ...string[]];
  const data = join(dir, 'data');
  const [create, ...createArgs] = run(initdb, ['-D', data, '-U', 'candor', '-A', 'trust', '-E', 'UTF8', '--no-sync']);
  execFileSync(create, createArgs, { cwd: dir, stdio: 'ignore' });
  const port = await freePort();
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off'].flatMap((one) => [
    '-c',
    one,
  ]);
  const [start, ...startArgs] = run(postgres, ['-D', data, '-p', String(port), ...settings]);
  const server = await startServer(start, startArgs, port);
  return {
    url: `postgres://candor@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await server.end('SIGKILL');
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
