import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBinary } from './find-binary.ts';
import { freePort } from './free-port.ts';
import { type ServerProcess, startServer } from './server-process.ts';
import type { TestCertificate } from './test-certificate.ts';

export interface RedisServer {
  readonly url: string;
  readonly port: number;
  kill9(): Promise<void>;
  /** Starts it again on the same port, with what its append-only file holds. */
  restart(): Promise<void>;
  /** SIGSTOP: connections stay open and nothing is answered. */
  freeze(): void;
  resume(): void;
  stop(): Promise<void>;
}

export const redisBinary = (): string | null => findBinary('redis-server');

/** TLS on `port` and nothing beside it, also between servers. */
export const tlsSettings = (port: number, { ca, cert, key }: TestCertificate): Record<string, string> => ({
  port: '0',
  'tls-port': String(port),
  'tls-cert-file': cert,
  'tls-key-file': key,
  'tls-ca-cert-file': ca,
  'tls-auth-clients': 'no',
  'tls-replication': 'yes',
});

/**
 * A Redis of one's own, or what speaks its protocol: AOF on, noeviction, as production asks for; `settings` override.
 * With a certificate it speaks TLS alone.
 */
export async function startRedis(
  settings: Record<string, string> = {},
  binary: string | null = redisBinary(),
  certificate?: TestCertificate,
): Promise<RedisServer> {
  if (binary === null) throw new Error('redis-server is not on the PATH');
  const dir = mkdtempSync(join(tmpdir(), 'candor-redis-'));
  const port = Number(settings.port ?? (await freePort()));
  const chosen = {
    port: String(port),
    bind: '127.0.0.1',
    dir,
    save: '',
    appendonly: 'yes',
    appendfsync: 'always',
    'maxmemory-policy': 'noeviction',
    ...settings,
    ...(certificate ? tlsSettings(port, certificate) : {}),
  };
  const args = Object.entries(chosen).flatMap(([name, value]) => [`--${name}`, value]);
  const start = (): Promise<ServerProcess> => startServer(binary, args, port);
  let server = await start();
  return {
    url: `${certificate ? 'rediss' : 'redis'}://127.0.0.1:${port}`,
    port,
    kill9: () => server.end('SIGKILL'),
    restart: async () => {
      server = await start();
    },
    freeze: () => process.kill(server.pid, 'SIGSTOP'),
    resume: () => process.kill(server.pid, 'SIGCONT'),
    // SIGKILL ends a frozen one too.
    stop: async () => {
      await server.end('SIGKILL');
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
