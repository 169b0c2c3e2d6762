import { type Cluster, type ClusterOptions, Redis, type RedisOptions } from 'ioredis';
import { createCluster } from './create-cluster.ts';
import { openSentinelClient } from './open-sentinel-client.ts';
import { type RedisAddress, readRedisUrl } from './read-redis-url.ts';

/** A connection to one server, to the master that sentinels name, or to all nodes of a cluster. */
export type RedisClient = Redis | Cluster;

/** What is asked of a connection, whatever it leads to. */
export type ConnectionOptions = Pick<
  RedisOptions,
  'connectTimeout' | 'commandTimeout' | 'keepAlive' | 'lazyConnect' | 'enableOfflineQueue' | 'scripts'
> & {
  /** null: a command waits while nobody can answer it; in a cluster for as long as a failover takes. */
  maxRetriesPerRequest: number | null;
  retryStrategy?: (times: number) => number;
};

/** How soon a replica's promotion is noticed that no answer told of. */
const lookEveryMs = 2_000;
const sentinelAnswerMs = 2_000;
/** Enough for a failover of half a minute: a try may be told the old master's place twice before it waits. */
const patient = { maxRedirections: 400, retryDelayOnFailover: 250, retryDelayOnClusterDown: 250 };

const retryUsually = (times: number): number => Math.min(times * 100, 1_000);

/** Opens what `url` names. It must have no issues: see readRedisUrl. */
export function openRedis(url: string, options: ConnectionOptions): RedisClient {
  const { address, issues } = readRedisUrl(url);
  if (!address) throw new Error(`The URL of Redis ${issues.join(', and ')}`);
  switch (address.topology) {
    case 'single':
      return new Redis(address.url, { ...options, reconnectOnError });
    case 'cluster':
      return createCluster(address.nodes, toClusterOptions(address, options));
    case 'sentinel':
      return openSentinelClient({ ...toSentinelOptions(address, options), reconnectOnError });
  }
}

/** Whoever answers so was the master once: look where it is now, and ask again there. Nothing was written. */
const reconnectOnError = (error: Error): 2 | false => (error.message.startsWith('READONLY') ? 2 : false);

const loginOf = ({ username, password }: { username?: string; password?: string }): RedisOptions => ({
  ...(username === undefined ? {} : { username }),
  ...(password === undefined ? {} : { password }),
});

function toClusterOptions(
  address: Extract<RedisAddress, { topology: 'cluster' }>,
  { lazyConnect, enableOfflineQueue, scripts, retryStrategy = retryUsually, ...ofNodes }: ConnectionOptions,
): ClusterOptions {
  return {
    clusterRetryStrategy: retryStrategy,
    slotsRefreshInterval: lookEveryMs,
    // It would ask any node, and wait for ever for one that hangs; a cluster that is not ready says so to each command.
    enableReadyCheck: false,
    ...(lazyConnect === undefined ? {} : { lazyConnect }),
    ...(enableOfflineQueue === undefined ? {} : { enableOfflineQueue }),
    ...(scripts === undefined ? {} : { scripts }),
    // Not by reconnecting to the node: ioredis forgets what waits there once the node is dropped from the cluster.
    ...(ofNodes.maxRetriesPerRequest === null ? patient : {}),
    // Certificates are for names.
    ...(address.isSecure ? { dnsLookup: (host, found) => found(null, host) } : {}),
    redisOptions: { ...ofNodes, ...loginOf(address), ...(address.isSecure ? { tls: {} } : {}) },
  };
}

function toSentinelOptions(
  {
    sentinels,
    master,
    db,
    isSecure,
    sentinelUsername,
    sentinelPassword,
    ...login
  }: Extract<RedisAddress, { topology: 'sentinel' }>,
  options: ConnectionOptions,
): RedisOptions {
  return {
    ...options,
    sentinels,
    name: master,
    db,
    ...loginOf(login),
    ...(sentinelUsername === undefined ? {} : { sentinelUsername }),
    ...(sentinelPassword === undefined ? {} : { sentinelPassword }),
    ...(isSecure ? { tls: {}, sentinelTLS: {}, enableTLSForSentinelMode: true } : {}),
    sentinelRetryStrategy: options.retryStrategy ?? retryUsually,
    sentinelCommandTimeout: sentinelAnswerMs,
    // A master that hangs or is cut off closes no connection: the sentinels tell of the new one.
    failoverDetector: true,
  };
}
