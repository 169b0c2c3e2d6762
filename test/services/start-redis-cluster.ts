import { Redis } from 'ioredis';
import { freePort } from './free-port.ts';
import { type RedisServer, redisBinary, startRedis } from './start-redis.ts';
import { type TestCertificate, trustInThisProcess } from './test-certificate.ts';
import { waitUntil } from './wait-until.ts';

export interface RedisCluster {
  /** Names three of the six nodes. */
  readonly url: string;
  /** Each with its id in the cluster. */
  readonly nodes: readonly { readonly id: string; readonly server: RedisServer }[];
  /** The master that holds a key; asked of a node that is not `except`. */
  masterOf(key: string, except?: RedisServer): Promise<RedisServer>;
  stop(): Promise<void>;
}

const masters = 3;
const slots = 16_384;

/** Asked over a connection that does not outlive the question. */
async function ask<Answer>(server: RedisServer, question: (redis: Redis) => Promise<Answer>): Promise<Answer> {
  const redis = new Redis(server.url);
  try {
    return await question(redis);
  } finally {
    redis.disconnect();
  }
}

const command = (server: RedisServer, ...words: (string | number)[]) =>
  ask(server, (redis) => redis.call('CLUSTER', ...words));

/**
 * Three masters and a replica of each, on loopback; a master that is gone for two seconds loses its place. With a
 * certificate they speak TLS alone, to each other too.
 */
export async function startRedisCluster(certificate?: TestCertificate): Promise<RedisCluster> {
  const distrust = certificate && trustInThisProcess(certificate);
  const start = async () => {
    const busPort = String(await freePort());
    const settings = {
      appendfsync: 'everysec',
      'cluster-enabled': 'yes',
      'cluster-port': busPort,
      'cluster-node-timeout': '2000',
      'cluster-replica-validity-factor': '0',
      'repl-diskless-sync-delay': '0',
      ...(certificate ? { 'tls-cluster': 'yes' } : {}),
    };
    const server = await startRedis(settings, redisBinary(), certificate);
    return { server, busPort, id: String(await command(server, 'MYID')) };
  };
  const nodes: Awaited<ReturnType<typeof start>>[] = [];
  for (let node = 0; node < 2 * masters; node += 1) nodes.push(await start());

  const part = Math.ceil(slots / masters);
  for (const [place, { server, busPort }] of nodes.entries()) {
    if (place < masters) await command(server, 'ADDSLOTSRANGE', place * part, Math.min(slots, (place + 1) * part) - 1);
    if (place > 0) await command(nodes[0]!.server, 'MEET', '127.0.0.1', server.port, busPort);
  }
  const everyNode =
    (says: (told: string) => boolean, ...words: string[]) =>
    async () =>
      (await Promise.all(nodes.map(({ server }) => command(server, ...words)))).every((told) => says(String(told)));
  const knows = everyNode((told) => nodes.every(({ id }) => told.includes(id)) && !told.includes('handshake'), 'NODES');
  await waitUntil('every node knows the others', knows);
  for (let place = masters; place < nodes.length; place += 1)
    await command(nodes[place]!.server, 'REPLICATE', nodes[place - masters]!.id);
  await waitUntil(
    'the cluster is up',
    everyNode((told) => told.includes('cluster_state:ok'), 'INFO'),
  );
  await waitUntil('every master has its replica', async () => {
    const told = await Promise.all(
      nodes.slice(0, masters).map(({ server }) => ask(server, (redis) => redis.info('replication'))),
    );
    return told.every((one) => one.includes('state=online'));
  });

  return {
    url: `${certificate ? 'rediss' : 'redis'}://${nodes
      .slice(0, 3)
      .map(({ server }) => `127.0.0.1:${server.port}`)
      .join()}`,
    nodes,
    masterOf: async (key, except) => {
      const asked = nodes.find(({ server }) => server !== except)!.server;
      const slot = Number(await command(asked, 'KEYSLOT', key));
      const ranges = (await command(asked, 'SLOTS')) as [number, number, [string, number]][];
      const [, , [, port]] = ranges.find(([first, last]) => first <= slot && slot <= last)!;
      return nodes.find(({ server }) => server.port === port)!.server;
    },
    stop: async () => {
      for (const { server } of nodes) await server.stop();
      distrust?.();
    },
  };
}
