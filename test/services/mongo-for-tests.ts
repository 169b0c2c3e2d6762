import { dockerAnswers } from './docker-answers.ts';
import type { TestService } from './redis-for-tests.ts';
import { mongoBinary, startMongo } from './start-mongo.ts';

export const mongoIsThere = (): boolean =>
  Boolean(process.env.CANDOR_TEST_MONGODB_URL) || mongoBinary() !== null || dockerAnswers();

/** The MongoDB that CANDOR_TEST_MONGODB_URL names, one of this machine's own, or one in a container; null without any. */
export async function mongoForTests(): Promise<TestService | null> {
  const named = process.env.CANDOR_TEST_MONGODB_URL;
  if (named) return { url: named, stop: async () => {} };
  if (mongoBinary() !== null) return startMongo();
  return dockerAnswers() ? startContainer() : null;
}

async function startContainer(): Promise<TestService> {
  const { MongoDBContainer } = await import('@testcontainers/mongodb');
  const container = await new MongoDBContainer('mongo:7.0.28').start();
  return {
    url: `${container.getConnectionString()}?directConnection=true`,
    stop: async () => {
      await container.stop();
    },
  };
}
