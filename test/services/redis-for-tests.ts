import { dockerAnswers } from './docker-answers.ts';
import { redisBinary, startRedis } from './start-redis.ts';

export interface TestService {
  readonly url: string;
  stop(): Promise<void>;
}

export const redisIsThere = (): boolean =>
  Boolean(process.env.CANDOR_TEST_REDIS_URL) || redisBinary() !== null || dockerAnswers();

/** The Redis that CANDOR_TEST_REDIS_URL names, one of this machine's own, or one in a container; null without any. */
export async function redisForTests(): Promise<TestService | null> {
  const named = process.env.CANDOR_TEST_REDIS_URL;
  if (named) return { url: named, stop: async () => {} };
  if (redisBinary() !== null) return startRedis();
  return dockerAnswers() ? startContainer() : null;
}

async function startContainer(): Promise<TestService> {
  const { GenericContainer } = await import('testcontainers');
  const container = await new GenericContainer('redis:7.2.11')
    .withCommand(['redis-server', '--appendonly', 'yes', '--maxmemory-policy', 'noeviction'])
    .withExposedPorts(6379)
    .start();
  return {
    url: `redis://${container.getHost()}:${container.getMappedPort(6379)}`,
    stop: async () => {
      await container.stop();
    },
  };
}
