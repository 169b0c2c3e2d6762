import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { freePort } from './free-port.ts';
import { type ServerProcess, startServer } from './server-process.ts';
import { type RedisServer, redisBinary, startRedis, tlsSettings } from './start-redis.ts';
import { type TestCertificate, trustInThisProcess } from './test-certificate.ts';
import { waitUntil } from './wait-until.ts';

export interface RedisSentinels {
  /** Names all three. */
  readonly url: string;
  readonly servers: readonly [RedisServer, RedisServer];
  /** Where the sentinels say that the master is. */
  master(): Promise<RedisServer>;
  stop(): Promise<void>;
}

const name = 'candor';
const passwords = { server: 'of-the-servers', sentinel: 'of-the-sentinels' };

/**
 * A master, its replica and three sentinels, each with a password, on loopback; a master gone for two seconds loses its
 * place. With a certificate all of them speak TLS alone.
 */
export async function startRedisSentinels(certificate?: TestCertificate): Promise<RedisSentinels> {
  const distrust = certificate && trustInThisProcess(certificate);
  const dir = mkdtempSync(join(tmpdir(), 'candor-sentinels-'));
  const shared = {
    appendfsync: 'everysec',
    requirepass: passwords.server,
    masterauth: passwords.server,
    'repl-diskless-sync-delay': '0',
  };
  const master = await startRedis(shared, redisBinary(), certificate);
  const copying = { ...shared, replicaof: `127.0.0.1 ${master.port}` };
  const replica = await startRedis(copying, redisBinary(), certificate);
  const servers = [master, replica] as const;
  const sentinels: { port: number; process: ServerProcess }[] = [];
  for (let sentinel = 0; sentinel < 3; sentinel += 1) {
    const port = await freePort();
    const file = join(dir, `${port}.conf`);
    const listening = certificate ? tlsSettings(port, certificate) : { port: String(port) };
    const lines = [
      ...Object.entries(listening).map((setting) => setting.join(' ')),
      'bind 127.0.0.1',
      `dir ${dir}`,
      `requirepass ${passwords.sentinel}`,
      `sentinel sentinel-pass ${passwords.sentinel}`,
      `sentinel monitor ${name} 127.0.0.1 ${master.port} 2`,
      `sentinel auth-pass ${name} ${passwords.server}`,
      `sentinel down-after-milliseconds ${name} 2000`,
      `sentinel failover-timeout ${name} 6000`,
    ];
    writeFileSync(file, `${lines.join('\n')}\n`);
    sentinels.push({ port, process: await startServer(redisBinary()!, [file, '--sentinel'], port) });
  }

  const ask = async <Answer>(port: number, question: (sentinel: Redis) => Promise<Answer>): Promise<Answer> => {
    const redis = new Redis({ port, password: passwords.sentinel, ...(certificate ? { tls: {} } : {}) });
    try {
      return await question(redis);
    } finally {
      redis.disconnect();
    }
  };
  for (const { port } of sentinels)
    await waitUntil('the sentinel knows the others and the replica', async () => {
      const [told] = (await ask(port, (sentinel) => sentinel.call('SENTINEL', 'MASTERS'))) as string[][];
      const of = (field: string) => Number(told![told!.indexOf(field) + 1]);
      return of('num-slaves') === 1 && of('num-other-sentinels') === 2;
    });

  const hosts = sentinels.map(({ port }) => `127.0.0.1:${port}`).join();
  return {
    url: `${certificate ? 'rediss' : 'redis'}+sentinel://:${passwords.server}@${hosts}/${name}?sentinel_password=${passwords.sentinel}`,
    servers,
    master: async () => {
      const get = (sentinel: Redis) => sentinel.call('SENTINEL', 'GET-MASTER-ADDR-BY-NAME', name);
      const [, port] = (await ask(sentinels[0]!.port, get)) as [string, string];
      return servers.find((server) => server.port === Number(port))!;
    },
    stop: async () => {
      for (const { process } of sentinels) await process.end('SIGKILL');
      for (const server of servers) await server.stop();
      distrust?.();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
