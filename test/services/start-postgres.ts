import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { findBinary } from './find-binary.ts';
import { freePort } from './free-port.ts';
import { type ServerProcess, startServer } from './server-process.ts';
import { waitUntil } from './wait-until.ts';

export interface PostgresServer {
  readonly url: string;
  readonly port: number;
  /** Ends it as a crash does: every session breaks, nothing is put in order. */
  crash(): Promise<void>;
  /** Starts it again on the same port and data. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

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

/** A PostgreSQL of one's own, with an empty database. What it writes need not outlive the machine. */
export async function startPostgres(): Promise<PostgresServer> {
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
  const url = `postgres://candor@127.0.0.1:${port}/postgres`;
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off', 'max_connections=200'];
  const [command, ...args] = run(postgres, ['-D', data, '-p', String(port), ...settings.flatMap((one) => ['-c', one])]);
  const start = async (): Promise<ServerProcess> => {
    const started = await startServer(command, args, port);
    await waitUntil('PostgreSQL has started', () => answers(url), 60_000);
    return started;
  };
  let server = await start();
  return {
    url,
    port,
    crash: () => server.end('SIGQUIT'),
    restart: async () => {
      server = await start();
    },
    stop: async () => {
      await server.end('SIGQUIT');
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** It accepts connections before it serves them. */
async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}
