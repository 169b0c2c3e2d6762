import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { Cluster, type ClusterNode, type ClusterOptions } from 'ioredis';

/** Longer than ioredis gives a socket to close. */
const endMs = 3_000;

/**
 * A cluster client, and duplicates of it, that connect anew only once they have ended. BullMQ resets the connection of a
 * worker that waits too long for a job, which a failover makes it do; on the way it connects a second time, and without
 * this the reset would wait for an end that never comes, and the worker take no job any more.
 */
export function createCluster(nodes: ClusterNode[], options: ClusterOptions): Cluster {
  const cluster = new Cluster(nodes, options);
  const connect = cluster.connect.bind(cluster);
  cluster.connect = async () => {
    if (cluster.status === 'disconnecting') await Promise.race([once(cluster, 'end'), setTimeout(endMs)]);
    return connect();
  };
  cluster.duplicate = ((others: ClusterNode[] = nodes, changes: ClusterOptions = {}) =>
    createCluster(others, { ...options, ...changes })) as typeof cluster.duplicate;
  return cluster;
}
