import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBinary } from './find-binary.ts';
import { freePort } from './free-port.ts';
import { type ServerProcess, startServer } from './server-process.ts';

export interface MongoServer {
  readonly url: string;
  kill9(): Promise<void>;
  /** Starts it again on the same port and folder. */
  restart(): Promise<void>;
  freeze(): void;
  resume(): void;
  stop(): Promise<void>;
}

const standIn = fileURLToPath(new URL('../../tools/mongo-for-tests/mongo-for-tests', import.meta.url));

/** mongod where there is one, else the stand-in built in tools/mongo-for-tests. */
export const mongoBinary = (): string | null => findBinary('mongod') ?? (existsSync(standIn) ? standIn : null);

export async function startMongo(): Promise<MongoServer> {
  const binary = mongoBinary();
  if (binary === null) throw new Error('neither mongod nor tools/mongo-for-tests/mongo-for-tests is there');
  const dir = mkdtempSync(join(tmpdir(), 'candor-mongo-'));
  const port = await freePort();
  const args =
    binary === standIn
      ? [`127.0.0.1:${port}`, dir]
      : ['--dbpath', dir, '--port', String(port), '--bind_ip', '127.0.0.1', '--quiet'];
  const start = (): Promise<ServerProcess> => startServer(binary, args, port);
  let server = await start();
  return {
    url: `mongodb://127.0.0.1:${port}/`,
    kill9: () => server.end('SIGKILL'),
    restart: async () => {
      server = await start();
    },
    freeze: () => process.kill(server.pid, 'SIGSTOP'),
    resume: () => process.kill(server.pid, 'SIGCONT'),
    stop: async () => {
      await server.end('SIGKILL');
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
